import { useTranslation } from 'react-i18next';
import type { Part } from '#domain/part.ts';
import type { Settings } from '#domain/settings.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import styles from './PartsSheet.module.css';
import { PartsSheet } from './PartsSheet.tsx';

interface CountSheetProps {
  readonly lines: readonly { readonly key: string; readonly part: Part; readonly lot: string }[];
  readonly on: CalendarDate;
  readonly settings: Settings;
}

/** Parts by place with room to write what lies there. */
export const CountSheet = ({ lines, on, settings }: CountSheetProps) => {
  const { t } = useTranslation('parts');
  const { t: common } = useTranslation();
  return (
    <PartsSheet title={t('countSheet')} on={on} settings={settings}>
      <table className={`${styles['rows']} ${styles['counting']}`}>
        <thead>
          <tr>
            <th scope="col">{t('column.location')}</th>
            <th scope="col">{t('column.number')}</th>
            <th scope="col">{t('column.name')}</th>
            <th scope="col">{t('column.lot')}</th>
            <th scope="col" className={styles['write']}>
              {t('column.counted')}
            </th>
            <th scope="col">{t('field.unit')}</th>
            <th scope="col" className={styles['note']}>
              {t('column.note')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, part, lot }) => (
            <tr key={key}>
              <td>{part.location}</td>
              <td>{part.number}</td>
              <td>{part.name}</td>
              <td>{lot}</td>
              <td />
              <td>{common(`partUnit.${part.unit}`)}</td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles['signatures']}>
        <div>{t('countedBy')}</div>
        <div>{t('checkedBy')}</div>
        <div>{t('field.on')}</div>
      </div>
    </PartsSheet>
  );
};
