import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Fleet } from '#data/fleetState.ts';
import { useRecordNumbers } from '#data/queries/audit.ts';
import type { AuditEntry } from '#domain/audit.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import { Dialog } from '#widgets/Dialog.tsx';
import styles from './Audit.module.css';
import { type RecordDifference, recordDifferences } from './auditDifferences.ts';
import { idsIn, placeOf } from './auditView.ts';
import { BulkRecords } from './BulkRecords.tsx';
import { useAuditWords, useFieldWords } from './useAuditWords.ts';

interface EntryDialogProps {
  readonly fleet: Fleet;
  readonly entry: AuditEntry;
  readonly onClose: () => void;
}

/** Records shown of an entry that touched many. */
const mostRecords = 30;

/** An entry with what stood there before and after. */
export const EntryDialog = ({ fleet, entry, onClose }: EntryDialogProps) => {
  const { t } = useTranslation('audit');
  const words = useAuditWords(fleet);
  const records = useMemo(() => recordDifferences(entry), [entry]);
  const shown = records.slice(0, mostRecords);
  const numbers = useRecordNumbers(useMemo(() => idsIn(shown), [shown]));
  return (
    <Dialog onClose={onClose} title={t('entry', { seq: entry.seq })} size="xl">
      <h3 className={styles['sentence']}>{words.sentence(entry)}</h3>
      <Facts fleet={fleet} entry={entry} />
      {records.length === 0 && <Counts fleet={fleet} entry={entry} />}
      {shown.map((record) => (
        <RecordPart
          key={`${record.table} ${record.id}`}
          fleet={fleet}
          record={record}
          numbers={numbers}
          onLeave={onClose}
        />
      ))}
      {records.length > shown.length && (
        <p className={styles['dim']}>{t('furtherRecords', { count: records.length - shown.length })}</p>
      )}
      <BulkRecords fleet={fleet} entry={entry} onLeave={onClose} />
    </Dialog>
  );
};

const Facts = ({ fleet, entry }: Pick<EntryDialogProps, 'fleet' | 'entry'>) => {
  const { t } = useTranslation('audit');
  const format = useFormat();
  const words = useAuditWords(fleet);
  const { at, compensates, hash, command } = entry;
  return (
    <dl className={styles['facts']}>
      <dt>{t('when')}</dt>
      <dd>
        <time dateTime={at}>{format.moment(at)}</time>
      </dd>
      <dt>{t('who')}</dt>
      <dd>{words.who(entry)}</dd>
      {compensates !== null && (
        <>
          <dt>{t('what')}</dt>
          <dd>{t(command === 'redo' ? 'doesAgain' : 'takesBack', { seq: compensates })}</dd>
        </>
      )}
      <dt>{t('fingerprint')}</dt>
      <dd className={styles['hash']}>{hash ?? t('unchained')}</dd>
    </dl>
  );
};

const Counts = ({ fleet, entry }: Pick<EntryDialogProps, 'fleet' | 'entry'>) => {
  const format = useFormat();
  const words = useAuditWords(fleet);
  return (
    <dl className={styles['facts']}>
      {Object.entries(entry.counts).map(([table, count]) => (
        <div key={table} className={styles['pair']}>
          <dt>{words.table(table)}</dt>
          <dd>{format.number(count)}</dd>
        </div>
      ))}
    </dl>
  );
};

interface RecordPartProps {
  readonly fleet: Fleet;
  readonly record: RecordDifference;
  readonly numbers: ReadonlyMap<string, string> | undefined;
  readonly onLeave: () => void;
}

const RecordPart = ({ fleet, record, numbers, onLeave }: RecordPartProps) => {
  const { t } = useTranslation('audit');
  const words = useAuditWords(fleet);
  const place = placeOf(record);
  const name = words.record(record);
  return (
    <section className={styles['record']}>
      <header>
        <h4>
          {words.table(record.table)}
          {name !== '' && <b>{name}</b>}
          <span className={styles['kind']} data-kind={record.kind}>
            {t(record.kind)}
          </span>
        </h4>
        {place !== null && (
          <Link href={place} onClick={onLeave}>
            {t('goTo')}
          </Link>
        )}
        <Link href={routes.auditOf(record.id)} onClick={onLeave}>
          {t('onlyThis')}
        </Link>
      </header>
      {record.fields.length === 0 ? (
        <p className={styles['dim']}>{t('noDifference')}</p>
      ) : (
        <Fields fleet={fleet} record={record} numbers={numbers} />
      )}
      {record.further > 0 && <p className={styles['dim']}>{t('furtherFields', { count: record.further })}</p>}
    </section>
  );
};

const Fields = ({ fleet, record: { fields, kind }, numbers }: Omit<RecordPartProps, 'onLeave'>) => {
  const { t } = useTranslation('audit');
  const { label, value } = useFieldWords(fleet, numbers);
  return (
    <table className={styles['fields']}>
      <thead>
        <tr>
          <th scope="col">{t('field')}</th>
          {kind !== 'made' && <th scope="col">{t('before')}</th>}
          {kind !== 'takenOut' && <th scope="col">{t('after')}</th>}
        </tr>
      </thead>
      <tbody>
        {fields.map(({ path, before, after }) => (
          <tr key={path.join('.')}>
            <th scope="row">{label(path)}</th>
            {kind !== 'made' && (
              <td>
                <del>{value(before, path)}</del>
              </td>
            )}
            {kind !== 'takenOut' && (
              <td>
                <ins>{value(after, path)}</ins>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
