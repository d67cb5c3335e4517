/** Tells which program left a file behind. */
import type { SurveyedTable } from '#archive/fileSurvey.ts';
import { drivvoParts } from './drivvo.ts';
import { fleetioParts } from './fleetio.ts';
import type { ForeignFile, ForeignProgram, ForeignReading } from './foreignFile.ts';
import { fuelioParts } from './fuelio.ts';
import { aCarParts, fuellyParts } from './fuelly.ts';
import { lubeLoggerParts } from './lubeLogger.ts';

/** The most telling first: what has sections, then what has rare headers. */
const programs: readonly (readonly [ForeignProgram, ForeignReading])[] = [
  ['fuelio', fuelioParts],
  ['drivvo', drivvoParts],
  ['aCar', aCarParts],
  ['fuelly', fuellyParts],
  ['fleetio', fleetioParts],
  ['lubeLogger', lubeLoggerParts],
];

/** The program that wrote the tables and how they are read, machines first; null: none that is known here. */
export const recognise = (tables: readonly SurveyedTable[]): ForeignFile | null => {
  for (const [program, partsOf] of programs) {
    const parts = partsOf(tables);
    if (parts === null) continue;
    const machines = parts.filter(({ role }) => role === 'machines');
    return { program, parts: [...machines, ...parts.filter(({ role }) => role !== 'machines')] };
  }
  return null;
};
