import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Equipment } from '#domain/equipment.ts';
import type { Programme } from '#domain/programme.ts';
import { routes } from '#routes.ts';
import { Panel } from '#ui/Panel.tsx';
import { AssignProgrammeDialog } from '#widgets/AssignProgrammeDialog.tsx';
import styles from './Programmes.module.css';

interface MachinesPanelProps {
  readonly programme: Programme;
  readonly machines: readonly Equipment[];
}

/** How many machines are under it, and the way to put more. */
export const MachinesPanel = ({ programme, machines }: MachinesPanelProps) => {
  const { t } = useTranslation('programmes');
  const [isAssigning, setAssigning] = useState(false);
  return (
    <Panel
      title={machines.length === 0 ? t('list.machines') : t('page.machines', { count: machines.length })}
      end={
        <Button variant="default" onClick={() => setAssigning(true)}>
          {t('page.assign')}
        </Button>
      }
      isPadded
    >
      {machines.length === 0 ? (
        <div className={styles['second']}>{t('page.noMachines')}</div>
      ) : (
        <Link href={`${routes.equipment}?programme=${programme.id}`} className={styles['link'] ?? ''}>
          {t('page.showMachines')}
        </Link>
      )}
      {isAssigning && <AssignProgrammeDialog programmeId={programme.id} onClose={() => setAssigning(false)} />}
    </Panel>
  );
};
