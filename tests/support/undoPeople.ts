/** Commands about people, decided on the workshop in memory as in the program. */
import { decideSaveCrew } from '#domain/crew.ts';
import { decideSaveAccess } from '#domain/personAccess.ts';
import {
  blankQualification,
  decideSaveQualification,
  decideWithdrawQualification,
} from '#domain/qualificationSaving.ts';
import { defaultSettings } from '#domain/settings.ts';
import { decideRemoveTraining, decideSaveTraining } from '#domain/trainingSaving.ts';
import { storedIn, storedRow } from '#domain/undoState.ts';
import { type Act, none, one, onMachine } from './undoPicks.ts';

/** Commands about people, by name. */
export const peopleActs: Readonly<Record<string, Act>> = {
  saveAccess: (rows, context, [a, b]) => {
    const person = one(rows, 'people', a);
    if (person === null) return none;
    const pin = { salt: '00', hash: String(b), iterations: 1 };
    const access = { personId: person.id, rev: person.rev, badge: `B-${b % 7}`, pin: b % 2 === 0 ? null : pin };
    return decideSaveAccess(storedIn(rows, 'people'), access, context);
  },
  saveQualification: (rows, context, [a, b]) => {
    const stored = b % 2 === 0 ? null : one(rows, 'qualifications', a);
    const person = stored === null ? one(rows, 'people', a) : storedRow(rows, 'people', stored.personId);
    if (person === null) return none;
    const input = { ...blankQualification(context.today), kinds: ['truck' as const], number: `N-${b}` };
    const state = { person, people: storedIn(rows, 'people'), qualifications: storedIn(rows, 'qualifications') };
    const toSave = { id: stored?.id ?? null, rev: stored?.rev ?? null, personId: person.id, input };
    return decideSaveQualification(state, toSave, context);
  },
  withdrawQualification: (rows, context, [a]) => {
    const stored = one(rows, 'qualifications', a);
    return stored === null ? none : decideWithdrawQualification(stored, stored, context);
  },
  saveTraining: (rows, context, [a, b]) => {
    const stored = b % 2 === 0 ? null : one(rows, 'trainings', a);
    const person = stored === null ? one(rows, 'people', a) : storedRow(rows, 'people', stored.personId);
    if (person === null) return none;
    const input = { topicId: 'skill-use', on: context.today, by: `By ${b}`, isPassed: b % 3 === 0, notes: '' };
    const toSave = { id: stored?.id ?? null, rev: stored?.rev ?? null, personId: person.id, input };
    return decideSaveTraining({ person, stored, settings: defaultSettings }, toSave, context);
  },
  removeTraining: (rows, context, [a]) => {
    const stored = one(rows, 'trainings', a);
    return stored === null ? none : decideRemoveTraining(stored, stored, context);
  },
  saveCrew: onMachine(({ machine, rows, b }, context) => {
    const [chief, member] = [one(rows, 'people', b), one(rows, 'people', b + 1)];
    const crew = { chiefId: chief?.id ?? null, memberIds: member === null ? [] : [member.id] };
    const toSave = { equipmentId: machine.id, rev: machine.rev, ...crew };
    return decideSaveCrew({ stored: machine, people: storedIn(rows, 'people') }, toSave, context);
  }),
};
