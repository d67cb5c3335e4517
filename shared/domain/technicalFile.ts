/**
 * Technical file (技术档案; EN 13306: maintenance record): everything on record of one machine, from its first day to its
 * last, as one document. Assembled when it is asked for, never stored. Texts that have several languages keep them all.
 */
import type { CalendarDate } from '#kernel/calendarDate.ts';
import type { Equipment, EquipmentInput } from './equipment.ts';
import type { LocalText } from './language.ts';
import { type FileKeeper, fileKeepers } from './technicalFileKeepers.ts';
import type { FileWork } from './technicalFileLine.ts';
import {
  type FileCertificate,
  type FileDefect,
  type FileHeld,
  type FileStandDown,
  fileCertificates,
  fileDefects,
  fileHeld,
  fileStandDowns,
} from './technicalFilePapers.ts';
import { byDayThen, type FilePeriod, type TechnicalFileRows } from './technicalFileRows.ts';
import { type FileChecks, type FileMeter, fileChecks, fileMeters } from './technicalFileUse.ts';
import { type FilePart, type FileYear, fileParts, fileWork, fileYears } from './technicalFileWork.ts';

/** A programme the machine was under. */
export interface FileProgramme {
  readonly name: LocalText;
  readonly on: CalendarDate;
  /** Null: it still is. */
  readonly endedOn: CalendarDate | null;
}

/** Old records of the machine that were cleared out after their term. */
export interface FileClearing {
  readonly on: CalendarDate;
  readonly by: string;
}

/** A technical file. */
export interface TechnicalFile {
  readonly period: FilePeriod;
  /** Day it was assembled. */
  readonly asOf: CalendarDate;
  readonly workshop: Omit<TechnicalFileRows['settings']['workshop'], 'logo'>;
  /** ISO 4217; empty: amounts bear no currency. */
  readonly currency: string;
  readonly machine: EquipmentInput & Pick<Equipment, 'id' | 'archivedOn'>;
  readonly keepers: readonly FileKeeper[];
  readonly programmes: readonly FileProgramme[];
  readonly services: readonly FileWork[];
  readonly repairs: readonly FileWork[];
  readonly parts: readonly FilePart[];
  readonly defects: readonly FileDefect[];
  readonly certificates: readonly FileCertificate[];
  readonly held: readonly FileHeld[];
  readonly standDowns: readonly FileStandDown[];
  readonly meters: readonly FileMeter[];
  readonly checks: FileChecks;
  readonly years: readonly FileYear[];
  readonly total: FileYear;
  /** Daily checks of the machine cleared out after their term: they are not counted here. */
  readonly clearings: readonly FileClearing[];
}

const machineOf = (equipment: Equipment): TechnicalFile['machine'] => {
  const { rev, createdAt, updatedAt, crew, isSample, importBatchId, ...machine } = equipment;
  return machine;
};

const programmesOf = (
  { assignments, programmes }: TechnicalFileRows,
  { from, to }: FilePeriod,
): readonly FileProgramme[] =>
  assignments
    .map(({ programmeId, baseline, endedOn }) => ({
      name: programmes.get(programmeId)?.name ?? {},
      on: baseline.on,
      endedOn,
    }))
    .filter(({ on, endedOn }) => (to === null || on <= to) && (from === null || endedOn === null || endedOn >= from))
    .toSorted(
      byDayThen(
        ({ on }) => on,
        ({ name }) => JSON.stringify(name),
      ),
    );

const clearingsOf = ({ audit, dayOf }: TechnicalFileRows): readonly FileClearing[] =>
  audit
    .filter(({ command, counts }) => command === 'clearOldRecords' && (counts['checks'] ?? 0) > 0)
    .toSorted((a, b) => a.seq - b.seq)
    .map(({ at, actorName }) => ({ on: dayOf(at), by: actorName }));

/**
 * Assembles the technical file of a machine for a period (both days inclusive). Every list is sorted, oldest first. Work
 * stands under the day it was completed, or came in while it goes on; cancelled and planned orders are left out, though
 * what a cancelled one cost is counted.
 */
export const technicalFile = (rows: TechnicalFileRows, period: FilePeriod): TechnicalFile => {
  const { logo: _logo, ...workshop } = rows.settings.workshop;
  return {
    period,
    asOf: rows.today,
    workshop,
    currency: rows.settings.cost.currency,
    machine: machineOf(rows.equipment),
    keepers: fileKeepers(rows, period),
    programmes: programmesOf(rows, period),
    ...fileWork(rows, period),
    parts: fileParts(rows, period),
    defects: fileDefects(rows, period),
    certificates: fileCertificates(rows, period),
    held: fileHeld(rows, period),
    standDowns: fileStandDowns(rows, period),
    meters: fileMeters(rows, period),
    checks: fileChecks(rows, period),
    ...fileYears(rows, period),
    clearings: clearingsOf(rows),
  };
};
