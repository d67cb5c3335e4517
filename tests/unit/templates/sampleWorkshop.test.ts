import { describe, expect, it } from 'vitest';
import type { Counter } from '#domain/change.ts';
import { type DueLine, dueLinesOf } from '#domain/dueLine.ts';
import { heldState } from '#domain/heldCertificateState.ts';
import { calibrationOn } from '#domain/instrumentCalibration.ts';
import { type Language, languages } from '#domain/language.ts';
import { reviewMeter } from '#domain/meterSummary.ts';
import { plannedForOrder } from '#domain/partNeeds.ts';
import { movesUntil, stockOf, sumOfQuantities } from '#domain/stock.ts';
import { severity } from '#domain/triggerDue.ts';
import { sampleFleet } from '#templates/sampleFleet.ts';
import { type SampleRows, sampleTables } from '#templates/sampleRows.ts';
import { sampleWorkshop } from '#templates/sampleWorkshop.ts';
import { aContext, on } from '#tests/support/rows.ts';
import { sampleSchemas } from '#tests/support/sampleSchemas.ts';

const sampleOn = (today: string, language: Language): SampleRows =>
  sampleWorkshop(aContext({ today: on(today) }), language);

const samples = [
  { today: '2026-11-22', language: 'en' },
  { today: '2026-11-22', language: 'zh-Hans' },
  { today: '2028-02-29', language: 'zh-Hant' },
  { today: '2027-01-01', language: 'en' },
  { today: '2026-03-31', language: 'zh-Hans' },
  { today: '2029-06-15', language: 'en' },
] as const;
const loaded = samples.map((sample) => ({ ...sample, rows: sampleOn(sample.today, sample.language) }));
const [first] = loaded;
if (first === undefined) throw new Error('No sample.');

const linesOf = (rows: SampleRows, today: string): ReadonlyMap<string, readonly DueLine[]> => {
  const shelf = {
    programmes: new Map(rows.programmes.map((programme) => [programme.id, programme])),
    revisionsOf: (id: string) => rows.revisions.filter(({ programmeId }) => programmeId === id),
  };
  const lines = rows.equipment.map((equipment) => {
    const its = <R extends { readonly equipmentId: string }>(all: readonly R[]): readonly R[] =>
      all.filter(({ equipmentId }) => equipmentId === equipment.id);
    const file = {
      equipment,
      meters: its(rows.meters),
      assignments: its(rows.assignments),
      completions: its(rows.completions),
      orders: its(rows.orders),
    };
    return [equipment.code, dueLinesOf(file, shelf, { today: on(today), noticeDays: 14 })] as const;
  });
  return new Map(lines);
};

const wanted = new Map(
  sampleFleet.flatMap(({ code, machines }) =>
    machines.map(({ status }, i) => [`S-${code}-${String(i + 1).padStart(2, '0')}`, status] as const),
  ),
);

const worstOf = (lines: readonly DueLine[]): number => Math.max(...lines.map(({ due }) => severity[due.status]));

const finished = (rows: SampleRows) => rows.orders.filter(({ completedOn }) => completedOn !== null);

/** Every place in the rows that names another row, and the rows it must name. */
const references = (rows: SampleRows) => {
  const ids = (all: readonly { readonly id: string }[]) => new Set(all.map(({ id }) => id));
  const machine = [...rows.meters, ...rows.readings, ...rows.assignments, ...rows.orders, ...rows.completions];
  return [
    {
      of: 'equipment',
      from: [...machine, ...rows.certificates].map((row) => row.equipmentId),
      to: ids(rows.equipment),
    },
    { of: 'meters', from: rows.readings.map((row) => row.meterId), to: ids(rows.meters) },
    {
      of: 'programmes',
      from: [...rows.revisions, ...rows.assignments, ...rows.orders, ...rows.completions].map((r) => r.programmeId),
      to: ids(rows.programmes),
    },
    { of: 'revisions', from: [...rows.orders, ...rows.completions].map((r) => r.revisionId), to: ids(rows.revisions) },
    {
      of: 'parts',
      from: [
        ...rows.partMoves.map((row) => row.partId),
        ...[...rows.revisions.flatMap(({ levels }) => levels), ...rows.orders].flatMap(({ tasks }) =>
          tasks.flatMap((task) => task.parts.map(({ partId }) => partId)),
        ),
      ],
      to: ids(rows.parts),
    },
    {
      of: 'people',
      from: rows.orders.flatMap(({ workerIds, labour }) => [...workerIds, ...labour.map(({ personId }) => personId)]),
      to: ids(rows.people),
    },
    {
      of: 'operators',
      from: [
        ...[...rows.qualifications, ...rows.trainings].map(({ personId }) => personId),
        ...rows.equipment.flatMap(({ crew }) => [crew.chiefId ?? [], crew.memberIds].flat()),
      ],
      to: ids(rows.people),
    },
    {
      of: 'outside workshops',
      from: rows.orders.flatMap(({ outside }) => outside?.workshopId ?? []),
      to: ids(rows.outsideWorkshops),
    },
    { of: 'machines with defects', from: rows.defects.map((row) => row.equipmentId), to: ids(rows.equipment) },
    {
      of: 'machines with certificates held',
      from: rows.heldCertificates.flatMap(({ equipmentId }) => equipmentId ?? []),
      to: ids(rows.equipment),
    },
    {
      of: 'instruments with certificates',
      from: rows.heldCertificates.flatMap(({ instrumentId }) => instrumentId ?? []),
      to: ids(rows.instruments),
    },
    {
      of: 'certificates renewed',
      from: rows.heldCertificates.flatMap(({ renewsId }) => renewsId ?? []),
      to: ids(rows.heldCertificates),
    },
    { of: 'inspectors', from: rows.certificates.map((row) => row.inspectorId), to: ids(rows.people) },
    {
      of: 'orders',
      from: [
        ...rows.completions.map((row) => row.orderId),
        ...rows.certificates.map((row) => row.orderId),
        ...rows.readings.filter((row) => row.source === 'order').map((row) => row.orderId),
        ...rows.partMoves.filter((row) => row.kind === 'used').map((row) => row.orderId),
      ],
      to: ids(rows.orders),
    },
  ];
};

/** Numbers of a series: 1, 2, 3 … and the counter that holds the last. */
const isUnbroken = (numbers: readonly string[], counter: Counter | undefined): boolean => {
  const values = numbers.map((number) => Number(number.split('-').at(-1))).sort((a, b) => a - b);
  return values.every((value, i) => value === i + 1) && counter?.value === values.length;
};

describe.each(loaded)('the sample workshop on $today in $language', ({ today, language, rows }) => {
  it('has rows that fit their schemas, all marked as sample', () => {
    for (const table of sampleTables) {
      if (table === 'counters') continue;
      const marked = rows[table].filter(({ isSample }) => isSample);
      expect(marked).toHaveLength(rows[table].length);
      expect(rows[table].map((row) => sampleSchemas[table].safeParse(row).error)).toEqual(
        rows[table].map(() => undefined),
      );
    }
  });

  it('points at nothing that is not there and gives no id twice', () => {
    for (const { of, from, to } of references(rows)) {
      expect(
        from.filter((id) => id === null || !to.has(id)),
        of,
      ).toEqual([]);
    }
    const ids = sampleTables.flatMap((table) => rows[table].map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('holds what runs out soon, what has run out, and an instrument without calibration', () => {
    const stood = rows.heldCertificates.map((held) => heldState(held, on(today)).state);
    expect(new Set(stood)).toEqual(new Set(['valid', 'applyNow', 'expired', 'replaced']));
    const states = rows.instruments.map(({ id }) => {
      const papers = rows.heldCertificates.filter(({ instrumentId }) => instrumentId === id);
      return calibrationOn(papers, on(today)).state;
    });
    expect(states).toEqual(['calibrated', 'calibrated', 'calibrated', 'expired', 'missing']);
  });

  it('has every machine where it shall stand on the due list, one level unknown', () => {
    const lines = linesOf(rows, today);
    const found = [...lines].map(([code, its]) => [code, worstOf(its)]);
    expect(found).toEqual([...wanted].map(([code, status]) => [code, severity[status]]));
    expect([...lines.values()].flat().filter(({ due }) => due.status === 'unknown')).toHaveLength(1);
  });

  it('numbers orders and certificates without gaps in series of its own', () => {
    const counter = (id: string) => rows.counters.find((row) => row.id === id);
    const years = new Set(rows.orders.map(({ number }) => number.split('-')[1] ?? ''));
    for (const year of years) {
      const numbers = rows.orders.map(({ number }) => number).filter((n) => n.startsWith(`SAMPLE-${year}-`));
      expect(isUnbroken(numbers, counter(`order:SAMPLE-${year}`)), year).toBe(true);
    }
    for (const series of new Set(rows.certificates.map((row) => row.series))) {
      const numbers = rows.certificates.filter((row) => row.series === series).map(({ number }) => number);
      expect(series).toMatch(/^SAMPLE-\d{4}$/);
      expect(isUnbroken(numbers, counter(`certificate:${series}`)), series).toBe(true);
    }
  });

  it('has the meters summed up as the program itself would', () => {
    for (const meter of rows.meters) {
      const log = rows.readings.filter(({ meterId }) => meterId === meter.id);
      const { summary, suspect } = reviewMeter(meter, log, on(today));
      expect(meter.summary).toEqual(summary);
      for (const { id, state, reason } of log) {
        expect([state, reason]).toEqual(suspect.has(id) ? ['suspect', suspect.get(id)] : ['accepted', null]);
      }
    }
    expect(rows.readings.filter(({ state }) => state === 'suspect')).toHaveLength(3);
  });

  it('has no date to come', () => {
    const days = [
      ...rows.readings.map((row) => row.takenOn),
      ...rows.orders
        .filter(({ state }) => state !== 'planned')
        .flatMap((row) => [row.openedOn, row.completedOn ?? row.openedOn, ...row.labour.map((line) => line.on)]),
      ...rows.defects.map((row) => row.reportedOn),
      ...rows.completions.map((row) => row.on),
      ...rows.certificates.map((row) => row.issuedOn),
      ...rows.partMoves.map((row) => row.on),
      ...rows.qualifications.map((row) => row.issuedOn),
      ...rows.trainings.map((row) => row.on),
    ];
    expect(days.filter((day) => day > today)).toEqual([]);
  });

  it('has taken from stock, at a price, what the tasks of finished orders ask for, and never more than there was', () => {
    for (const part of rows.parts) {
      const moves = rows.partMoves.filter(({ partId }) => partId === part.id);
      const used = moves.filter(({ kind }) => kind === 'used');
      const asked = finished(rows).flatMap((order) => plannedForOrder(order).get(part.id) ?? []);
      expect(sumOfQuantities(used.map(({ quantity }) => -quantity))).toBe(sumOfQuantities(asked));
      expect(moves.filter(({ unitCost }) => unitCost === null)).toEqual([]);
      for (const { on: day } of moves) expect(stockOf(movesUntil(moves, day))).toBeGreaterThanOrEqual(0);
    }
  });

  it('has parts enough of most, and some to order', () => {
    const low = rows.parts.filter((part) => {
      const stock = stockOf(rows.partMoves.filter(({ partId }) => partId === part.id));
      return part.reorderLevel !== null && stock <= part.reorderLevel;
    });
    expect(rows.parts.length).toBeGreaterThanOrEqual(25);
    expect(low.length).toBeGreaterThan(0);
    expect(low.length).toBeLessThan(rows.parts.length / 2);
  });

  it('has a certificate for every released order that needs one, in the language of the sample', () => {
    const certified = new Set(rows.certificates.map(({ orderId }) => orderId));
    for (const order of finished(rows)) {
      const levels = rows.revisions.find(({ id }) => id === order.revisionId)?.levels ?? [];
      const done = order.levels.filter(({ isAbsorbed }) => !isAbsorbed).map(({ levelId }) => levelId);
      const isNeeded = levels.some((level) => level.needsCertificate && done.includes(level.id));
      expect([order.number, certified.has(order.id)]).toEqual([order.number, isNeeded && order.state === 'released']);
    }
    expect(new Set(rows.certificates.map(({ content }) => content.language))).toEqual(new Set([language]));
    expect(finished(rows).filter(({ state }) => state === 'done')).toHaveLength(1);
  });
});

/** The rows without ids. */
const withoutIds = (rows: SampleRows): string =>
  JSON.stringify(rows).replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}/g, '');

describe('the sample workshop', () => {
  it('is the same every time for the same day and language', () => {
    expect(withoutIds(sampleOn(first.today, first.language))).toBe(withoutIds(first.rows));
  });

  it('has thirty machines of at least five kinds, some orders open and people of every role', () => {
    const { equipment, orders, people } = first.rows;
    expect(equipment).toHaveLength(30);
    expect(new Set(equipment.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(5);
    expect(new Set(orders.map(({ state }) => state))).toEqual(
      new Set(['planned', 'open', 'inWork', 'waiting', 'done', 'released']),
    );
    expect(new Set(people.flatMap(({ roles }) => roles))).toEqual(
      new Set(['manager', 'inspector', 'technician', 'operator']),
    );
  });

  it('bears different names in each language', () => {
    const names = languages.map((language) =>
      sampleOn('2026-11-22', language)
        .people.map(({ name }) => name)
        .join(),
    );
    expect(new Set(names).size).toBe(languages.length);
  });
});
