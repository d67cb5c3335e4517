import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useToday } from '#data/clock.ts';
import { useGuaranteeRecords, useReRepairs } from '#data/queries/guarantees.ts';
import type { Certificate } from '#domain/certificate.ts';
import { type GuaranteeLeft, guaranteedBy, guaranteeLeft, odometerFor } from '#domain/guaranteeLeft.ts';
import type { ReRepair } from '#domain/guaranteeRepairs.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { CardStateContext } from '#print/reRepairs.ts';
import { routes } from '#routes.ts';
import { Panel } from '#ui/Panel.tsx';
import { useGuaranteeWords } from '#widgets/useGuaranteeWords.ts';
import styles from './ReRepairsPanel.module.css';

const useLeft = (certificate: Certificate): GuaranteeLeft | null => {
  const today = useToday();
  const records = useGuaranteeRecords(certificate.equipmentId);
  const guaranteed = guaranteedBy(certificate);
  if (records === undefined || guaranteed === null) return null;
  return guaranteeLeft(guaranteed, odometerFor(guaranteed, records.meters), today);
};

interface GuaranteeCardStateProps {
  readonly certificate: Certificate;
  /** The sheet whose card says how things stand today. */
  readonly children: ReactNode;
}

/** Lets the guarantee card on a sheet say what was put right under it, as of today. */
export const GuaranteeCardState = ({ certificate, children }: GuaranteeCardStateProps) => {
  const today = useToday();
  const repairs = useReRepairs(certificate);
  const left = useLeft(certificate);
  const hasSomething = left !== null || (repairs?.length ?? 0) > 0;
  const state = repairs === undefined || !hasSomething ? null : { repairs, left, today };
  return <CardStateContext value={state}>{children}</CardStateContext>;
};

/** What is left of a certificate's guarantee, and what was put right under it; nothing where it carries none. */
export const ReRepairsPanel = ({ certificate }: { readonly certificate: Certificate }) => {
  const { t } = useTranslation('guarantee');
  const repairs = useReRepairs(certificate);
  const left = useLeft(certificate);
  const { words, note } = useGuaranteeWords();
  if (repairs === undefined || (left === null && repairs.length === 0)) return null;
  const standing = left === null ? '' : [words(left), note(left)].filter((part) => part !== '').join(' · ');
  return (
    <Panel title={t('table')} end={<span className={styles['left']}>{standing}</span>} className={styles['panel']}>
      {repairs.length === 0 ? <p className={styles['none']}>{t('noRepairs')}</p> : <ReRepairTable repairs={repairs} />}
    </Panel>
  );
};

const ReRepairTable = ({ repairs }: { readonly repairs: readonly ReRepair[] }) => {
  const { t } = useTranslation('guarantee');
  const format = useFormat();
  const heads = [
    t('column.no'),
    t('column.item'),
    t('column.dateIn'),
    t('column.dateDone'),
    t('column.inspector'),
    t('column.order'),
  ];
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {repairs.map(({ no, orderId, orderNo, item, dateIn, dateDone, inspector }) => (
          <tr key={orderId}>
            <td>{no}</td>
            <td>{item}</td>
            <td>{format.date(dateIn)}</td>
            <td>{dateDone === null ? '–' : format.date(dateDone)}</td>
            <td>{inspector === '' ? '–' : inspector}</td>
            <td>
              <Link href={routes.order(orderId)}>{orderNo}</Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
