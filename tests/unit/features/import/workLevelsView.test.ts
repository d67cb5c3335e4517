import { expect, it } from 'vitest';
import { levelOfName, levelsNow, programmesToChoose, withLevel } from '#features/import/workLevelsView.ts';
import { freshId, on } from '#tests/support/rows.ts';
import { aLevel, aProgramme, aRevision } from '#tests/support/serviceRows.ts';

const [trucks, lifts] = [freshId<'Programme'>(), freshId<'Programme'>()];
const names = [
  { title: 'Oil change', rows: 3, levels: [{ programmeId: trucks, levelId: 'A' }] },
  { title: 'Wipers', rows: 1, levels: [] },
];

it('the workshop’s own programmes in use can be chosen, with the levels in force', () => {
  const own = aProgramme();
  const others = [aProgramme({ archivedOn: on('2026-01-01') }), aProgramme({ isSample: true })];
  const revisions = [
    aRevision(own, { levels: [aLevel('L1')] }),
    aRevision(own, { number: 2, effectiveOn: on('2026-02-01'), levels: [aLevel('L1'), aLevel('L2')] }),
  ];
  const fleet = {
    programmes: new Map([own, ...others].map((programme) => [programme.id, programme])),
    revisionsOf: (id: string) => (id === own.id ? revisions : []),
  };
  const [chosen, ...more] = programmesToChoose(fleet, on('2026-03-01'));
  expect([chosen?.id, chosen?.levels.map(({ id }) => id), more]).toEqual([own.id, ['L1', 'L2'], []]);
});

it('a name stands for what was chosen, else for what is proposed', () => {
  const chosen = { 'oil change': [] };
  expect(levelOfName(levelsNow(names, undefined), 'Oil Change', trucks)).toBe('A');
  expect(levelOfName(levelsNow(names, chosen), 'Oil change', trucks)).toBe('');
});

it('a name stands for one level of each programme at most', () => {
  const first = withLevel(levelsNow(names, undefined), 'Oil change', { programmeId: lifts, levelId: 'X' });
  const second = withLevel(first, 'Oil change', { programmeId: trucks, levelId: 'B' });
  expect([levelOfName(second, 'Oil change', trucks), levelOfName(second, 'Oil change', lifts)]).toEqual(['B', 'X']);
  const none = withLevel(second, 'Oil change', { programmeId: lifts, levelId: '' });
  expect(none['oil change']).toEqual([{ programmeId: trucks, levelId: 'B' }]);
});
