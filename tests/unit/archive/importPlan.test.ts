import { describe, expect, it } from 'vitest';
import { cellFormats } from '#archive/columnFormat.ts';
import { equipmentByCode } from '#archive/equipmentPlan.ts';
import { FileSurvey } from '#archive/fileSurvey.ts';
import { type ImportPlan, wholeTable } from '#archive/importPlan.ts';
import type { ImportOptions } from '#archive/importTarget.ts';
import type { Equipment } from '#domain/equipment.ts';
import type { Meter, MeterReading } from '#domain/meterRecord.ts';
import { calendarDate } from '#kernel/calendarDate.ts';
import { planImport } from '#tests/support/plannedImport.ts';
import { aMeter, anEquipment, aReading } from '#tests/support/rows.ts';

const today = calendarDate('2026-03-10');

interface World {
  readonly equipment?: readonly Equipment[];
  readonly meter?: Meter;
  readonly log?: readonly MeterReading[];
  readonly options?: Partial<ImportOptions>;
}

const planned = (lines: readonly string[], { equipment = [], meter, log = [], options }: World = {}): ImportPlan => {
  const records = lines.map((line, index) => ({ row: index + 1, cells: line.split(',') }));
  const survey = new FileSurvey(2026);
  for (const { cells } of records) survey.add(cells);
  const table = survey.tables()[0];
  if (table === undefined) throw new Error('There is no table');
  const { kind, columns } = table.guess;
  const asked: ImportOptions = {
    kind,
    columns,
    dateOrders: {},
    unit: 'km',
    createEquipment: true,
    onlyCode: '',
    readOn: today,
    ...options,
  };
  const context = {
    part: wholeTable(asked, cellFormats(asked, table.formatOf, 2026)),
    stored: equipmentByCode(equipment),
    today,
  };
  return planImport(records.slice(table.firstRow - 1), context, {
    meterOf: () => ({ meter: meter ?? null, stored: log }),
  });
};

const verdicts = ({ rows }: ImportPlan): readonly string[] => rows.map(({ verdict, reason }) => `${verdict} ${reason}`);

const truck = anEquipment({ code: 'T-1', make: 'MAN', model: 'TGS', depot: 'North' });
const meter = aMeter({ equipmentId: truck.id });

describe('the plan of a register', () => {
  it('passes over what is stored already', () => {
    const plan = planned(['Code,Make,Model', 'T-1,MAN,TGS'], { equipment: [truck] });
    expect(verdicts(plan)).toEqual(['same alreadyStored']);
    expect([plan.created, plan.changed, plan.meters]).toEqual([[], [], []]);
  });

  it('names the fields that differ, and takes blank cells for silence', () => {
    const plan = planned(['Code,Make,Model,Depot', 't-1,MAN,TGX,'], { equipment: [truck] });
    expect(plan.rows).toMatchObject([{ verdict: 'changed', reason: 'fieldsDiffer', params: { fields: 'model' } }]);
    expect(plan.changed[0]?.input).toMatchObject({ code: 'T-1', model: 'TGX', depot: 'North' });
  });

  it('does not let a guessed kind overrule the stored one', () => {
    const plan = planned(['Code,Make,Description', 'T-1,MAN,FORKLIFT'], {
      equipment: [{ ...truck, name: 'FORKLIFT' }],
    });
    expect(verdicts(plan)).toEqual(['same alreadyStored']);
  });

  it('adds a reading to a machine about which nothing else is new', () => {
    const plan = planned(['Code,Make,Model,Odometer', 'T-1,MAN,TGS,1200'], { equipment: [truck], meter });
    expect(verdicts(plan)).toEqual(['changed readingAdded']);
    expect(plan.meters[0]?.plan.added).toMatchObject([{ value: 1200, takenOn: today, unit: 'km' }]);
  });

  it('refuses the code of archived equipment unless one in service bears it too', () => {
    const archived = anEquipment({ code: 'T-1', archivedOn: today });
    expect(verdicts(planned(['Code,Make,Model', 'T-1,MAN,TGS'], { equipment: [archived] }))).toEqual([
      'refused equipmentArchived',
    ]);
    expect(verdicts(planned(['Code,Make,Model', 'T-1,MAN,TGS'], { equipment: [archived, truck] }))).toEqual([
      'same alreadyStored',
    ]);
  });
});

const log = (...rows: readonly string[]): readonly string[] => ['Car,Date,Odometer', ...rows];

describe('the plan of a log', () => {
  it('passes over readings that are stored, also voided ones', () => {
    const stored = [
      aReading(meter, '2026-01-02', { value: 100 }),
      aReading(meter, '2026-01-03', { value: 999, state: 'void' }),
    ];
    const plan = planned(log('T-1,2026-01-02,100', 'T-1,2026-01-03,999', 'T-1,2026-01-04,120'), {
      equipment: [truck],
      meter,
      log: stored,
    });
    expect(verdicts(plan)).toEqual(['same alreadyStored', 'same alreadyStored', 'new null']);
  });

  it('judges new readings by those stored', () => {
    const stored = ['2026-01-02', '2026-01-05', '2026-01-09'].map((on, i) =>
      aReading(meter, on, { value: 1000 + i * 50 }),
    );
    const plan = planned(log('T-1,2026-01-06,20'), { equipment: [truck], meter, log: stored });
    expect(verdicts(plan)).toEqual(['suspect backwards']);
  });

  it('reckons with a meter that was replaced', () => {
    const replaced = { ...meter, events: [{ on: calendarDate('2026-01-04'), offset: 90_000, note: '' }] };
    const stored = [aReading(meter, '2026-01-02', { value: 89_900 }), aReading(meter, '2026-01-03', { value: 90_000 })];
    const plan = planned(log('T-1,2026-01-05,60'), { equipment: [truck], meter: replaced, log: stored });
    expect(verdicts(plan)).toEqual(['new null']);
  });

  it('keeps out of the sample workshop', () => {
    const sample = { ...truck, isSample: true };
    expect(verdicts(planned(log('T-1,2026-01-02,100'), { equipment: [sample], meter }))).toEqual([
      'refused codeOfSample',
    ]);
    expect(verdicts(planned(['Code,Make,Model', 'T-1,MAN,X'], { equipment: [sample] }))).toEqual([
      'refused codeOfSample',
    ]);
  });

  it('makes a vehicle from the first row that can be read', () => {
    const plan = planned([
      'Vehicle ID,Vehicle Description,Date,Odometer',
      'V1,TRUCK - DUMP,,5',
      'V1,PICKUP,2026-01-02,5',
      'V1,VAN,2026-01-03,9',
    ]);
    expect(verdicts(plan)).toEqual(['refused dateMissing', 'new null', 'new null']);
    expect(plan.created.map(({ input }) => input)).toMatchObject([{ code: 'V1', name: 'PICKUP', kind: 'lightTruck' }]);
  });

  it('gives every row to one machine where no column names it', () => {
    const plan = planned(['Date,Odo (mi)', '2026-01-02,5'], { options: { onlyCode: 'Z3' } });
    expect(plan.created).toMatchObject([{ code: 'Z3' }]);
  });

  it('counts every row once', () => {
    const plan = planned(
      log('T-1,2026-01-02,100', 'T-1,2026-01-02,100', 'T-1,2026-01-03,50', ',2026-01-03,1', 'T-1,2026-01-04,120'),
    );
    expect(plan.counts).toEqual({ new: 2, changed: 0, same: 1, suspect: 1, refused: 1 });
  });
});
