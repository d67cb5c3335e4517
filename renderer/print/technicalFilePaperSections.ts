/** Defects, certificates issued and held, and stand-downs of a technical file as tables. Pure. */
import type { TechnicalFile } from '#domain/technicalFile.ts';
import type { FileCertificate, FileDefect, FileHeld, FileStandDown } from '#domain/technicalFilePapers.ts';
import {
  cell,
  columns,
  type FileCell,
  type FileColumn,
  type FileSection,
  type FileWords,
  naming,
  together,
  valuesInWords,
} from './technicalFileTables.ts';

interface Told {
  readonly id: 'defects' | 'certificates' | 'held' | 'standDowns';
  readonly columns: readonly FileColumn[];
  readonly rows: readonly (readonly FileCell[])[];
}

const section = ({ id, rows, columns: heads }: Told, { t }: FileWords): FileSection => ({
  id,
  title: t(`section.${id}`),
  count: rows.length,
  notes: [],
  tables: [{ title: null, columns: heads, rows, total: null }],
});

type Signature = { readonly by: string; readonly on: FileDefect['on']; readonly note: string };

const signed = (word: string, { by, on, note }: Signature, { format }: FileWords): FileCell =>
  cell(word, [together([by, format.date(on)], ', '), note]);

const defectRow = (defect: FileDefect, words: FileWords): readonly FileCell[] => {
  const { t, defects, format } = words;
  const { repair, confirmation, review, feedback, rejectReason } = defect;
  const reviewed = review === null ? '' : t('reviewed', { by: review.by, date: format.date(review.on) });
  return [
    naming('defect', defect.number, [defects(`severity.${defect.severity}`), defects(`state.${defect.state}`)]),
    cell(defect.text, [
      defect.orderNo === '' ? '' : t('onOrder', { number: defect.orderNo }),
      rejectReason === '' ? '' : t('rejected', { reason: rejectReason }),
      together([reviewed, review?.note ?? '']),
      feedback === null ? '' : t('fedBack', { note: feedback.note }),
    ]),
    cell(defect.reportedBy, [format.date(defect.on)]),
    repair === null ? cell('–') : signed(t(`repair.${repair.outcome}`), repair, words),
    confirmation === null ? cell('–') : signed(t(confirmation.isGood ? 'good' : 'notGood'), confirmation, words),
  ];
};

const certificateRow = (certificate: FileCertificate, words: FileWords): readonly FileCell[] => {
  const { t, format } = words;
  const { state, replacedBy, voidReason, hash } = certificate;
  const word = state === 'replaced' ? t('replacedBy', { number: replacedBy }) : t(`certificateState.${state}`);
  return [
    cell(format.date(certificate.on)),
    naming('certificate', certificate.number, [hash === '' ? '' : hash.slice(0, 16)]),
    cell(t(`certificateKind.${certificate.kind}`)),
    cell(valuesInWords(certificate.meters, words)),
    cell(certificate.inspector),
    cell(word, [voidReason]),
  ];
};

const heldRow = (held: FileHeld, words: FileWords): readonly FileCell[] => {
  const { t, common, format } = words;
  const renews = held.renews === null ? '' : t('renews', { number: held.renews || '–' });
  return [
    cell(common(`heldKind.${held.kind}`), [held.title, held.notes]),
    cell(held.number || '–', [renews]),
    cell(held.issuer),
    cell(format.date(held.on)),
    cell(held.expiresOn === null ? t('noEnd') : format.date(held.expiresOn)),
    cell(t(`heldState.${held.state}`)),
  ];
};

const standDownRow = (standDown: FileStandDown, words: FileWords): readonly FileCell[] => {
  const { t, format } = words;
  const { returned } = standDown;
  return [
    cell(format.date(standDown.on), [standDown.by]),
    cell(standDown.reason, [together(standDown.defectNos, ', ')]),
    returned === null ? cell(t('stillDown')) : cell(format.date(returned.on), [returned.by, returned.note]),
    cell(format.number(standDown.days)),
  ];
};

/** The sections of what stands on papers and reports. */
export const paperSections = (file: TechnicalFile, words: FileWords) => {
  const { t } = words;
  return {
    defects: section(
      {
        id: 'defects',
        columns: columns(
          (['defect', 'what', 'reported', 'repaired', 'confirmed'] as const).map((head) => t(`column.${head}`)),
          ['number'],
        ),
        rows: file.defects.map((defect) => defectRow(defect, words)),
      },
      words,
    ),
    certificates: section(
      {
        id: 'certificates',
        columns: columns(
          (['date', 'certificate', 'kind', 'reading', 'inspector', 'state'] as const).map((head) =>
            t(`column.${head}`),
          ),
          ['day', 'number', 'words', 'end'],
        ),
        rows: file.certificates.map((certificate) => certificateRow(certificate, words)),
      },
      words,
    ),
    held: section(
      {
        id: 'held',
        columns: columns(
          (['kind', 'number', 'issuer', 'issued', 'until', 'state'] as const).map((head) => t(`column.${head}`)),
          ['words', 'words', 'words', 'day', 'day'],
        ),
        rows: file.held.map((held) => heldRow(held, words)),
      },
      words,
    ),
    standDowns: section(
      {
        id: 'standDowns',
        columns: columns(
          (['from', 'reason', 'returned', 'days'] as const).map((head) => t(`column.${head}`)),
          ['day', 'words', 'words', 'end'],
        ),
        rows: file.standDowns.map((standDown) => standDownRow(standDown, words)),
      },
      words,
    ),
  };
};
