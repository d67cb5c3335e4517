import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Fleet } from '#data/fleetState.ts';
import { useAuditOf } from '#data/queries/audit.ts';
import type { Equipment } from '#domain/equipment.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Panel } from '#ui/Panel.tsx';
import { type FieldChange, type HistoryRow, historyRows } from './historyView.ts';
import styles from './Machine.module.css';
import { useHistoryWords } from './useHistoryWords.ts';

interface HistoryTabProps {
  readonly fleet: Fleet;
  readonly machine: Equipment;
}

/** Who did what to this machine, when; the latest first. */
export const HistoryTab = ({ fleet, machine }: HistoryTabProps) => {
  const { t } = useTranslation('history');
  const entries = useAuditOf(machine.id);
  if (entries === undefined) return <Panel>{null}</Panel>;
  const meters = fleet.metersOf(machine.id);
  const unitOf = (id: string) => meters.find((meter) => meter.id === id)?.unit ?? null;
  const rows = historyRows(entries, machine.id, unitOf);
  const hasBeginning = rows.some(({ what }) => what === 'entered' || what === 'loadSample');
  return (
    <Panel title={t('title')} end={t('hint')}>
      {rows.length === 0 && hasBeginning && <EmptyState icon={<IconHistory size={26} />}>{t('empty')}</EmptyState>}
      <ul className={styles['trail']}>
        {rows.map((row) => (
          <HistoryItem key={row.seq} row={row} fleet={fleet} />
        ))}
        {!hasBeginning && <Beginning machine={machine} />}
      </ul>
    </Panel>
  );
};

const HistoryItem = ({ row, fleet }: { readonly row: HistoryRow; readonly fleet: Fleet }) => {
  const { t } = useTranslation('history');
  const format = useFormat();
  const words = useHistoryWords(fleet);
  return (
    <li>
      <time dateTime={row.at}>{format.moment(row.at)}</time>
      <div>
        {words(row)}
        {row.fields.length > 0 && (
          <dl>
            {row.fields.map((change) => (
              <FieldLine key={change.field} change={change} />
            ))}
          </dl>
        )}
      </div>
      <span className={styles['dim']}>{row.by === '' ? t('byNobody') : row.by}</span>
    </li>
  );
};

const FieldLine = ({ change }: { readonly change: FieldChange }) => {
  const { t } = useTranslation('equipment');
  const { t: common } = useTranslation();
  const word = (value: FieldChange['before']) => {
    if (value === null || value === '') return common('none');
    if (typeof value === 'boolean') return value ? t('answer.yes') : t('answer.no');
    return change.field === 'kind' ? common(`kind.${value as Equipment['kind']}`) : String(value);
  };
  return (
    <>
      <dt>{t(`field.${change.field}`)}</dt>
      <dd>
        <del>{word(change.before)}</del> → <ins>{word(change.after)}</ins>
      </dd>
    </>
  );
};

/** A machine that came with a file or the sample has no entry of its own in the trail. */
const Beginning = ({ machine }: { readonly machine: Equipment }) => {
  const { t } = useTranslation('history');
  const format = useFormat();
  const how = machine.isSample ? 'sample' : machine.importBatchId === null ? 'other' : 'import';
  return (
    <li>
      <time dateTime={machine.createdAt}>{format.moment(machine.createdAt)}</time>
      <div>{t(`beginning.${how}`)}</div>
      <span />
    </li>
  );
};
