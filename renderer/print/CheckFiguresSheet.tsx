import { useTranslation } from 'react-i18next';
import type { Settings } from '#domain/settings.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import styles from './PartsSheet.module.css';
import { PartsSheet } from './PartsSheet.tsx';

interface CheckFiguresSheetProps {
  /** Which days, in words. */
  readonly span: string;
  readonly figures: readonly {
    readonly key: string;
    readonly label: string;
    readonly value: string;
    readonly formula: string;
  }[];
  readonly heads: readonly string[];
  readonly rows: readonly {
    readonly key: string;
    readonly name: string;
    readonly detail: string;
    readonly cells: readonly string[];
  }[];
  readonly on: CalendarDate;
  readonly settings: Settings;
}

/** The figures of the daily checks on paper, each with its formula; then one line a machine, shift or person. */
export const CheckFiguresSheet = ({ span, figures, heads, rows, on, settings }: CheckFiguresSheetProps) => {
  const { t } = useTranslation('checkFigures');
  return (
    <PartsSheet title={t('title')} on={on} settings={settings}>
      <p className={styles['basis']}>{`${span}. ${t('counted')}`}</p>
      <table className={`${styles['rows']} ${styles['apart']}`}>
        <tbody>
          {figures.map(({ key, label, value, formula }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td className={styles['end']}>
                <strong>{value}</strong>
              </td>
              <td>{formula}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table className={styles['rows']}>
        <thead>
          <tr>
            {heads.map((head, i) => (
              <th key={head} scope="col" className={i === 0 ? undefined : styles['end']}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, detail, cells }) => (
            <tr key={key}>
              <td>
                <strong>{name}</strong>
                {detail !== '' && <small>{detail}</small>}
              </td>
              {cells.map((cell, i) => (
                <td key={heads[i + 1]} className={styles['end']}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </PartsSheet>
  );
};
