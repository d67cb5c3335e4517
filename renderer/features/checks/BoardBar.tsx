import { ActionIcon, Button, SegmentedControl, Select } from '@mantine/core';
import { IconChartBar, IconChevronLeft, IconChevronRight, IconFilterOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useToday } from '#data/clock.ts';
import type { EquipmentKind } from '#domain/equipment.ts';
import { addDays } from '#kernel/calendarDate.ts';
import { routes } from '#routes.ts';
import { DateField } from '#widgets/DateField.tsx';
import styles from './Board.module.css';
import { isNarrowed } from './boardView.ts';
import type { BoardAddress } from './useBoardAddress.ts';

interface BoardBarProps {
  readonly address: BoardAddress;
  readonly depots: readonly string[];
  readonly kinds: readonly EquipmentKind[];
}

/** Which day or week, and which machines. */
export const BoardBar = ({ address, depots, kinds }: BoardBarProps) => {
  const { t } = useTranslation('checks');
  const { t: common } = useTranslation();
  const { filter, isWeek, turn } = address;
  return (
    <div className={styles['bar']}>
      <DayChoice address={address} />
      <SegmentedControl
        aria-label={t('view')}
        value={isWeek ? 'week' : 'day'}
        onChange={(view) => turn({ view: view === 'week' ? 'week' : null })}
        data={[
          { value: 'day', label: t('day') },
          { value: 'week', label: t('week') },
        ]}
      />
      {depots.length > 1 && (
        <Select
          w={170}
          clearable
          searchable
          aria-label={t('depot')}
          placeholder={t('allDepots')}
          data={[...depots]}
          value={filter.depot}
          onChange={(depot) => turn({ depot })}
        />
      )}
      {kinds.length > 1 && (
        <Select
          w={190}
          clearable
          aria-label={t('kind')}
          placeholder={t('allKinds')}
          data={kinds.map((kind) => ({ value: kind, label: common(`kind.${kind}`) }))}
          value={filter.kind}
          onChange={(kind) => turn({ kind })}
        />
      )}
      {isNarrowed(filter) && (
        <ActionIcon
          variant="subtle"
          size={36}
          aria-label={t('clearFilters')}
          title={t('clearFilters')}
          onClick={() => turn({ depot: null, kind: null, state: null })}
        >
          <IconFilterOff size={18} aria-hidden />
        </ActionIcon>
      )}
      <Button
        component={Link}
        href={routes.checkFigures}
        variant="default"
        className={styles['figures'] ?? ''}
        leftSection={<IconChartBar size={16} aria-hidden />}
      >
        {t('toFigures')}
      </Button>
    </div>
  );
};

const DayChoice = ({ address: { day, isWeek, turn } }: Pick<BoardBarProps, 'address'>) => {
  const { t } = useTranslation('checks');
  const today = useToday();
  const step = isWeek ? 7 : 1;
  const goTo = (to: typeof day) => turn({ day: to === today ? null : to });
  return (
    <>
      <ActionIcon
        variant="default"
        size={36}
        aria-label={isWeek ? t('previousWeek') : t('previousDay')}
        onClick={() => goTo(addDays(day, -step))}
      >
        <IconChevronLeft size={18} aria-hidden />
      </ActionIcon>
      <DateField
        className={styles['date'] ?? ''}
        aria-label={t('chosenDay')}
        value={day}
        onChange={(chosen) => goTo(chosen ?? today)}
      />
      <ActionIcon
        variant="default"
        size={36}
        aria-label={isWeek ? t('nextWeek') : t('nextDay')}
        onClick={() => goTo(addDays(day, step))}
      >
        <IconChevronRight size={18} aria-hidden />
      </ActionIcon>
      <Button variant="default" disabled={day === today} onClick={() => goTo(today)}>
        {t('toToday')}
      </Button>
    </>
  );
};
