import { Button, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCalendarShare, IconDots, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearchParams } from 'wouter';
import type { Fleet } from '#data/fleetState.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { routes } from '#routes.ts';
import { CalendarFileDialog } from './CalendarFileDialog.tsx';

interface PlannerMenuProps {
  readonly fleet: Fleet;
  readonly today: CalendarDate;
  /** The machines shown. */
  readonly shown: readonly EquipmentId[];
}

/** What takes the plan out of the program: onto paper, and into calendars. */
export const PlannerMenu = ({ fleet, today, shown }: PlannerMenuProps) => {
  const { t } = useTranslation('planning');
  const [, navigate] = useLocation();
  const [search] = useSearchParams();
  const [isOpen, dialog] = useDisclosure(false);
  const inService = [...fleet.equipment.values()].filter(({ archivedOn }) => archivedOn === null).length;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" aria-label={t('menu')}>
            <IconDots size={16} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconPrinter size={16} aria-hidden />}
            onClick={() => navigate(`${routes.plannerPrint}?${search}`)}
          >
            {t('sheet.open')}
          </Menu.Item>
          <Menu.Item leftSection={<IconCalendarShare size={16} aria-hidden />} onClick={dialog.open}>
            {t('file.open')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isOpen && (
        <CalendarFileDialog
          fleet={fleet}
          today={today}
          shown={shown}
          isNarrowed={shown.length < inService}
          onClose={dialog.close}
        />
      )}
    </>
  );
};
