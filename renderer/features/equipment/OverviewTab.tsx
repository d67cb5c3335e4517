import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useToday } from '#data/clock.ts';
import type { Fleet } from '#data/fleetState.ts';
import type { EquipmentFile } from '#data/queries/equipmentFile.ts';
import type { Equipment } from '#domain/equipment.ts';
import { Panel } from '#ui/Panel.tsx';
import { ChecksPanel } from './ChecksPanel.tsx';
import { GuaranteePanel } from './GuaranteePanel.tsx';
import styles from './Machine.module.css';
import { MeterPanel } from './MeterPanel.tsx';
import { NextServicesPanel } from './NextServicesPanel.tsx';
import { TechnicalFilePanel } from './TechnicalFilePanel.tsx';

interface OverviewTabProps {
  readonly fleet: Fleet;
  readonly machine: Equipment;
  readonly file: EquipmentFile | undefined;
}

/** How the machine stands: its meter, what comes next, what was done last. */
export const OverviewTab = ({ fleet, machine, file }: OverviewTabProps) => {
  const { t } = useTranslation('equipment');
  const today = useToday();
  return (
    <>
      <div className={styles['overview']}>
        {file === undefined ? (
          <Panel title={t('meterPanel')} isPadded>
            <Skeleton height={236} />
          </Panel>
        ) : (
          <MeterPanel machine={machine} file={file} today={today} />
        )}
        <NextServicesPanel fleet={fleet} machine={machine} today={today} />
      </div>
      {file !== undefined && <GuaranteePanel file={file} today={today} />}
      <ChecksPanel fleet={fleet} machine={machine} today={today} />
      {file !== undefined && <TechnicalFilePanel fleet={fleet} machine={machine} file={file} />}
      {machine.notes !== '' && (
        <Panel title={t('field.notes')} isPadded>
          <p className={styles['notes']}>{machine.notes}</p>
        </Panel>
      )}
    </>
  );
};
