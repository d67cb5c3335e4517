import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fleet } from '#data/fleetState.ts';
import { weeksBetween } from '#domain/isoWeek.ts';
import { addDays, type CalendarDate } from '#kernel/calendarDate.ts';
import { LevellingDialog } from './LevellingDialog.tsx';
import type { PlannerState } from './usePlanner.ts';

interface ProposeButtonProps {
  readonly fleet: Fleet;
  readonly planner: PlannerState;
  readonly today: CalendarDate;
}

/** Days of the year that is levelled: 52 weeks, this one the first. */
const yearAhead = 51 * 7;

/** Asks for a levelled plan of the year ahead, for the machines shown. */
export const ProposeButton = ({ fleet, planner, today }: ProposeButtonProps) => {
  const { t } = useTranslation('planner');
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button onClick={open} disabled={planner.rows.length === 0}>
        {t('propose')}
      </Button>
      {isOpen && <Proposal fleet={fleet} planner={planner} today={today} onClose={close} />}
    </>
  );
};

/** What was shown when it was opened stays the question, whatever is written meanwhile. */
const Proposal = ({ fleet, planner, today, onClose }: ProposeButtonProps & { readonly onClose: () => void }) => {
  const shown = planner.rows;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when it is opened
  const equipmentIds = useMemo(() => shown.map(({ machine }) => machine.id), []);
  const weeks = useMemo(() => weeksBetween(today, addDays(today, yearAhead)), [today]);
  return <LevellingDialog fleet={fleet} equipmentIds={equipmentIds} weeks={weeks} today={today} onClose={onClose} />;
};
