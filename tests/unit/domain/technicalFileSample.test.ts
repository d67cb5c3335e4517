import { describe, expect, it } from 'vitest';
import { orderCost } from '#domain/orderCost.ts';
import { daysInMaintenance } from '#domain/orderDays.ts';
import { type TechnicalFile, technicalFile } from '#domain/technicalFile.ts';
import { type FilePeriod, isWithin, type TechnicalFileRows, wholeLife } from '#domain/technicalFileRows.ts';
import { addDays } from '#kernel/calendarDate.ts';
import { sampleWorkshop } from '#templates/sampleWorkshop.ts';
import { aContext, on } from '#tests/support/rows.ts';
import { theSettings } from '#tests/support/serviceRows.ts';
import { fileRowsOf } from '#tests/support/technicalFileRows.ts';

const { today } = aContext();
const settings = theSettings({ cost: { currency: 'EUR', labourRate: 80 } });
const sample = sampleWorkshop(aContext(), 'en');

interface Case {
  readonly code: string;
  readonly rows: TechnicalFileRows;
  readonly file: TechnicalFile;
}

const lastQuarter: FilePeriod = { from: addDays(today, -90), to: addDays(today, -1) };

const casesIn = (period: FilePeriod): readonly Case[] =>
  sample.equipment.map((machine) => {
    const rows = fileRowsOf(machine, sample, { today, settings });
    return { code: machine.code, rows, file: technicalFile(rows, period) };
  });

const sum = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0);

const isSorted = (days: readonly string[]): boolean => days.every((day, i) => i === 0 || (days[i - 1] ?? '') <= day);

const dayOf = ({ completedOn, openedOn }: TechnicalFileRows['orders'][number]) => completedOn ?? openedOn;

describe.each([
  ['their whole life', wholeLife],
  ['the last quarter', lastQuarter],
])('the technical files of the sample workshop over %s', (_, period) => {
  const cases = casesIn(period);

  it('tell something of machines worth telling of', () => {
    for (const section of ['services', 'parts', 'defects', 'certificates'] as const) {
      expect(sum(cases.map(({ file }) => file[section].length))).toBeGreaterThan(0);
    }
  });

  it.each(cases)('hold every order of $code that came in, once', ({ rows, file }) => {
    const came = rows.orders
      .filter(({ state }) => state !== 'planned' && state !== 'cancelled')
      .filter((order) => isWithin(dayOf(order), period));
    const told = [...file.services, ...file.repairs].flatMap(({ orderNo }) => orderNo ?? []);
    expect(told.toSorted()).toEqual(came.map(({ number }) => number).toSorted());
    expect(file.repairs.every(({ kind }) => kind !== 'service')).toBe(true);
  });

  it.each(cases)('cost what the orders of $code cost, in every column', ({ rows, file }) => {
    const costs = rows.orders
      .filter((order) => isWithin(dayOf(order), period))
      .map((order) => orderCost(order, sample.partMoves, settings.cost));
    for (const column of ['total', 'parts', 'outside', 'other', 'labourHours', 'unpriced'] as const) {
      expect(file.total[column]).toBeCloseTo(sum(costs.map((cost) => cost[column])), 6);
      expect(sum(file.years.map((year) => year[column]))).toBeCloseTo(file.total[column], 6);
    }
    expect(file.total.labour).toBeCloseTo(sum(costs.map(({ labour }) => labour ?? 0)), 6);
    expect(sum(file.parts.map(({ cost }) => cost ?? 0))).toBeCloseTo(file.total.parts, 2);
  });

  it.each(cases)('hold what stock gave for $code, part by part', ({ rows, file }) => {
    const ids = rows.orders.filter((order) => isWithin(dayOf(order), period)).map(({ id }) => id);
    for (const part of sample.parts) {
      const moved = sample.partMoves.filter(
        ({ orderId, partId }) => partId === part.id && ids.some((id) => id === orderId),
      );
      const told = file.parts.filter(({ number }) => number === part.number);
      expect(sum(told.map(({ quantity }) => quantity ?? 0))).toBeCloseTo(
        -sum(moved.map(({ quantity }) => quantity)),
        6,
      );
    }
  });

  it.each(cases)('count the days of $code in maintenance once, year by year', ({ rows, file }) => {
    const from = period.from ?? on('2000-01-01');
    const to = period.to ?? today;
    expect(file.total.days).toBe(daysInMaintenance(rows.orders, { from, to, today }));
    expect(sum(file.years.map(({ days }) => days))).toBe(file.total.days);
  });

  it.each(cases)('hold defects, papers and stand-downs of $code, oldest first', ({ rows, file }) => {
    expect(file.defects).toHaveLength(rows.defects.filter(({ reportedOn }) => isWithin(reportedOn, period)).length);
    expect(file.certificates.map(({ number }) => number).toSorted()).toEqual(
      rows.certificates
        .filter(({ issuedOn }) => isWithin(issuedOn, period))
        .map(({ number }) => number)
        .toSorted(),
    );
    for (const lines of [file.services, file.repairs, file.parts, file.defects, file.certificates, file.standDowns]) {
      expect(isSorted(lines.map((line) => line.on))).toBe(true);
    }
  });

  it.each(cases)('count the checks of $code, all of them', ({ rows, file }) => {
    const own = rows.checks.filter(({ day }) => isWithin(day, period));
    const { done, normal, abnormal, notUsed, open } = file.checks.total;
    expect(done + notUsed + open).toBe(own.length);
    expect(normal + abnormal).toBe(done);
    expect(file.checks.abnormal).toHaveLength(abnormal);
    for (const column of ['done', 'normal', 'abnormal', 'notUsed', 'open'] as const) {
      expect(sum(file.checks.months.map((month) => month[column]))).toBe(file.checks.total[column]);
    }
    const found = own.flatMap(({ answers }) => answers.filter(({ answer }) => answer === 'defect'));
    const isDone = new Set(own.filter(({ state }) => state === 'done').flatMap(({ answers }) => answers));
    expect(sum(file.checks.abnormal.map(({ items }) => items.length))).toBe(
      found.filter((one) => isDone.has(one)).length,
    );
  });

  it.each(cases)('hold every reading of $code; the months rise from the first to the last', ({ rows, file }) => {
    const own = rows.readings.filter(({ takenOn }) => isWithin(takenOn, period));
    expect(sum(file.meters.map(({ readings }) => readings.length))).toBe(own.length);
    for (const { months, first, current, readings } of file.meters) {
      const accepted = readings.filter(({ state }) => state === 'accepted');
      expect(sum(months.map((month) => month.readings))).toBe(accepted.length);
      expect(sum(months.map(({ rise }) => rise))).toBeCloseTo((current?.value ?? 0) - (first?.value ?? 0), 4);
      expect(isSorted(readings.map((reading) => reading.on))).toBe(true);
    }
  });

  it.each(cases)('are plain JSON that says the same of $code when it is read again', ({ file }) => {
    expect(JSON.parse(JSON.stringify(file))).toEqual(file);
  });
});
