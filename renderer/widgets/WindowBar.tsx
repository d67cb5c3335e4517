import { useTranslation } from 'react-i18next';
import { useFormat } from '#i18n/useFormat.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import type { Status } from './StatusChip.tsx';
import styles from './WindowBar.module.css';
import { barWidth, positionOnBar, todayPosition } from './windowBarGeometry.ts';

interface WindowBarProps {
  readonly status: Status;
  readonly today: CalendarDate;
  readonly openOn: CalendarDate | null;
  readonly on: CalendarDate | null;
  readonly closeOn: CalendarDate | null;
}

/** The window of a service: opens – due – closes, with today's mark. One look says how much room is left. */
export const WindowBar = ({ status, today, openOn, on, closeOn }: WindowBarProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  if (!on || !openOn || !closeOn) {
    return (
      <svg className={styles['bar']} viewBox={`0 0 ${barWidth} 22`} role="img" aria-label={t('windowUnknown')}>
        <line x1="0" x2={barWidth} y1="11" y2="11" className={styles['track']} strokeDasharray="3 4" />
      </svg>
    );
  }
  const label = t('windowBar', { from: format.date(openOn), to: format.date(closeOn), due: format.date(on) });
  const from = positionOnBar(openOn, today);
  const to = positionOnBar(closeOn, today);
  const due = positionOnBar(on, today);
  const width = Math.max(6, to - from);
  return (
    <svg className={styles['bar']} viewBox={`0 0 ${barWidth} 22`} role="img" aria-label={label} data-status={status}>
      <title>{label}</title>
      <line x1="0" x2={barWidth} y1="11" y2="11" className={styles['track']} />
      <rect x={Math.min(from, barWidth - width)} y="6" width={width} height="10" rx="4" className={styles['window']} />
      <line x1={due} x2={due} y1="3" y2="19" className={styles['due']} />
      <path d={`M${todayPosition - 4} 0h8l-4 6z`} className={styles['today']} />
      <line x1={todayPosition} x2={todayPosition} y1="5" y2="20" className={styles['todayLine']} />
    </svg>
  );
};
