import { useTranslation } from 'react-i18next';
import { type BoardCounts, type BoardState, boardStates } from '#domain/checkBoard.ts';
import { useFormat } from '#i18n/useFormat.ts';
import styles from './Board.module.css';
import { boardIcons } from './BoardMark.tsx';

interface StateCountsProps {
  readonly counts: BoardCounts;
  readonly chosen: BoardState | null;
  readonly onChoose: (state: BoardState | null) => void;
}

/** How many there are of each state; pressed, only these are shown. */
export const StateCounts = ({ counts, chosen, onChoose }: StateCountsProps) => {
  const { t } = useTranslation('checks');
  const format = useFormat();
  const shown = boardStates.filter((state) => counts[state] > 0 || state === chosen || state === 'missing');
  return (
    <fieldset className={styles['counts']} aria-label={t('states')}>
      {shown.map((state) => {
        const Icon = boardIcons[state];
        return (
          <button
            key={state}
            type="button"
            className={styles['count']}
            data-empty={counts[state] === 0}
            aria-pressed={state === chosen}
            title={t(`meaning.${state}`)}
            onClick={() => onChoose(state === chosen ? null : state)}
          >
            <span className={styles['icon']} data-state={state}>
              <Icon size={14} stroke={2.4} aria-hidden />
            </span>
            {t(`state.${state}`)} <strong>{format.number(counts[state])}</strong>
          </button>
        );
      })}
    </fieldset>
  );
};
