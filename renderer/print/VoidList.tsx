import { useTranslation } from 'react-i18next';
import type { RegisteredCertificate } from '#data/certificateRegister.ts';
import type { Settings } from '#domain/settings.ts';
import { useFormat } from '#i18n/useFormat.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import styles from './PartsSheet.module.css';
import { PartsSheet } from './PartsSheet.tsx';

interface VoidListProps {
  readonly rows: readonly RegisteredCertificate[];
  /** Number of a certificate; empty when it is not known. */
  readonly numberOf: (id: RegisteredCertificate['replacedById']) => string;
  readonly on: CalendarDate;
  readonly settings: Settings;
}

/** The void certificates with who voided them, when and why, and what took their place. */
export const VoidList = ({ rows, numberOf, on, settings }: VoidListProps) => {
  const { t } = useTranslation('register');
  const format = useFormat();
  const heads = [
    'numberHead',
    'issuedHead',
    'machineHead',
    'voidOn',
    'voidBy',
    'voidReason',
    'replacedByHead',
  ] as const;
  return (
    <PartsSheet title={t('voidList')} on={on} settings={settings}>
      <p className={styles['basis']}>{t('voidCount', { count: rows.length })}</p>
      <table className={styles['rows']}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, number, kind, issuedOn, code, voided, replacedById }) => (
            <tr key={id}>
              <td>
                <strong>{number}</strong>
                <small>{t(`kinds.${kind}`)}</small>
              </td>
              <td className={styles['day']}>{format.date(issuedOn)}</td>
              <td>{code}</td>
              <td>{voided !== null && format.moment(voided.at)}</td>
              <td>{voided?.by}</td>
              <td>{voided?.reason}</td>
              <td>{numberOf(replacedById)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </PartsSheet>
  );
};
