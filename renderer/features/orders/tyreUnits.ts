import type { Language } from '#domain/language.ts';
import type { Settings } from '#domain/settings.ts';

/** Units tyre pressures are gauged in. */
export type PressureUnit = 'kPa' | 'bar' | 'psi';

const kpaPer: Readonly<Record<PressureUnit, number>> = { kPa: 1, bar: 100, psi: 6.894757 };

/** The unit a workshop gauges in: kilopascals in Chinese, else psi where distances are in miles, else bar. */
export const pressureUnit = (language: Language, { distanceUnit }: Pick<Settings, 'distanceUnit'>): PressureUnit => {
  if (language !== 'en') return 'kPa';
  return distanceUnit === 'mi' ? 'psi' : 'bar';
};

/** A gauged pressure in kilopascals, to a tenth. */
export const toKpa = (value: number, unit: PressureUnit): number => Math.round(value * kpaPer[unit] * 10) / 10;

/** Kilopascals as gauged: whole ones in kPa and psi, hundredths of a bar. */
export const fromKpa = (kpa: number, unit: PressureUnit): number => {
  const steps = unit === 'bar' ? 100 : 1;
  return Math.round((kpa / kpaPer[unit]) * steps) / steps;
};
