import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProgrammeLevel } from '#domain/programme.ts';
import { isSameContent } from '#domain/programmeRevising.ts';
import { revisionDiff } from '#features/programmes/revisionDiff.ts';
import { aLevel, aTask } from '#tests/support/serviceRows.ts';

const before = [aLevel('A', { tasks: [aTask('a'), aTask('b')] }), aLevel('B', { rank: 2 })] as const;
const [first, second] = before;
const kinds = (after: readonly ProgrammeLevel[]) => revisionDiff(before, after).map(({ kind }) => kind);
const changed = (columns: Partial<ProgrammeLevel>) => [{ ...first, ...columns }, second];

describe('the difference between two revisions', () => {
  const cases: readonly (readonly [string, readonly ProgrammeLevel[], readonly string[]])[] = [
    ['nothing', before, []],
    ['a level added', [...before, aLevel('C', { rank: 3 })], ['levelAdded']],
    ['a level taken out', [first], ['levelRemoved']],
    ['a level renamed', changed({ name: { en: 'New' } }), ['renamed']],
    ['an interval', changed({ triggers: [{ kind: 'calendar', every: 60, unit: 'day' }] }), ['rule']],
    ['the window', changed({ late: { days: 3 } }), ['rule']],
    ['the way of counting', changed({ shift: 0 }), ['shift']],
    ['a task added', changed({ tasks: [...first.tasks, aTask('c')] }), ['tasksAdded']],
    ['a task taken out', changed({ tasks: [aTask('b')] }), ['tasksRemoved']],
    ['a task changed', changed({ tasks: [aTask('a'), aTask('b', { work: 'clean' })] }), ['tasksChanged']],
    ['the tasks in another order', changed({ tasks: [aTask('b'), aTask('a')] }), ['tasksMoved']],
    ['the hours', changed({ plannedHours: 3 }), ['hours']],
    ['what it satisfies', changed({ covers: [] }), ['coverage']],
    ['its rank', changed({ rank: 4 }), ['coverage']],
    ['the certificate', changed({ needsCertificate: true }), ['certificate']],
    ['the levels in another order', [second, first], ['order']],
    ['a level replaced by another', [first, aLevel('C', { rank: 2 })], ['levelAdded', 'levelRemoved']],
    ['two things at once', changed({ name: { en: 'New' }, isStatutory: true }), ['renamed', 'statutory']],
  ];

  it.each(cases)('%s', (_what, after, expected) => {
    expect(kinds(after)).toEqual(expected);
  });

  it('names the tasks and counts them', () => {
    const [difference] = revisionDiff(before, changed({ tasks: [aTask('x'), aTask('y'), ...first.tasks] }));
    expect(difference).toMatchObject({ kind: 'tasksAdded', tasks: [aTask('x').text, aTask('y').text] });
  });

  it('is empty exactly when both say the same, so that no revision is approved whose change is not told', () => {
    const level = fc.record({
      shift: fc.constantFrom(0, 1),
      plannedHours: fc.constantFrom(null, 2),
      rank: fc.constantFrom(1, 2),
      tasks: fc.constantFrom<ProgrammeLevel['tasks'][]>(
        [],
        [aTask('a')],
        [aTask('a'), aTask('b')],
        [aTask('b'), aTask('a')],
      ),
    });
    const levels = fc
      .tuple(fc.shuffledSubarray(['A', 'B', 'C']), fc.array(level, { minLength: 3, maxLength: 3 }))
      .map(([ids, columns]) => ids.map((id, index) => aLevel(id, columns[index])));
    fc.assert(
      fc.property(levels, levels, (one, other) => {
        expect(revisionDiff(one, other).length === 0).toBe(isSameContent(one, other));
        expect(revisionDiff(one, one)).toEqual([]);
      }),
    );
  });
});
