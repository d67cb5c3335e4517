import { describe, expect, it } from 'vitest';
import type { PlannerVisit } from '#domain/visitsOfMachine.ts';
import { chipRoom, doneMarks, rowMarks } from '#features/planner/chartRowView.ts';
import { chartScale, xOf } from '#features/planner/chartScale.ts';
import { aPlannerVisit } from '#tests/support/planRows.ts';
import { anEquipment, on } from '#tests/support/rows.ts';
import {
  aCompletion,
  aLevel,
  anAssignment,
  anOrder,
  aProgramme,
  aRevision,
  twoLevels,
} from '#tests/support/serviceRows.ts';

const equipment = anEquipment();
const programme = aProgramme();
const assignment = anAssignment(equipment.id, programme);

const scale = chartScale(on('2026-11-02'), 2);
const roomOf = () => 38;
const visitMarks = (visits: readonly PlannerVisit[], setting: Parameters<typeof rowMarks>[2]) =>
  rowMarks(visits, [], setting).visits;
const whole = { from: on('2026-01-01'), to: on('2028-01-01') };

describe('visits on a line of the chart', () => {
  it('lie in the middle of their day, with the window from its first day to the end of its last', () => {
    const visit = aPlannerVisit('2026-12-07', {
      openOn: on('2026-11-30'),
      dueOn: on('2026-12-09'),
      closeOn: on('2026-12-13'),
      latestOn: on('2026-12-13'),
    });
    const [mark] = visitMarks([visit], { scale, span: whole, roomOf });
    const day = 34 / 7;
    expect(mark?.x).toBeCloseTo(xOf(scale, visit.on) + day / 2);
    expect(mark?.band?.x).toBeCloseTo(xOf(scale, on('2026-11-30')));
    expect(mark?.band?.width).toBeCloseTo(2 * 34);
    expect(mark?.band?.dueX).toBeCloseTo(9.5 * day);
  });

  it('end their window where a level done with them would leave its own', () => {
    const visit = aPlannerVisit('2026-12-07', {
      openOn: on('2026-12-07'),
      closeOn: on('2026-12-20'),
      latestOn: on('2026-12-13'),
    });
    expect(visitMarks([visit], { scale, span: whole, roomOf })[0]?.band?.width).toBeCloseTo(34);
  });

  it('cut a window at the edge of the chart, and leave one out that ended before it', () => {
    const late = aPlannerVisit('2026-11-10', { openOn: on('2026-10-01'), closeOn: on('2026-11-08') });
    const gone = aPlannerVisit('2026-11-10', { openOn: on('2026-09-01'), closeOn: on('2026-10-08') });
    expect(visitMarks([late], { scale, span: whole, roomOf })[0]?.band?.x).toBe(0);
    expect(visitMarks([gone], { scale, span: whole, roomOf })[0]?.band).toBeNull();
  });

  it('share the height of the line where two stand near each other', () => {
    const lanes = visitMarks([aPlannerVisit('2026-11-10'), aPlannerVisit('2026-11-12'), aPlannerVisit('2027-01-12')], {
      scale,
      span: whole,
      roomOf,
    }).map(({ lane }) => lane);
    expect(lanes).toEqual([0, 1, null]);
  });

  it('move on where too many stand on one day, so that none hides another', () => {
    const marks = visitMarks(
      Array.from({ length: 5 }, (_, i) => aPlannerVisit('2026-11-10', { key: `k${i}` })),
      { scale, span: whole, roomOf },
    );
    const seats = marks.map(({ x, lane }) => `${Math.round(x)} ${lane}`);
    expect(new Set(seats).size).toBe(5);
  });

  it('need more room for what stands on them beside the name, and less where weeks are narrow', () => {
    const plain = aPlannerVisit('2026-11-10');
    const marked = aPlannerVisit('2026-11-10', { status: 'overdue', level: aLevel('L1', { isStatutory: true }) });
    expect(chipRoom(marked, 'L1', scale)).toBeGreaterThan(chipRoom(plain, 'L1', scale));
    expect(chipRoom(plain, '1000', scale)).toBeGreaterThan(chipRoom(plain, 'L1', scale));
    expect(chipRoom(marked, '1000', chartScale(on('2026-11-02'), 0))).toBeLessThan(chipRoom(marked, '1000', scale));
  });

  it('are left out where neither they nor their windows are in view', () => {
    const span = { from: on('2027-01-01'), to: on('2027-02-28') };
    const reaching = aPlannerVisit('2026-12-20', { openOn: on('2026-12-15'), closeOn: on('2027-01-05') });
    const marks = visitMarks([aPlannerVisit('2026-11-10'), reaching, aPlannerVisit('2027-02-01')], {
      scale,
      span,
      roomOf,
    });
    expect(marks.map(({ visit }) => visit.on)).toEqual(['2026-12-20', '2027-02-01']);
  });
});

describe('repairs and other work', () => {
  const work = (day: string) => ({ order: anOrder({ kind: 'repair' }), on: on(day) });

  it('stand on their day, and share the line with visits near them', () => {
    const [alone, near] = [work('2026-12-10'), work('2026-11-11')];
    const marks = rowMarks([aPlannerVisit('2026-11-10')], [near, alone], { scale, span: whole, roomOf });
    expect(marks.visits.map(({ lane }) => lane)).toEqual([0]);
    expect(marks.work.map(({ order, lane }) => [order.id, lane])).toEqual([
      [near.order.id, 1],
      [alone.order.id, null],
    ]);
    expect(marks.work[1]?.x).toBeCloseTo(xOf(scale, on('2026-12-10')) + 34 / 14);
  });

  it('are left out where they are not in view', () => {
    const span = { from: on('2027-01-01'), to: on('2027-02-28') };
    const all = [work('2026-10-01'), work('2026-12-31'), work('2027-01-01')];
    expect(rowMarks([], all, { scale, span, roomOf }).work.map(({ on: day }) => day)).toEqual(['2027-01-01']);
  });
});

describe('services done', () => {
  it('show of the levels of one visit the highest', () => {
    const revision = aRevision(programme, { levels: [...twoLevels()] });
    const done = { on: on('2026-11-05'), revisionId: revision.id };
    const completions = [aCompletion(assignment, 'L1', done), aCompletion(assignment, 'L2', done)];
    const marks = doneMarks(completions, { scale, span: whole, revisionsOf: () => [revision] });
    expect(marks.map(({ level }) => level.id)).toEqual(['L2']);
  });

  it('leave out what was done before the chart begins, and what no revision knows', () => {
    const revision = aRevision(programme);
    const revisionId = revision.id;
    const completions = [
      aCompletion(assignment, 'L1', { on: on('2026-10-05'), revisionId }),
      aCompletion(assignment, 'X', { on: on('2026-11-05'), revisionId }),
    ];
    expect(doneMarks(completions, { scale, span: whole, revisionsOf: () => [revision] })).toEqual([]);
  });
});
