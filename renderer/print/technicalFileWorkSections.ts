/** Services, repairs, parts and costs of a technical file as tables. Pure. */
import type { TechnicalFile } from '#domain/technicalFile.ts';
import type { FileTask, FileWork } from '#domain/technicalFileLine.ts';
import type { FilePart, FileYear } from '#domain/technicalFileWork.ts';
import {
  amountInWords,
  cell,
  columns,
  type FileCell,
  type FileSection,
  type FileWords,
  named,
  naming,
  together,
  valuesInWords,
} from './technicalFileTables.ts';

const taskInWords = (task: FileTask, { common, format, text }: FileWords): string => {
  const measured = task.value === null ? '' : `${format.number(task.value, 2)} ${task.unit}`.trim();
  const by = task.instrument === '' ? '' : `(${task.instrument})`;
  const said = task.answer === 'defect' || task.answer === 'notDone' ? common(`answer.${task.answer}`) : '';
  return `${text(task.text)}: ${together([together([measured, by], ' '), said, task.finding])}`;
};

/** What is known of work brought along from elsewhere, in the words it came with; a reading only where it is not believed. */
const earlierLines = ({ earlier, kind, title, meters }: FileWork, words: FileWords): readonly string[] => {
  if (earlier === null) return [];
  const { t } = words;
  const { source, cost, workshop, notes, shown } = earlier;
  const doubted = shown === null || meters.length > 0 ? '' : t('shownThen', { reading: valuesInWords([shown], words) });
  return [
    together([t('broughtAlong', { source }), kind === 'service' ? title : '']),
    workshop === '' ? '' : t('doneBy', { name: workshop }),
    together([doubted, cost === null ? '' : t('costThen', { cost: amountInWords(cost, words) })]),
    notes,
  ];
};

/** What the work was: levels and programme, or what was asked; beneath, what there is to say of it. */
const workCell = (work: FileWork, words: FileWords): FileCell => {
  const { t, common, text, format } = words;
  const levels = work.levels.map(({ name, isAbsorbed }) =>
    isAbsorbed ? t('absorbed', { level: text(name) }) : text(name),
  );
  const revision = work.revision === null ? '' : t('revision', { number: work.revision });
  const programme = work.programme === null ? '' : together([text(work.programme), revision], ', ');
  const state = work.state === 'released' || work.state === 'done' ? '' : common(`orderState.${work.state}`);
  const outside =
    work.outside === null ? '' : t('outside', { name: together([work.outside.name, work.outside.paperNo]) });
  const covered = work.isCovered === null ? '' : t(work.isCovered ? 'covered' : 'notCovered');
  const reason =
    work.windowReason === '' ? '' : t('outsideWindow', { reason: work.windowReason, by: work.windowReasonBy });
  const head = work.kind === 'service' ? format.list(levels) : work.title || t(`kind.${work.kind}`);
  const done = work.tasksDone === 0 ? '' : t('tasksDone', { count: work.tasksDone });
  return cell(head, [
    together([programme, done, state]),
    outside,
    covered,
    reason,
    ...work.tasks.map((task) => taskInWords(task, words)),
    ...earlierLines(work, words),
  ]);
};

const workRow = (work: FileWork, words: FileWords): readonly FileCell[] => {
  const { t, common, format } = words;
  const stay = work.days === null ? '' : common('days', { count: work.days });
  const hours = work.labourHours === 0 ? '' : t('hours', { hours: format.number(work.labourHours, 2) });
  const order = work.orderNo === null ? cell('–') : naming('order', work.orderNo);
  return [
    cell(format.date(work.on), [stay]),
    { ...order, lines: work.certificateNos.map((number) => named('certificate', number)) },
    workCell(work, words),
    cell(valuesInWords(work.meters, words), [format.list(work.workers), hours]),
  ];
};

const workSection = (id: 'services' | 'repairs', work: readonly FileWork[], words: FileWords): FileSection => {
  const { t } = words;
  const heads = ['date', 'orderCertificate', id === 'services' ? 'service' : 'work', 'readingDoneBy'] as const;
  return {
    id,
    title: t(`section.${id}`),
    count: work.length,
    notes: [],
    tables: [
      {
        title: null,
        columns: columns(
          heads.map((head) => t(`column.${head}`)),
          ['day', 'number', 'words', 'number'],
        ),
        rows: work.map((one) => workRow(one, words)),
        total: null,
      },
    ],
  };
};

const partRow = (part: FilePart, words: FileWords): readonly FileCell[] => {
  const { t, common, format } = words;
  const unit = part.unit === null ? '' : common(`partUnit.${part.unit}`);
  return [
    cell(format.date(part.on)),
    naming('order', part.orderNo),
    cell(part.name, [part.lot === '' ? '' : t('lot', { lot: part.lot }), part.quantity === null ? t('bought') : '']),
    cell(part.number),
    cell(part.quantity === null ? '–' : together([format.number(part.quantity, 3), unit], ' ')),
    cell(amountInWords(part.cost, words)),
  ];
};

const partsSection = ({ parts, total }: TechnicalFile, words: FileWords): FileSection => {
  const { t } = words;
  const heads = ['date', 'order', 'part', 'partNo', 'quantity', 'cost'] as const;
  return {
    id: 'parts',
    title: t('section.parts'),
    count: parts.length,
    notes: [],
    tables: [
      {
        title: null,
        columns: columns(
          heads.map((head) => t(`column.${head}`)),
          ['day', 'number', 'words', 'words', 'end', 'end'],
        ),
        rows: parts.map((part) => partRow(part, words)),
        total:
          parts.length === 0
            ? null
            : [cell(t('total')), cell(''), cell(''), cell(''), cell(''), cell(amountInWords(total.parts, words))],
      },
    ],
  };
};

const yearRow = (year: FileYear, words: FileWords): readonly FileCell[] => {
  const { t, format } = words;
  const { orders, labourHours, days } = year;
  return [
    cell(year.year === null ? t('total') : String(year.year)),
    ...[orders, labourHours, days].map((figure) => cell(format.number(figure))),
    ...[year.labour, year.parts, year.outside, year.other, year.total].map((amount) =>
      cell(amountInWords(amount, words)),
    ),
  ];
};

const yearsSection = ({ years, total }: TechnicalFile, words: FileWords): FileSection => {
  const { t } = words;
  const heads = ['year', 'orders', 'labourHours', 'daysInShop', 'labour', 'parts', 'outside', 'other', 'sum'] as const;
  return {
    id: 'years',
    title: t('section.years'),
    count: null,
    notes: [
      ...(total.labour === null ? [t('noLabourRate')] : []),
      ...(total.unpriced > 0 ? [t('unpriced', { count: total.unpriced })] : []),
    ],
    tables: [
      {
        title: null,
        columns: columns(
          heads.map((head) => t(`column.${head}`)),
          ['day', ...heads.slice(1).map(() => 'end' as const)],
        ),
        rows: years.map((year) => yearRow(year, words)),
        total: yearRow(total, words),
      },
    ],
  };
};

/** The sections of what was done to the machine: services, repairs, parts; and of what it cost. */
export const workSections = (file: TechnicalFile, words: FileWords) => ({
  services: workSection('services', file.services, words),
  repairs: workSection('repairs', file.repairs, words),
  parts: partsSection(file, words),
  years: yearsSection(file, words),
});
