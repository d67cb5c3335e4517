/** A month of three shifts over 60 machines: board and figures must add up from the raw tables. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { localMoment, localMomentOf } from '#data/clock.ts';
import type { FettleDatabase } from '#data/db.ts';
import { currentFleet, startFleet } from '#data/fleet.ts';
import type { Check } from '#domain/check.ts';
import { type BoardState, boardCounts, boardOfDay, boardStates } from '#domain/checkBoard.ts';
import { cellsBetween, checkFigures, type FiguresInput, missingChecks } from '#domain/checkFigures.ts';
import { figureKeys, figuresBy } from '#domain/checkFiguresBy.ts';
import type { Defect } from '#domain/defect.ts';
import type { StandDown } from '#domain/standDown.ts';
import { addDays, type CalendarDate, weekdayOf } from '#kernel/calendarDate.ts';
import { threeShifts } from '#tests/support/checkRows.ts';
import { endDatabase, startedDatabase } from '#tests/support/database.ts';
import { liveMonth, type Month, machineCount, month, ways } from '#tests/support/monthWorld.ts';

let db: FettleDatabase;
let lived: Month;
let checks: readonly Check[];
let standDowns: readonly StandDown[];
let defects: readonly Defect[];
let input: FiguresInput;

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  db = await startedDatabase();
  lived = await liveMonth(db);
  await startFleet();
  [checks, standDowns, defects] = await Promise.all([
    db.checks.toArray(),
    db.standDowns.toArray(),
    db.defects.toArray(),
  ]);
  const fleet = currentFleet();
  if (fleet === undefined) throw new Error('The fleet was not read.');
  input = { fleet, checks, standDowns, span: month, now: localMoment(), momentOf: localMomentOf };
}, 240_000);

afterAll(() => endDatabase(db));

const days: CalendarDate[] = [];
for (let day = month.from; day <= month.to; day = addDays(day, 1)) days.push(day);

/** The turns there were: every machine in every shift that works on the day. */
const turns = () =>
  days.flatMap((day) =>
    threeShifts
      .filter(({ workDays }) => workDays.includes(weekdayOf(day)))
      .flatMap(({ id }) => lived.machines.map((equipmentId) => ({ day, shiftId: id, equipmentId }))),
  );

type Turn = ReturnType<typeof turns>[number];

const keyOf = ({ day, shiftId, equipmentId }: Turn | Check): string => `${day} ${shiftId} ${equipmentId}`;

/** What the raw rows say of a turn, without a board. */
const slowState = (turn: Turn, check: Check | undefined): BoardState => {
  if (check === undefined) {
    const isDown = standDowns.some(
      ({ equipmentId, fromOn, returned }) =>
        equipmentId === turn.equipmentId && fromOn <= turn.day && (returned?.on ?? '9999-12-31') >= turn.day,
    );
    return isDown ? 'stoodDown' : 'missing';
  }
  if (check.state !== 'done') return check.state;
  return check.answers.some(({ answer }) => answer === 'defect') ? 'defects' : 'nilDefect';
};

const slowCounts = (some: readonly Turn[]): Record<BoardState, number> => {
  const byKey = new Map(checks.map((check) => [keyOf(check), check]));
  const counts = Object.fromEntries(boardStates.map((state) => [state, 0])) as Record<BoardState, number>;
  for (const turn of some) counts[slowState(turn, byKey.get(keyOf(turn)))] += 1;
  return counts;
};

describe('a month of three shifts over 60 machines', () => {
  it('went every way there is', () => {
    const { tally } = lived;
    process.stdout.write(`month: ${JSON.stringify(tally)}, ${checks.length} checks, ${defects.length} defects\n`);
    for (const way of ways) expect(tally[way], way).toBeGreaterThan(0);
    expect(Object.values(tally).reduce((sum, count) => sum + count, 0)).toBe(turns().length);
  });

  it('has one check for every turn that was answered or begun, and one defect for every item found wrong', () => {
    const { kiosk, paper, defect, unsafe, notUsed, begun } = lived.tally;
    expect(checks).toHaveLength(kiosk + paper + defect + unsafe + notUsed + begun);
    expect(new Set(checks.map(keyOf)).size).toBe(checks.length);
    const found = checks.flatMap(({ answers }) => answers.flatMap(({ defectId }) => defectId ?? []));
    expect(found.toSorted()).toEqual(defects.map(({ id }) => id).toSorted());
    expect(defects).toHaveLength(defect + unsafe);
  });

  it('numbers its defects without gaps', () => {
    const numbers = defects.map(({ number }) => number).toSorted();
    expect(numbers).toEqual(defects.map((_, i) => `D-2026-${String(i + 1).padStart(4, '0')}`));
  });

  it('stood every machine with an unsafe defect down, from that day, and no other', () => {
    const unsafe = defects.filter(({ severity }) => severity === 'unsafe');
    expect(standDowns).toHaveLength(unsafe.length);
    expect(standDowns.flatMap(({ defectIds }) => defectIds).toSorted()).toEqual(unsafe.map(({ id }) => id).toSorted());
    for (const { fromOn, defectIds } of standDowns) {
      expect(unsafe.find(({ id }) => id === defectIds[0])?.reportedOn).toBe(fromOn);
    }
    const isUnreturned = ({ returned }: StandDown) => returned === null;
    const open = unsafe.filter(({ state }) => state === 'reported');
    expect(standDowns.filter(isUnreturned)).toHaveLength(open.length);
  });

  it('shows on the board of each day what the raw rows say of it', () => {
    for (const day of days) {
      const board = boardOfDay({ ...input, day });
      const own = turns().filter((turn) => turn.day === day);
      expect(board.counts, day).toEqual(slowCounts(own));
      expect(board.rows, day).toHaveLength(machineCount);
    }
  });

  it('adds the days up to the figures of the month', () => {
    const cells = cellsBetween(input);
    const counts = slowCounts(turns());
    expect(boardCounts(cells)).toEqual(counts);
    const answered = counts.defects + counts.nilDefect + counts.notUsed;
    const due = answered + counts.missing + counts.open;
    const done = counts.defects + counts.nilDefect;
    const figures = checkFigures(cells, input);
    expect(figures).toMatchObject({ done, defects: defects.length });
    expect(figures.discipline).toMatchObject({ due, answered, missing: counts.missing, unfinished: counts.open });
    expect(figures.discipline.share).toBeCloseTo(answered / due, 12);
    expect(figures.nilDefectShare).toBeCloseTo(counts.nilDefect / done, 12);
    expect(figures.defectsPer100).toBeCloseTo((100 * defects.length) / done, 12);
  });

  it('tells the figures apart by machine, shift, person and day, each adding up to the whole', () => {
    const cells = cellsBetween(input);
    const whole = checkFigures(cells, input);
    const parts = ({ discipline, done, nilDefect, defects: found }: typeof whole) => {
      const { due, answered, notUsed, missing, unfinished } = discipline;
      return [due, answered, notUsed, missing, unfinished, done, nilDefect, found];
    };
    for (const by of figureKeys) {
      const groups = [...figuresBy(cells, by, input).values()].map(parts);
      const sums = parts(whole).map((_, i) => groups.reduce((sum, group) => sum + (group[i] ?? 0), 0));
      expect(sums, by).toEqual(parts(whole));
    }
  });

  it('names every check that is missing', () => {
    const byKey = new Map(checks.map((check) => [keyOf(check), check]));
    const owed = turns().filter((turn) => slowState(turn, byKey.get(keyOf(turn))) === 'missing');
    const named = missingChecks(cellsBetween(input), input.fleet).map(
      ({ day, shiftId, equipment }) => `${day} ${shiftId} ${equipment.id}`,
    );
    expect(named.toSorted()).toEqual(owed.map(keyOf).toSorted());
  });

  it('left each meter at what the last check that was done said of it', async () => {
    const meters = await db.meters.toArray();
    for (const { equipmentId, summary } of meters) {
      const shown = checks
        .filter((check) => check.equipmentId === equipmentId && check.state === 'done')
        .map(({ endMeters }) => endMeters.h ?? 0);
      expect(summary.current?.value).toBe(Math.max(...shown));
    }
    expect(meters).not.toHaveLength(0);
  });

  it('signed the checks of the shared screen and handed the machines over', () => {
    const kiosk = checks.filter(({ source, state }) => source === 'kiosk' && state === 'done');
    expect(kiosk).toHaveLength(lived.tally.kiosk);
    for (const { signature, handedOverTo, operatorId } of kiosk) {
      expect(signature).not.toBe('');
      expect(handedOverTo).not.toBeNull();
      expect(handedOverTo).not.toBe(operatorId);
    }
  });
});
