import { ActionIcon, Button, Group, Select } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#i18n/useFormat.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { type ChartScale, lastDay } from './chartScale.ts';
import styles from './Planner.module.css';
import { groupings, orderings, turned } from './plannerAddress.ts';
import type { PlannerState } from './usePlanner.ts';

interface PlannerToolbarProps {
  readonly planner: PlannerState;
  readonly onZoom: (direction: 1 | -1) => void;
  /** Further actions, at the right end. */
  readonly end?: ReactNode;
}

/** Which stretch is shown, how near, in what order. */
export const PlannerToolbar = ({ planner, onZoom, end }: PlannerToolbarProps) => {
  const { t } = useTranslation('planner');
  const { place, turn } = planner;
  const isYear = place.mode === 'year';
  return (
    <div className={styles['toolbar']}>
      <Group gap={4} wrap="nowrap">
        <IconButton label={t('earlier')} onClick={() => turn('from', turned(place, -1))}>
          <IconChevronLeft size={18} aria-hidden />
        </IconButton>
        <Button variant="default" onClick={() => turn('from', null)}>
          {t('backToToday')}
        </Button>
        <IconButton label={t('later')} onClick={() => turn('from', turned(place, 1))}>
          <IconChevronRight size={18} aria-hidden />
        </IconButton>
      </Group>
      <Stretch planner={planner} />
      {isYear && (
        <Group gap={4} wrap="nowrap">
          <IconButton label={t('zoomOut')} isDisabled={place.zoom === 0} onClick={() => onZoom(-1)}>
            <IconZoomOut size={18} aria-hidden />
          </IconButton>
          <IconButton label={t('zoomIn')} isDisabled={place.zoom === 4} onClick={() => onZoom(1)}>
            <IconZoomIn size={18} aria-hidden />
          </IconButton>
        </Group>
      )}
      {isYear && <Arrangement planner={planner} />}
      <div className={styles['end']}>{end}</div>
    </div>
  );
};

const Arrangement = ({ planner: { place, turn } }: { readonly planner: PlannerState }) => {
  const { t } = useTranslation('planner');
  return (
    <>
      <Select
        className={styles['choice'] ?? ''}
        aria-label={t('groupBy')}
        data={groupings.map((group) => ({ value: group, label: t(`group.${group}`) }))}
        value={place.group}
        allowDeselect={false}
        onChange={(group) => turn('group', group === 'none' ? null : group)}
      />
      <Select
        className={styles['choice'] ?? ''}
        aria-label={t('sortBy')}
        data={orderings.map((order) => ({ value: order, label: t(`order.${order}`) }))}
        value={place.order}
        allowDeselect={false}
        onChange={(order) => turn('order', order === 'code' ? null : order)}
      />
    </>
  );
};

const Stretch = ({ planner: { place, scale } }: Pick<PlannerToolbarProps, 'planner'>) => {
  const format = useFormat();
  return (
    <span className={styles['stretch']} aria-live="polite">
      {place.mode === 'year' ? yearWords(scale, format.date) : format.monthOfYear(place.from)}
    </span>
  );
};

const yearWords = (scale: ChartScale, date: (day: CalendarDate) => string): string =>
  `${date(scale.from)} – ${date(lastDay(scale))}`;

interface IconButtonProps {
  readonly label: string;
  readonly isDisabled?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

const IconButton = ({ label, isDisabled = false, onClick, children }: IconButtonProps) => (
  <ActionIcon variant="default" size={32} aria-label={label} title={label} disabled={isDisabled} onClick={onClick}>
    {children}
  </ActionIcon>
);
