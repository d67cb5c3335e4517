import { describe, expect, it } from 'vitest';
import type { Defect } from '#domain/defect.ts';
import { type DefectProposal, decideFeedBack, decideProposeFromDefect, shortenable } from '#domain/defectFeedback.ts';
import { contentProblems } from '#domain/programmeContent.ts';
import { codesOf, decided, problemsOf, rowsAfter } from '#tests/support/decisions.ts';
import { aContext } from '#tests/support/rows.ts';
import { aProgramme, aRevision } from '#tests/support/serviceRows.ts';
import { aDefect } from '#tests/support/workRows.ts';

const programme = aProgramme();
const revision = aRevision(programme);
const { levels } = revision;
const [level] = levels;
if (level === undefined) throw new Error('A programme without levels');
const levelId = level.id;
const at = shortenable(level);
const every = (() => {
  const trigger = level.triggers[at];
  return trigger === undefined || trigger.kind === 'rule' ? 0 : trigger.every;
})();

const defect = aDefect({ state: 'closed' });
const earlier = aDefect({ state: 'closed' });
const told = aDefect({ feedback: { programmeId: null, by: 'Li Wei', at: aContext().now, note: 'Told' } });
const state = { defect, repeats: [earlier, told], programme, revisions: [revision], draft: null, levels };
const task = { kind: 'task', levelId, work: 'inspect', text: { en: 'Look at the brake hose' } } as const;
const propose = (columns: Partial<DefectProposal> = {}, from: Partial<typeof state> = {}) =>
  decideProposeFromDefect(
    { ...state, ...from },
    { rev: 1, note: ' Fails again ', change: task, ...columns },
    aContext(),
  );

describe('feeding a defect back', () => {
  it('proposes a further task, with the defect and its repeats as evidence, and notes it on those not fed back', () => {
    const { value, changes } = decided(propose());
    const [draft] = rowsAfter(changes, 'drafts');
    expect(draft).toMatchObject({
      id: value,
      programmeId: programme.id,
      basedOn: revision.number,
      reason: 'Fails again',
      evidence: [defect.id, earlier.id, told.id],
    });
    const after = draft?.levels[0]?.tasks ?? [];
    expect(after.slice(0, -1)).toEqual(level.tasks);
    expect(after.at(-1)).toMatchObject({ work: 'inspect', text: task.text, isMandatory: true });
    expect(contentProblems(draft?.levels ?? [])).toEqual([]);
    expect(rowsAfter(changes, 'defects').map(({ id, feedback }) => [id, feedback])).toEqual(
      [defect.id, earlier.id].map((id) => [
        id,
        { programmeId: programme.id, note: 'Fails again', by: 'Li Wei', at: aContext().now },
      ]),
    );
  });

  it('proposes a shorter interval and leaves everything else', () => {
    const change = { kind: 'interval', levelId, trigger: at, every: every / 2 } as const;
    const [draft] = rowsAfter(decided(propose({ change })).changes, 'drafts');
    const [first, ...others] = draft?.levels ?? [];
    expect(first?.triggers[at]).toEqual({ ...level.triggers[at], every: every / 2 });
    expect(first?.tasks).toEqual(level.tasks);
    expect(others).toEqual(levels.slice(1));
  });

  it.each([every, every + 1, 0, -5, Number.NaN])('refuses an interval of %d, which is not shorter', (longer) => {
    const change = { kind: 'interval', levelId, trigger: at, every: longer } as const;
    expect(problemsOf(propose({ change }))).toEqual([
      { code: 'intervalNotShorter', level: 'error', field: 'every', params: { every } },
    ]);
  });

  it('writes over no draft', () => {
    const draft = rowsAfter(decided(propose()).changes, 'drafts')[0] ?? null;
    expect(
      codesOf(decideProposeFromDefect({ ...state, draft }, { rev: 1, note: 'x', change: task }, aContext())),
    ).toEqual(['draftExists']);
  });

  it.each<{ what: string; columns?: Partial<DefectProposal>; from?: Partial<{ defect: Defect }>; code: string }>([
    { what: 'without a reason', columns: { note: ' ' }, code: 'reasonRequired' },
    { what: 'from a stale page', columns: { rev: 2 }, code: 'rowChangedMeanwhile' },
    { what: 'for no level', columns: { change: { ...task, levelId: '' } }, code: 'required' },
    { what: 'without words', columns: { change: { ...task, text: { en: ' ' } } }, code: 'required' },
    { what: 'from a rejected one', from: { defect: { ...defect, state: 'rejected' } }, code: 'defectNotOpen' },
  ])('proposes nothing $what', ({ columns, from, code }) => {
    expect(codesOf(propose(columns, from))).toEqual([code]);
  });

  it('without a change says why none is needed', () => {
    const said = decideFeedBack({ defect, repeats: [earlier] }, { rev: 1, note: 'Driver instructed' }, aContext());
    expect(rowsAfter(decided(said).changes, 'defects')).toMatchObject([
      { id: defect.id, state: 'closed', feedback: { programmeId: null, note: 'Driver instructed' } },
      { id: earlier.id, feedback: { programmeId: null } },
    ]);
    expect(codesOf(decideFeedBack({ defect, repeats: [] }, { rev: 1, note: '' }, aContext()))).toEqual([
      'reasonRequired',
    ]);
    expect(codesOf(decideFeedBack({ defect: null, repeats: [] }, { rev: 1, note: 'x' }, aContext()))).toEqual([
      'rowGone',
    ]);
  });

  it('finds no interval to shorten where a level counts by weekdays only', () => {
    expect(shortenable({ triggers: [{ kind: 'rule', rrule: 'FREQ=WEEKLY;BYDAY=MO' }] })).toBe(-1);
  });
});
