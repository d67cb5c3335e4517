import { useTranslation } from 'react-i18next';
import { useFormat } from '#i18n/useFormat.ts';
import styles from './Levelling.module.css';
import type { PlanSum, PlanWeek } from './levellingView.ts';
import { capacityHeight } from './loadView.ts';

interface PlanChartProps {
  readonly title: string;
  readonly weeks: readonly PlanWeek[];
  readonly sum: PlanSum;
}

const [width, height] = [560, 74];

/** The busier of hours and bays, in parts of what the week can do. */
const shareOf = ({ hours, bayDays, capacityHours, capacityBayDays }: PlanWeek): number => {
  if (hours === 0 && bayDays === 0) return 0;
  if (capacityHours === 0 || capacityBayDays === 0) return 1 / capacityHeight;
  return Math.min(1 / capacityHeight, Math.max(hours / capacityHours, bayDays / capacityBayDays));
};

/** The weeks of a plan against what the workshop can do, small. */
export const PlanChart = ({ title, weeks, sum }: PlanChartProps) => {
  const { t } = useTranslation('planner');
  const format = useFormat();
  const room = width / Math.max(1, weeks.length);
  const words = [
    sum.weeksOver === 0 ? t('level.noneOver') : t('level.weeksOver', { count: sum.weeksOver }),
    ...(sum.overHours > 0 ? [t('level.overHours', { value: format.number(sum.overHours) })] : []),
    ...(sum.overBayDays > 0 ? [t('level.overBays', { value: format.number(sum.overBayDays) })] : []),
    t('level.weeksInShop', { count: sum.weeksInShop }),
  ].join(' · ');
  return (
    <figure className={styles['chart']}>
      <figcaption>
        <strong>{title}</strong> {words}
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${title}: ${words}`} preserveAspectRatio="none">
        {weeks.map((week, i) => {
          const bar = shareOf(week) * capacityHeight * height;
          return (
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: a week is its place
              key={i}
              x={i * room + room * 0.15}
              y={height - bar}
              width={room * 0.7}
              height={bar}
              data-over={week.isOver || undefined}
            />
          );
        })}
        <line x1="0" x2={width} y1={height * (1 - capacityHeight)} y2={height * (1 - capacityHeight)} />
      </svg>
    </figure>
  );
};
