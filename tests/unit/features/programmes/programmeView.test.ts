import { expect, it } from 'vitest';
import { fleetOf, fleetState } from '#data/fleetState.ts';
import type { Programme } from '#domain/programme.ts';
import { programmeView } from '#features/programmes/programmeView.ts';
import { noRows } from '#tests/support/fleetRows.ts';
import { on } from '#tests/support/rows.ts';
import { aLevel, aProgramme, aRevision } from '#tests/support/serviceRows.ts';

const today = on('2026-03-10');
const programme = aProgramme();
const first = aRevision(programme, { levels: [aLevel('1')] });
const later = aRevision(programme, { number: 2, levels: [aLevel('2')], effectiveOn: on('2026-07-01') });
const viewOf = (columns: Partial<Programme>, typed: ReturnType<typeof aLevel>[] | null) => {
  const shown = { ...programme, ...columns };
  const rows = { ...noRows, programmes: [shown], revisions: [later, first] };
  return programmeView(fleetOf(fleetState(rows)), { programme: shown, typed, today });
};

it('a revision to come is told, what is in force is shown, and the next draft starts from the last', () => {
  const view = viewOf({}, null);
  expect(view).toMatchObject({
    inForce: first,
    coming: later,
    levels: first.levels,
    latest: later.levels,
    nextNumber: 3,
  });
  expect(view.next).toBe(later.levels);
});

it('a sound draft is what is compared; an unsound one is not', () => {
  const draft = [aLevel('3')];
  expect(viewOf({}, draft)).toMatchObject({ draft, next: draft });
  const unsound = viewOf({}, [aLevel('3', { triggers: [] })]);
  expect(unsound.next).toBeNull();
  expect(unsound.problems.isBelow('levels.0')).toBe(true);
  expect(unsound.problems.isBelow('levels.01')).toBe(false);
});

it('an archived programme has no draft', () => {
  expect(viewOf({ archivedOn: today }, [aLevel('3')]).draft).toBeNull();
});
