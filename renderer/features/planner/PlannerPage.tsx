import { Button } from '@mantine/core';
import { IconCalendarStats } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useToday } from '#data/clock.ts';
import { useFleet } from '#data/fleet.ts';
import { useDueLines } from '#data/queries/dueLines.ts';
import { routes } from '#routes.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { Planner } from './Planner.tsx';

/** The planner: who comes in when. */
export const PlannerPage = () => {
  const { t } = useTranslation('planner');
  const fleet = useFleet();
  const lines = useDueLines();
  const today = useToday();
  if (fleet === undefined || lines === undefined) return <Page title={t('title')}>{null}</Page>;
  if (fleet.equipment.size > 0) return <Planner fleet={fleet} lines={lines} today={today} />;
  return (
    <Page title={t('title')}>
      <EmptyState
        icon={<IconCalendarStats size={26} />}
        action={
          <Button component={Link} href={routes.equipment}>
            {t('toRegister')}
          </Button>
        }
      >
        {t('empty')}
      </EmptyState>
    </Page>
  );
};
