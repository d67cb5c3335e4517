/** The sections of a technical file, in the order of the document. Pure. */
import type { TechnicalFile } from '#domain/technicalFile.ts';
import { machineSections } from './technicalFileMachineSections.ts';
import { paperSections } from './technicalFilePaperSections.ts';
import { type FileSection, type FileSectionId, type FileWords, fileSectionIds } from './technicalFileTables.ts';
import { workSections } from './technicalFileWorkSections.ts';

/** What of a technical file is told. `withReadings`: also every reading one by one. */
export interface FileOptions {
  readonly withReadings: boolean;
}

/** All sections; those of which nothing is on record too, for that is said as well. */
export const fileSections = (
  file: TechnicalFile,
  words: FileWords,
  { withReadings }: FileOptions,
): readonly FileSection[] => {
  const sections: Readonly<Record<FileSectionId, FileSection>> = {
    ...machineSections(file, words),
    ...workSections(file, words),
    ...paperSections(file, words),
  };
  return fileSectionIds.filter((id) => withReadings || id !== 'readings').map((id) => sections[id]);
};
