import { Button } from '@mantine/core';
import { IconAlertCircle, IconCalendarClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { confirmProgramme } from '#data/commands/confirmProgramme.ts';
import type { Equipment } from '#domain/equipment.ts';
import type { Programme, ProgrammeRevision } from '#domain/programme.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import { useCommand } from '#widgets/useCommand.tsx';
import styles from './Programmes.module.css';

/** Over a copy of a template: its figures are defaults until somebody confirms them. */
export const DefaultNote = ({ programme }: { readonly programme: Programme }) => {
  const { t } = useTranslation('programmes');
  const { run, problems, isRunning } = useCommand(confirmProgramme);
  if (!programme.needsConfirmation) return null;
  const { id, rev } = programme;
  return (
    <>
      <div className={styles['note']}>
        <IconAlertCircle size={18} aria-hidden />
        <span>{t('page.defaultNote')}</span>
        <Button variant="default" loading={isRunning} onClick={() => void run({ id, rev })}>
          {t('page.confirmDefault')}
        </Button>
      </div>
      <ProblemAlert problems={problems} />
    </>
  );
};

/** Over the levels in force: another revision is approved, and begins on a later day. */
export const ComingNote = ({ coming }: { readonly coming: ProgrammeRevision | null }) => {
  const { t } = useTranslation('programmeEditor');
  const format = useFormat();
  if (coming === null) return null;
  return (
    <div className={styles['note']} data-tone="coming">
      <IconCalendarClock size={18} aria-hidden />
      <span>{t('revisions.coming', { number: coming.number, date: format.date(coming.effectiveOn) })}</span>
    </div>
  );
};

interface MachinesLineProps {
  readonly programme: Programme;
  readonly machines: readonly Equipment[];
}

/** How many machines are under the programme, and the way to them. */
export const MachinesLine = ({ programme, machines }: MachinesLineProps) => {
  const { t } = useTranslation('programmes');
  if (machines.length === 0) return <span>{t('page.noMachines')}</span>;
  return (
    <Link href={`${routes.equipment}?programme=${programme.id}`} className={styles['link'] ?? ''}>
      {t('page.machines', { count: machines.length })}
    </Link>
  );
};
