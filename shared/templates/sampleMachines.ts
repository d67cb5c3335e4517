/** The machines of the sample workshop with their meters, readings and assignments. */

import { newRow } from '#domain/change.ts';
import { blankEquipment, type Equipment, isVehicle, noCrew } from '#domain/equipment.ts';
import type { Meter, MeterReading } from '#domain/meterRecord.ts';
import { reviewMeter } from '#domain/meterSummary.ts';
import type { Assignment, Programme } from '#domain/programme.ts';
import { addDays, type CalendarDate, yearOf } from '#kernel/calendarDate.ts';
import { type SampleGroup, type SampleMachine, sampleFleet } from './sampleFleet.ts';
import { type SampleHistory, sampleHistory } from './sampleHistory.ts';
import { patterned, pick } from './sampleRandom.ts';
import type { SampleSetting } from './sampleRows.ts';
import { sampleDepots, sampleNote, sampleOwners, samplePeople, samplePlates } from './sampleWords.ts';

/** One machine with all that is not an order. */
export interface SampleMachineRows {
  readonly machine: SampleMachine;
  readonly equipment: Equipment;
  readonly history: SampleHistory;
  readonly meter: Meter | null;
  readonly readings: readonly MeterReading[];
  /** In the order of the group's templates. */
  readonly assignments: readonly Assignment[];
}

const plateColours = {
  heavy: { en: '', 'zh-Hans': '黄', 'zh-Hant': '白' },
  light: { en: '', 'zh-Hans': '蓝', 'zh-Hant': '白' },
} as const;

/** What a road vehicle carries and a machine does not: plate and VIN; a trailer has no engine. */
const identity = (group: SampleGroup, setting: SampleSetting): Partial<Equipment> => {
  const { language, random } = setting;
  if (!isVehicle(group.kind)) {
    return { serial: patterned(random, 'AA9999999'), engineNo: patterned(random, '99AA99999') };
  }
  const isTrailer = group.kind === 'trailer';
  const colours = plateColours[group.kind === 'van' ? 'light' : 'heavy'];
  return {
    plate: patterned(random, samplePlates[language][isTrailer ? 'trailer' : 'motor']),
    plateColour: colours[language],
    serial: patterned(random, 'XSP**AA*9*A999999'),
    engineNo: isTrailer ? '' : patterned(random, 'AA99*999999'),
  };
};

const equipmentRow = (
  { group, machine, number }: { group: SampleGroup; machine: SampleMachine; number: number },
  baselineOn: CalendarDate,
  setting: SampleSetting,
): Equipment => {
  const { context, language, say, random } = setting;
  const [make, model] = group.makes[language];
  const inServiceOn = addDays(baselineOn, -Math.round(200 + 1_600 * random()));
  const operator = pick(
    random,
    samplePeople.filter(({ roles }) => roles.includes('operator')),
  );
  return {
    ...blankEquipment,
    ...newRow(context),
    ...identity(group, setting),
    id: context.newId<'Equipment'>(),
    code: `S-${group.code}-${String(number).padStart(2, '0')}`,
    name: say(group.name),
    kind: group.kind,
    make,
    model,
    year: yearOf(inServiceOn),
    depot: say(pick(random, sampleDepots)),
    owner: say(pick(random, sampleOwners)),
    keeper: say(operator.name),
    inServiceOn,
    dutyFactor: machine.dutyFactor ?? 1,
    notes: say(sampleNote),
    crew: noCrew,
    archivedOn: null,
    isSample: true,
    importBatchId: null,
  };
};

const readingRow = (
  meter: Pick<Meter, 'id' | 'equipmentId'>,
  reading: SampleHistory['readings'][number],
  { context, say, random }: SampleSetting,
): MeterReading => ({
  ...newRow(context),
  id: context.newId<'Reading'>(),
  meterId: meter.id,
  equipmentId: meter.equipmentId,
  takenOn: reading.takenOn,
  value: reading.value,
  source: reading.atVisit ? 'order' : 'sample',
  takenBy: say(pick(random, samplePeople).name),
  state: 'accepted',
  reason: null,
  confirmed: false,
  orderId: null,
  isSample: true,
  importBatchId: null,
});

interface MachineBasis {
  readonly equipment: Equipment;
  readonly group: SampleGroup;
  readonly history: SampleHistory;
}

/** The meter with its readings reviewed and summed up as the program itself would. */
const metered = (
  { equipment, group, history }: MachineBasis,
  setting: SampleSetting,
): Pick<SampleMachineRows, 'meter' | 'readings'> => {
  if (group.meter === null) return { meter: null, readings: [] };
  const { context } = setting;
  const basis = { unit: group.meter.unit, events: [], handUsePerDay: null, capPerDay: null };
  const id = context.newId<'Meter'>();
  const taken = history.readings.map((reading) => readingRow({ id, equipmentId: equipment.id }, reading, setting));
  const { summary, suspect } = reviewMeter(basis, taken, context.today);
  const readings = taken.map((reading): MeterReading => {
    const reason = suspect.get(reading.id) ?? null;
    return reason === null ? reading : { ...reading, state: 'suspect', reason };
  });
  const row = { ...newRow(context), ...basis, id, equipmentId: equipment.id, summary };
  return { meter: { ...row, isSample: true, importBatchId: null }, readings };
};

const assignmentRow = (
  { equipment, history }: MachineBasis,
  programmeId: Programme['id'],
  { context }: SampleSetting,
): Assignment => ({
  ...newRow(context),
  id: context.newId<'Assignment'>(),
  equipmentId: equipment.id,
  programmeId,
  baseline: {
    on: history.baselineOn,
    meters: history.use === null ? {} : { [history.use.unit]: history.use.valueOn(0) },
  },
  endedOn: null,
  isSample: true,
});

/** All machines. `programmeOf` tells the programme made from a template. */
export const sampleMachines = (
  programmeOf: (templateId: string) => Programme['id'],
  setting: SampleSetting,
): readonly SampleMachineRows[] =>
  sampleFleet.flatMap((group) =>
    group.machines.map((machine, i) => {
      const history = sampleHistory(group, machine, { today: setting.context.today, random: setting.random });
      const equipment = equipmentRow({ group, machine, number: i + 1 }, history.baselineOn, setting);
      const basis = { equipment, group, history };
      const assignments = group.templates.map(({ id }) => assignmentRow(basis, programmeOf(id), setting));
      return { machine, equipment, history, assignments, ...metered(basis, setting) };
    }),
  );
