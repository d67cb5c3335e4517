/**
 * What the sample workshop holds: inspections, insurance and examinations of its machines, and its instruments with their
 * calibrations. One inspection runs out soon, one examination and one calibration have run out, one gauge has none.
 */
import { newRow } from '#domain/change.ts';
import type { Equipment, EquipmentKind } from '#domain/equipment.ts';
import type { HeldCertificate, HeldKind } from '#domain/heldCertificate.ts';
import { heldTerms, usualTerms } from '#domain/heldCertificateTerms.ts';
import type { Instrument } from '#domain/instrument.ts';
import { addDays, addMonths, type CalendarDate } from '#kernel/calendarDate.ts';
import type { SampleRows, SampleSetting } from './sampleRows.ts';
import { sampleInstruments, sampleIssuers } from './sampleWords.ts';

type Holder = Pick<HeldCertificate, 'equipmentId' | 'instrumentId'>;

interface Said {
  readonly kind: HeldKind;
  readonly number: string;
  readonly issuer: string;
  readonly expiresOn: CalendarDate;
}

const rowOf = (
  holder: Holder,
  { kind, number, issuer, expiresOn }: Said,
  { context }: SampleSetting,
): HeldCertificate => {
  const issuedOn = addDays(addMonths(expiresOn, -(heldTerms[kind].months[0] ?? 12)), 1);
  return {
    ...newRow(context),
    id: context.newId<'HeldCertificate'>(),
    ...holder,
    kind,
    title: '',
    number,
    issuer,
    issuedOn,
    ...usualTerms(kind, issuedOn),
    expiresOn,
    reviewedOn: null,
    notes: '',
    state: 'current',
    renewsId: null,
    isSample: true,
  };
};

/** The one before it, which it renewed. */
const withOneBefore = (current: HeldCertificate, { context }: SampleSetting): readonly HeldCertificate[] => {
  const before: HeldCertificate = {
    ...current,
    id: context.newId<'HeldCertificate'>(),
    number: `${current.number}-1`,
    issuedOn: addMonths(current.issuedOn, -12),
    expiresOn: addDays(current.issuedOn, -1),
    state: 'replaced',
  };
  return [before, { ...current, id: context.newId<'HeldCertificate'>(), renewsId: before.id }];
};

const onRoad: ReadonlySet<EquipmentKind> = new Set([
  'car',
  'van',
  'minibus',
  'bus',
  'lightTruck',
  'truck',
  'tractorUnit',
  'trailer',
]);

/** Days from today to the last day, spread over the year; the third one runs out soon. */
const endsIn = (i: number): number => (i === 2 ? 12 : 45 + ((i * 67) % 290));

const ofVehicle = (machine: Equipment, i: number, setting: SampleSetting): readonly HeldCertificate[] => {
  const { context, say } = setting;
  const holder = { equipmentId: machine.id, instrumentId: null };
  const inspection = rowOf(
    holder,
    {
      kind: 'statutory',
      number: `SI-${5100 + i}`,
      issuer: say(sampleIssuers.inspection),
      expiresOn: addDays(context.today, endsIn(i)),
    },
    setting,
  );
  const insurance = rowOf(
    holder,
    {
      kind: 'insurance',
      number: 'FP-88120',
      issuer: say(sampleIssuers.insurance),
      expiresOn: addDays(context.today, 143),
    },
    setting,
  );
  return [...(i === 0 ? withOneBefore(inspection, setting) : [inspection]), insurance];
};

/** Machines whose paper is neither an inspection nor insurance; the days are those of the first, the second and so on. */
const others: Readonly<Partial<Record<EquipmentKind, { readonly kind: HeldKind; readonly days: readonly number[] }>>> =
  {
    forklift: { kind: 'lifting', days: [96, 201, 310, 25] },
    compressor: { kind: 'pressure', days: [420, -6] },
  };

const ofMachines = (equipment: readonly Equipment[], setting: SampleSetting): readonly HeldCertificate[] => {
  const counted = new Map<EquipmentKind, number>();
  let vehicles = 0;
  return equipment.flatMap((machine) => {
    if (onRoad.has(machine.kind)) return ofVehicle(machine, vehicles++, setting);
    const other = others[machine.kind];
    if (other === undefined) return [];
    const i = counted.get(machine.kind) ?? 0;
    counted.set(machine.kind, i + 1);
    const days = other.days[i % other.days.length] ?? 0;
    const said = {
      kind: other.kind,
      number: `TE-${700 + vehicles + i}`,
      issuer: setting.say(sampleIssuers.inspection),
      expiresOn: addDays(setting.context.today, days),
    };
    return [rowOf({ equipmentId: machine.id, instrumentId: null }, said, setting)];
  });
};

/** All rows of what is held, and of the instruments. */
export const sampleHeld = (
  equipment: readonly Equipment[],
  setting: SampleSetting,
): Pick<SampleRows, 'heldCertificates' | 'instruments'> => {
  const { context, say } = setting;
  const entered = sampleInstruments.map(({ code, name, serial, calibratedFor }) => {
    const instrument: Instrument = {
      ...newRow(context),
      id: context.newId<'Instrument'>(),
      ...{ code, name: say(name), make: '', model: '', serial, notes: '' },
      archivedOn: null,
      isSample: true,
    };
    return { instrument, calibratedFor };
  });
  const calibrations = entered.flatMap(({ instrument, calibratedFor }) => {
    if (calibratedFor === null) return [];
    const said = {
      kind: 'calibration',
      number: `CAL-${instrument.code}`,
      issuer: say(sampleIssuers.calibration),
      expiresOn: addDays(context.today, calibratedFor),
    } as const;
    return [rowOf({ equipmentId: null, instrumentId: instrument.id }, said, setting)];
  });
  return {
    instruments: entered.map(({ instrument }) => instrument),
    heldCertificates: [...ofMachines(equipment, setting), ...calibrations],
  };
};
