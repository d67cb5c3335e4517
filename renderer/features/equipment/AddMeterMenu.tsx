import { Button, Menu } from '@mantine/core';
import { IconGauge } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { addMeter } from '#data/commands/addMeter.ts';
import type { Fleet } from '#data/fleetState.ts';
import type { Equipment } from '#domain/equipment.ts';
import type { Meter } from '#domain/meterRecord.ts';
import { meterUnits } from '#domain/serviceLevel.ts';
import { useAnnouncedCommand } from '#widgets/useAnnouncedCommand.ts';

interface AddMeterMenuProps {
  readonly machine: Equipment;
  readonly meters: readonly Meter[];
  readonly fleet: Fleet;
  readonly isSmall?: boolean;
}

/** Gives the machine a meter of a unit it has none of yet. */
export const AddMeterMenu = ({ machine, meters, fleet, isSmall = false }: AddMeterMenuProps) => {
  const { t } = useTranslation('equipment');
  const { t: common } = useTranslation();
  const adding = useAnnouncedCommand(addMeter);
  const first = fleet.settings.distanceUnit;
  const units = meterUnits
    .filter((unit) => meters.every((meter) => meter.unit !== unit))
    .toSorted((a, b) => Number(b === first) - Number(a === first));
  if (units.length === 0) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          {...(isSmall ? { size: 'compact-sm' } : {})}
          leftSection={<IconGauge size={isSmall ? 15 : 16} />}
        >
          {t('addMeter')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {units.map((unit) => (
          <Menu.Item key={unit} onClick={() => void adding.run({ equipmentId: machine.id, unit })}>
            {t('meterIn', { meter: common(`meter.${unit}`), unit: common(`unit.${unit}`) })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};
