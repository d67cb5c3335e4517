import { useTranslation } from 'react-i18next';
import type { PartDemand } from '#domain/partDemand.ts';
import type { Settings } from '#domain/settings.ts';
import { useFormat } from '#i18n/useFormat.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { useQuantityWords } from '#widgets/useQuantityWords.ts';
import styles from './PartsSheet.module.css';
import { PartsSheet } from './PartsSheet.tsx';

interface PurchaseListProps {
  readonly lines: readonly PartDemand[];
  readonly total: { readonly amount: number; readonly unpriced: number };
  /** What the list was reckoned from, in words. */
  readonly basis: string;
  readonly on: CalendarDate;
  readonly settings: Settings;
}

/** What is to be ordered, supplier by supplier. */
export const PurchaseList = ({ lines, total, basis, on, settings }: PurchaseListProps) => {
  const { t } = useTranslation('parts');
  const format = useFormat();
  const { currency } = settings.cost;
  return (
    <PartsSheet title={t('purchaseList')} on={on} settings={settings}>
      <p className={styles['basis']}>{basis}</p>
      <table className={styles['rows']}>
        <thead>
          <tr>
            <th scope="col">{t('picker.label')}</th>
            <th scope="col">{t('column.supplier')}</th>
            <th scope="col" className={styles['end']}>
              {t('column.stock')}
            </th>
            <th scope="col" className={styles['end']}>
              {t('column.needed')}
            </th>
            <th scope="col">{t('column.neededBy')}</th>
            <th scope="col" className={styles['end']}>
              {t('column.toOrder')}
            </th>
            <th scope="col" className={styles['end']}>
              {t('column.cost')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <PurchaseRow key={line.part.id} line={line} currency={currency} />
          ))}
          <tr className={styles['total']}>
            <td colSpan={6}>
              {t('purchaseTotal')}
              {total.unpriced > 0 && <small>{t('purchaseTotalUnpriced', { count: total.unpriced })}</small>}
            </td>
            <td className={styles['end']}>{format.amount(total.amount, currency)}</td>
          </tr>
        </tbody>
      </table>
    </PartsSheet>
  );
};

const PurchaseRow = ({ line, currency }: { readonly line: PartDemand; readonly currency: string }) => {
  const format = useFormat();
  const words = useQuantityWords();
  const { part, stock, needed, toOrder, cost } = line;
  const by = line.shortOn ?? line.firstOn;
  return (
    <tr>
      <td>
        <strong>{part.number}</strong>
        <small>{part.name}</small>
      </td>
      <td>{part.supplier}</td>
      <td className={styles['end']}>{words(stock, part.unit)}</td>
      <td className={styles['end']}>{words(needed, part.unit)}</td>
      <td className={styles['day']}>{by === null ? '–' : format.date(by)}</td>
      <td className={styles['end']}>
        <strong>{words(toOrder, part.unit)}</strong>
      </td>
      <td className={styles['end']}>{cost === null ? '–' : format.amount(cost, currency)}</td>
    </tr>
  );
};
