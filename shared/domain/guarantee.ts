/**
 * Quality guarantee (质量保证期) of work on motor vehicles, from the day of completion, whichever comes first:
 * distance or days. Figures of the Chinese rules of 2015 on motor vehicle repair, article 37; not checked against
 * later wording. A workshop may promise more, not less. Machines that are no road vehicles have none.
 */
import { addDays, type CalendarDate } from '#kernel/calendarDate.ts';
import type { Equipment, EquipmentKind } from './equipment.ts';

/**
 * Kinds of work the rules tell apart: repair of the whole vehicle or an assembly, level 2, and all lesser work (level 1,
 * minor and special repairs).
 */
export const guaranteeWorks = ['overhaul', 'level2', 'level1'] as const;

/** A kind of work. */
export type GuaranteeWork = (typeof guaranteeWorks)[number];

/** What is promised: days and kilometres, whichever comes first. */
export interface GuaranteeTerms {
  readonly days: number;
  readonly distanceKm: number;
}

/** What is promised, and for which kind of work. */
export interface GuaranteePromise extends GuaranteeTerms {
  readonly work: GuaranteeWork;
}

/** A meter value with its unit, as the meter shows it. */
export interface ShownValue {
  readonly unit: 'km' | 'mi' | 'h' | 'cycle';
  readonly value: number;
}

/** A guarantee as it stands on a certificate. */
export interface Guarantee extends GuaranteePromise {
  /** Last day, inclusive. */
  readonly until: CalendarDate;
  /** Odometer value at which it ends; null without an odometer. */
  readonly untilMeter: ShownValue | null;
}

type VehicleGroup = 'automobile' | 'motorcycle' | 'otherVehicle';

const kilometresPerMile = 1.609344;

const terms: Readonly<Record<VehicleGroup, Readonly<Record<GuaranteeWork, GuaranteeTerms>>>> = {
  automobile: {
    overhaul: { distanceKm: 20_000, days: 100 },
    level2: { distanceKm: 5_000, days: 30 },
    level1: { distanceKm: 2_000, days: 10 },
  },
  motorcycle: {
    overhaul: { distanceKm: 7_000, days: 80 },
    level2: { distanceKm: 800, days: 10 },
    level1: { distanceKm: 800, days: 10 },
  },
  otherVehicle: {
    overhaul: { distanceKm: 6_000, days: 60 },
    level2: { distanceKm: 700, days: 7 },
    level1: { distanceKm: 700, days: 7 },
  },
};

const groups: Readonly<Partial<Record<EquipmentKind, VehicleGroup>>> = {
  car: 'automobile',
  van: 'automobile',
  minibus: 'automobile',
  bus: 'automobile',
  lightTruck: 'automobile',
  truck: 'automobile',
  tractorUnit: 'automobile',
  trailer: 'otherVehicle',
  motorcycle: 'motorcycle',
};

/** Of a machine only what its guarantee depends on. */
export type GuaranteedItem = Pick<Equipment, 'kind' | 'carriesDangerousGoods'>;

const groupOf = ({ kind, carriesDangerousGoods }: GuaranteedItem): VehicleGroup | undefined => {
  const group = groups[kind];
  return group === 'otherVehicle' && carriesDangerousGoods ? 'automobile' : group;
};

/**
 * The least that must be promised for work on a vehicle; null for machines, which the rules do not name. What carries
 * dangerous goods counts as a car: a tank trailer is promised as much as its tractor.
 */
export const leastGuarantee = (item: GuaranteedItem, work: GuaranteeWork): GuaranteeTerms | null => {
  const group = groupOf(item);
  return group === undefined ? null : terms[group][work];
};

/** Whether the terms promise less than the least, in days or in distance. */
export const isBelow = (promised: GuaranteeTerms, least: GuaranteeTerms): boolean =>
  promised.days < least.days || promised.distanceKm < least.distanceKm;

/**
 * The guarantee with its end. Days count from the completion: completed on 1 March, 10 days: until 11 March, inclusive.
 * `odometer` is the value shown at exit; an odometer in miles gets the distance converted and rounded up.
 */
export const guaranteeFrom = (
  promised: GuaranteePromise,
  completedOn: CalendarDate,
  odometer: ShownValue | null,
): Guarantee => ({
  work: promised.work,
  days: promised.days,
  distanceKm: promised.distanceKm,
  until: addDays(completedOn, promised.days),
  untilMeter: odometer === null ? null : endValue(odometer, promised.distanceKm),
});

const endValue = (odometer: ShownValue, distanceKm: number): ShownValue | null => {
  switch (odometer.unit) {
    case 'km':
      return { unit: 'km', value: odometer.value + distanceKm };
    case 'mi':
      return { unit: 'mi', value: odometer.value + Math.ceil(distanceKm / kilometresPerMile) };
    case 'h':
    case 'cycle':
      return null;
  }
};
