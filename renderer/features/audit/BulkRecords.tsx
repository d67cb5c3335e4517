import { Pagination } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Fleet } from '#data/fleetState.ts';
import { type TouchedRow, useRecordNumbers, useTouched, useTouchedParts } from '#data/queries/audit.ts';
import type { AuditEntry } from '#domain/audit.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import styles from './Audit.module.css';
import { type RecordDifference, recordDifferences } from './auditDifferences.ts';
import { idsIn, placeOf } from './auditView.ts';
import { useAuditWords, useFieldWords } from './useAuditWords.ts';

interface BulkRecordsProps {
  readonly fleet: Fleet;
  readonly entry: AuditEntry;
  readonly onLeave: () => void;
}

/** Records of one page. */
const onPage = 20;

/** Which records an entry about many touched, some at a time: each as it is now. */
export const BulkRecords = ({ fleet, entry, onLeave }: BulkRecordsProps) => {
  const { t } = useTranslation('audit');
  const format = useFormat();
  const parts = useTouchedParts(entry.seq) ?? noParts;
  const [page, setPage] = useState(1);
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  const rows = useTouched(entry.seq, { parts, from: (page - 1) * onPage, count: onPage });
  if (total === 0) return null;
  return (
    <>
      <p className={styles['dim']}>{t('touched', { shown: format.number(total) })}</p>
      <ul className={styles['touched']}>
        {rows?.map((touched) => (
          <li key={`${touched.table} ${touched.id}`}>
            <BulkRecord fleet={fleet} entry={entry} touched={touched} onLeave={onLeave} />
          </li>
        ))}
      </ul>
      {total > onPage && (
        <Pagination
          size="sm"
          value={page}
          onChange={setPage}
          total={Math.ceil(total / onPage)}
          getControlProps={(control) => ({ 'aria-label': t(`page.${control}`) })}
          getItemProps={(number) => ({ 'aria-label': t('page.of', { number }) })}
        />
      )}
    </>
  );
};

const noParts: readonly never[] = [];

interface BulkRecordProps extends BulkRecordsProps {
  readonly touched: TouchedRow;
}

const BulkRecord = ({ fleet, entry, touched: { table, id, row }, onLeave }: BulkRecordProps) => {
  const { t } = useTranslation('audit');
  const words = useAuditWords(fleet);
  const [isOpen, setIsOpen] = useState(false);
  const record = useMemo(
    () => recordDifferences({ changes: [{ table, id, before: null, after: row ?? {} }] })[0],
    [table, id, row],
  );
  // Of a row that was changed since, nobody can say any more whether this entry made it.
  const isMade = row !== null && (row['rev'] === 1 || row['createdAt'] === entry.at);
  const place = record === undefined || row === null ? null : placeOf(record);
  return (
    <details onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>
        {words.table(table)} <b>{record === undefined || row === null ? '' : words.record(record)}</b>{' '}
        <span className={styles['kind']}>
          {row === null && t('gone')}
          {isMade && t('made')}
        </span>
      </summary>
      <p className={styles['ways']}>
        {place !== null && (
          <Link href={place} onClick={onLeave}>
            {t('goTo')}
          </Link>
        )}
        <Link href={routes.auditOf(id)} onClick={onLeave}>
          {t('onlyThis')}
        </Link>
      </p>
      {isOpen && row !== null && record !== undefined && <NowFields fleet={fleet} record={record} />}
    </details>
  );
};

const NowFields = ({ fleet, record }: { readonly fleet: Fleet; readonly record: RecordDifference }) => {
  const { t } = useTranslation('audit');
  const numbers = useRecordNumbers(useMemo(() => idsIn([record]), [record]));
  const { label, value } = useFieldWords(fleet, numbers);
  return (
    <table className={styles['fields']}>
      <thead>
        <tr>
          <th scope="col">{t('field')}</th>
          <th scope="col">{t('today')}</th>
        </tr>
      </thead>
      <tbody>
        {record.fields.map(({ path, after }) => (
          <tr key={path.join('.')}>
            <th scope="row">{label(path)}</th>
            <td>{value(after, path)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
