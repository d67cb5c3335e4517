import { type ReactNode, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Verdict } from '#archive/importRow.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { type Column, VirtualTable } from '#ui/VirtualTable.tsx';
import type { ImportClient } from '#workers/importClient.ts';
import type { RowView } from '#workers/importMessages.ts';
import { useReasonText } from './useReasonText.ts';
import { type RowPages, useRowPages } from './useRowPages.ts';
import { VerdictMark } from './VerdictMark.tsx';

interface RowsTableProps {
  readonly client: () => ImportClient;
  readonly verdict: Verdict | null;
  readonly total: number;
}

/** Browsers cannot scroll a list of any length; the rest is told, and refused rows can be saved whole. */
const mostShown = 20_000;

/** The planned rows, read page by page as they scroll into view. */
export const RowsTable = ({ client, verdict, total }: RowsTableProps) => {
  const { t } = useTranslation('import');
  const format = useFormat();
  const pages = useRowPages(client, verdict);
  const count = Math.min(total, mostShown);
  const indexes = useMemo(() => Array.from({ length: count }, (_, index) => index), [count]);
  return (
    <>
      {total > mostShown && <p>{t('firstRows', { count, shown: format.number(count) })}</p>}
      <VirtualTable
        label={t('rowsLabel')}
        columns={useColumns(pages)}
        rows={indexes}
        rowKey={String}
        rowHeight={36}
        empty={t('noRows')}
      />
    </>
  );
};

const useColumns = (pages: RowPages): readonly Column<number>[] => {
  const { t } = useTranslation('import');
  const content = useContentText();
  const reason = useReasonText();
  const cell = (show: (row: RowView) => ReactNode) => (index: number) => (
    <RowCell pages={pages} index={index} show={show} />
  );
  return [
    { id: 'row', head: t('column.row'), width: '76px', cell: cell(({ row }) => row) },
    {
      id: 'verdict',
      head: t('column.verdict'),
      width: '130px',
      cell: cell((row) => <VerdictMark verdict={row.verdict} />),
    },
    { id: 'code', head: t('column.code'), width: '120px', cell: cell(({ code }) => code) },
    {
      id: 'content',
      head: t('column.content'),
      width: 'minmax(220px, 1.4fr)',
      cell: cell((row) => <Whole text={content(row)} />),
    },
    {
      id: 'reason',
      head: t('column.reason'),
      width: 'minmax(220px, 1fr)',
      cell: cell((row) => <Whole text={reason(row)} />),
    },
  ];
};

/** A text that may be cut off by its column can be read in full by resting on it. */
const Whole = ({ text }: { readonly text: string }) => <span title={text}>{text}</span>;

interface RowCellProps {
  readonly pages: RowPages;
  readonly index: number;
  readonly show: (row: RowView) => ReactNode;
}

/** A cell whose row may still be on its way: being drawn, it asks for it. */
const RowCell = ({ pages, index, show }: RowCellProps) => {
  useEffect(() => pages.ask(index), [pages, index]);
  const row = pages.row(index);
  return row === undefined ? '…' : show(row);
};

const useContentText = (): ((row: RowView) => string) => {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ doneOn, reading, text }) => {
    const day = doneOn ?? reading?.takenOn ?? null;
    const shown = reading === null ? '' : `${format.number(reading.value)} ${t(`unit.${reading.unit}`)}`;
    return [day === null ? '' : format.date(day), text, shown].filter((part) => part !== '').join(' · ');
  };
};
