/** Commands of programmes and plan, decided on the workshop in memory as in the program. */
import { decideEndAssignment } from '#domain/assignmentEnding.ts';
import { changeOf, newRow, revised } from '#domain/change.ts';
import { isAhead } from '#domain/orderState.ts';
import { decideAssignProgramme } from '#domain/programmeAssignment.ts';
import { decideCreateProgramme } from '#domain/programmeCreation.ts';
import { decideSaveDraft } from '#domain/programmeDrafting.ts';
import { decideApproveRevision } from '#domain/programmeRevising.ts';
import { revisionsInOrder } from '#domain/programmeRevisions.ts';
import { storedIn } from '#domain/undoState.ts';
import { addDays } from '#kernel/calendarDate.ts';
import { ok } from '#kernel/result.ts';
import { aLevel, text, twoLevels } from './serviceRows.ts';
import { type Act, none, ofMachine, one, onMachine } from './undoPicks.ts';

/** Commands of the programmes and the plan, by name. */
export const programmeActs: Readonly<Record<string, Act>> = {
  createProgramme: (rows, context, [a]) =>
    decideCreateProgramme(
      { programmes: storedIn(rows, 'programmes'), language: 'en' },
      {
        name: text(`Programme ${a % 4}`),
        kinds: [],
        templateId: null,
        levels: [...twoLevels()],
        needsConfirmation: true,
      },
      context,
    ),
  saveDraft: (rows, context, [a, b]) => {
    const programme = one(rows, 'programmes', a);
    const draft = storedIn(rows, 'drafts').find(({ programmeId }) => programmeId === programme?.id) ?? null;
    const revisions = storedIn(rows, 'revisions').filter(({ programmeId }) => programmeId === programme?.id);
    const levels = [aLevel('L1', { triggers: [{ kind: 'calendar', every: 10 + (b % 90), unit: 'day' }] })];
    return decideSaveDraft({ programme, draft, revisions }, { rev: draft?.rev ?? null, levels }, context);
  },
  approveRevision: (rows, context, [a, b]) => {
    const programme = one(rows, 'programmes', a);
    const draft = storedIn(rows, 'drafts').find(({ programmeId }) => programmeId === programme?.id) ?? null;
    const revisions = storedIn(rows, 'revisions').filter(({ programmeId }) => programmeId === programme?.id);
    const every = 20 + (b % 100);
    const levels = draft?.levels ?? [aLevel('L1', { triggers: [{ kind: 'calendar', every, unit: 'day' }] })];
    const effectiveOn = revisionsInOrder(revisions).at(-1)?.effectiveOn ?? context.today;
    return decideApproveRevision({ programme, draft, revisions }, { levels, effectiveOn, reason: 'Why' }, context);
  },
  assignProgramme: onMachine(({ machine, rows, b }, context) => {
    const programme = one(rows, 'programmes', b);
    if (programme === null) return none;
    const state = {
      programme,
      equipment: [machine],
      meters: ofMachine(rows, 'meters', machine.id),
      assignments: storedIn(rows, 'assignments').filter(({ programmeId }) => programmeId === programme.id),
    };
    const input = {
      programmeId: programme.id,
      equipmentIds: [machine.id],
      on: addDays(context.today, -100),
      meters: 'zero' as const,
    };
    return decideAssignProgramme(state, input, context);
  }),
  endAssignment: (rows, context, [a]) => {
    const assignment = one(rows, 'assignments', a);
    if (assignment === null) return none;
    const openOrders = ofMachine(rows, 'orders', assignment.equipmentId).filter(isAhead);
    return decideEndAssignment({ assignment, openOrders }, assignment, context);
  },
  planVisit: (rows, context, [a, b]) => {
    const assignment = one(rows, 'assignments', a);
    if (assignment === null || assignment.endedOn !== null) return none;
    const { equipmentId, programmeId } = assignment;
    const own = ofMachine(rows, 'plannedVisits', equipmentId).find(
      (visit) => visit.programmeId === programmeId && visit.state === 'planned',
    );
    const on = addDays(context.today, 1 + (b % 60));
    const visit = {
      ...newRow(context),
      id: context.newId<'PlannedVisit'>(),
      equipmentId,
      programmeId,
      levelId: 'L1',
      on,
      dueOn: on,
      openOn: on,
      closeOn: on,
      reason: '',
      reasonBy: '',
      state: 'planned' as const,
      orderId: null,
      isSample: false,
    };
    const change =
      own === undefined
        ? changeOf('plannedVisits', null, visit)
        : changeOf('plannedVisits', own, revised(own, { on }, context));
    return ok({ value: null, changes: [change] });
  },
};
