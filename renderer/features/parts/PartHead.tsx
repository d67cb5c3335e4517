import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '#data/clock.ts';
import type { Fleet } from '#data/fleetState.ts';
import { demandDays } from '#data/queries/parts.ts';
import type { PartMove } from '#domain/part.ts';
import { stockValue } from '#domain/partCost.ts';
import type { PartDemand } from '#domain/partDemand.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { Panel } from '#ui/Panel.tsx';
import { useQuantityWords } from '#widgets/useQuantityWords.ts';
import { PartStateMark } from './PartStateMark.tsx';
import styles from './Parts.module.css';
import { partState } from './partsView.ts';

interface PartHeadProps {
  readonly demand: PartDemand;
  readonly moves: readonly PartMove[];
  readonly fleet: Fleet;
  readonly isReckoned: boolean;
}

/** Who the part is and how it stands. */
export const PartHead = ({ demand, moves, fleet, isReckoned }: PartHeadProps) => {
  const { t } = useTranslation('parts');
  const format = useFormat();
  const { part } = demand;
  return (
    <Panel isPadded>
      <div className={styles['head']}>
        <div className={styles['who']}>
          <h2>{part.name}</h2>
          <PartStateMark state={partState(demand)} />
          {part.archivedOn !== null && (
            <span className={styles['second']}>{t('archivedNote', { date: format.date(part.archivedOn) })}</span>
          )}
        </div>
        <Figures demand={demand} moves={moves} fleet={fleet} isReckoned={isReckoned} />
      </div>
      {part.notes !== '' && <p className={styles['notes']}>{part.notes}</p>}
    </Panel>
  );
};

const Figures = ({ demand, moves, fleet, isReckoned }: PartHeadProps) => {
  const { t } = useTranslation('parts');
  const words = useQuantityWords();
  const format = useFormat();
  const today = useToday();
  const { part, stock, needed, toOrder, unitCost } = demand;
  const { currency } = fleet.settings.cost;
  const value = stockValue(part, moves, today);
  const ofPart = (quantity: number): string => (isReckoned ? words(quantity, part.unit) : '…');
  return (
    <dl className={styles['facts']}>
      <Fact name={t('column.stock')} isBig>
        {words(stock, part.unit)}
      </Fact>
      <Fact name={t('column.demand', { count: demandDays })} isBig>
        {ofPart(needed)}
      </Fact>
      <Fact name={t('column.toOrder')} isBig>
        {ofPart(toOrder)}
      </Fact>
      <Fact name={t('column.reorderLevel')}>
        {part.reorderLevel === null ? '–' : words(part.reorderLevel, part.unit)}
      </Fact>
      <Fact name={t('column.unitCost')}>{unitCost === null ? '–' : format.amount(unitCost, currency)}</Fact>
      <Fact name={t('value')}>{value === null ? t('valueUnknown') : format.amount(value, currency)}</Fact>
      <Fact name={t('column.location')}>{part.location || '–'}</Fact>
      <Fact name={t('column.supplier')}>{part.supplier || '–'}</Fact>
    </dl>
  );
};

interface FactProps {
  readonly name: string;
  readonly isBig?: boolean;
  readonly children: ReactNode;
}

const Fact = ({ name, isBig = false, children }: FactProps) => (
  <div className={isBig ? styles['big'] : undefined}>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
