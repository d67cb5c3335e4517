import type { InspectionContent } from '#domain/certificateContents.ts';
import { PaperTable } from './PaperTable.tsx';
import type { SheetWords } from './sheetWords.ts';

interface DefectLinesProps {
  readonly defects: InspectionContent['defects'];
  readonly words: SheetWords;
  /** What is said where there are none. */
  readonly none: string;
}

/** Defects, and who put them right, what was done and when. */
export const DefectLines = ({ defects, words, none }: DefectLinesProps) => {
  const { kinds, format } = words;
  if (defects.length === 0) return <p>{none}</p>;
  const rows = defects.map(({ number, text, severity, repair }) => [
    number,
    text,
    kinds(`severity.${severity}`),
    repair?.what ?? '',
    repair?.by ?? '',
    repair === null ? kinds('notRepaired') : format.date(repair.on),
  ]);
  const heads = [
    kinds('defectNo'),
    kinds('defect'),
    kinds('severityWord'),
    kinds('repair'),
    kinds('repairedBy'),
    kinds('repairedOn'),
  ];
  return <PaperTable heads={heads} rows={rows} widthsMm={[25, null, 17, 42, 24, 24]} />;
};
