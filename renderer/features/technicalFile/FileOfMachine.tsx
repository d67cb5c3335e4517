import { type ReactNode, useMemo } from 'react';
import { useSearchParams } from 'wouter';
import { useTechnicalFileRows } from '#data/queries/technicalFile.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import { type TechnicalFile, technicalFile } from '#domain/technicalFile.ts';
import type { TechnicalFileRows } from '#domain/technicalFileRows.ts';
import { Page } from '#ui/Page.tsx';
import { type FileQuestion, questionIn } from './fileAddress.ts';
import { NoMachine } from './NoMachine.tsx';

/** A technical file that was read, and what of it the address asks for. */
export interface KnownFile {
  readonly rows: TechnicalFileRows;
  readonly file: TechnicalFile;
  readonly question: FileQuestion;
}

interface FileOfMachineProps {
  readonly id: string;
  /** Of the page while it is read. */
  readonly title: string;
  readonly children: (known: KnownFile) => ReactNode;
}

/** Reads the technical file of a machine as far as the address asks for it, and shows it. */
export const FileOfMachine = ({ id, title, children }: FileOfMachineProps) => {
  const [search] = useSearchParams();
  const asked = search.toString();
  const question = useMemo(() => questionIn(new URLSearchParams(asked)), [asked]);
  const rows = useTechnicalFileRows(id as EquipmentId);
  const file = useMemo(() => (rows ? technicalFile(rows, question.period) : null), [rows, question]);
  if (rows === null) return <NoMachine />;
  if (rows === undefined || file === null) return <Page title={title}>{null}</Page>;
  return children({ rows, file, question });
};
