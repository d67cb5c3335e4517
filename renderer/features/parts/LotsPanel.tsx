import { useTranslation } from 'react-i18next';
import { useToday } from '#data/clock.ts';
import type { Part, PartMove } from '#domain/part.ts';
import { lotsOf } from '#domain/stock.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { Panel } from '#ui/Panel.tsx';
import { useQuantityWords } from '#widgets/useQuantityWords.ts';
import styles from './Parts.module.css';

interface LotsPanelProps {
  readonly part: Part;
  readonly moves: readonly PartMove[];
}

/** What is left of each lot; nothing for a part that is not kept by lots. */
export const LotsPanel = ({ part, moves }: LotsPanelProps) => {
  const { t } = useTranslation('parts');
  const words = useQuantityWords();
  const format = useFormat();
  const today = useToday();
  const lots = lotsOf(moves).filter(({ quantity }) => quantity !== 0);
  if (lots.every(({ lot }) => lot === '')) return null;
  return (
    <Panel title={t('lots')}>
      <table className={styles['rows']}>
        <thead>
          <tr>
            <th scope="col">{t('column.lot')}</th>
            <th scope="col">{t('column.since')}</th>
            <th scope="col" className={styles['end']}>
              {t('column.stock')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lots.map(({ lot, quantity, since }) => (
            <tr key={lot}>
              <td>{lot || t('noLot')}</td>
              <td className={styles['day']}>{format.shortDate(since, today)}</td>
              <td className={styles['end']}>{words(quantity, part.unit)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
};
