import { useMemo } from 'react';
import { useSearchParams } from 'wouter';
import { useTechnicalFileRows } from '#data/queries/technicalFile.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import { type TechnicalFile, technicalFile } from '#domain/technicalFile.ts';
import type { TechnicalFileRows } from '#domain/technicalFileRows.ts';
import { type FileQuestion, questionIn } from './fileAddress.ts';

interface FileOfMachine {
  /** Undefined while it is read, null when there is no such machine. */
  readonly rows: TechnicalFileRows | null | undefined;
  readonly file: TechnicalFile | null;
  readonly question: FileQuestion;
}

/** The technical file of a machine as far as the address asks for it. */
export const useFileOfMachine = (id: string): FileOfMachine => {
  const [search] = useSearchParams();
  const asked = search.toString();
  const question = useMemo(() => questionIn(new URLSearchParams(asked)), [asked]);
  const rows = useTechnicalFileRows(id as EquipmentId);
  const file = useMemo(() => (rows ? technicalFile(rows, question.period) : null), [rows, question]);
  return { rows, file, question };
};
