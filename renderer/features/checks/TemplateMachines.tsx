import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { endCheckDuty } from '#data/commands/endCheckDuty.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import { Panel } from '#ui/Panel.tsx';
import { VirtualTable } from '#ui/VirtualTable.tsx';
import { StoodDownBadge } from '#widgets/StoodDownBadge.tsx';
import { useAnnouncedCommand } from '#widgets/useAnnouncedCommand.ts';
import { useDoneNotice } from '#widgets/useDoneNotice.ts';
import styles from './Templates.module.css';
import type { TemplateDuty } from './templatesView.ts';
import { useShiftWords } from './useShiftWords.ts';

interface TemplateMachinesProps {
  readonly duties: readonly TemplateDuty[];
}

/** The machines of which checks are expected by a template, in which shifts, since when. */
export const TemplateMachines = ({ duties }: TemplateMachinesProps) => {
  const { t } = useTranslation('checkTemplates');
  const { t: common } = useTranslation();
  const format = useFormat();
  const shiftWords = useShiftWords();
  const end = useEnding();
  if (duties.length === 0) {
    return (
      <Panel isPadded>
        <p className={styles['second']}>{t('page.noMachines')}</p>
      </Panel>
    );
  }
  return (
    <Panel title={t('page.machines', { count: duties.length })}>
      <VirtualTable
        label={t('tabs.machines')}
        rowHeight={46}
        rows={duties}
        rowKey={({ duty }) => duty.id}
        columns={[
          {
            id: 'machine',
            head: t('page.machine'),
            width: 'minmax(220px, 1.4fr)',
            cell: ({ machine }) => (
              <span className={styles['nameLine']}>
                <Link href={routes.machine(machine.id)} className={styles['name'] ?? ''}>
                  {machine.code}
                </Link>
                <span className={styles['second']}>{machine.name || common(`kind.${machine.kind}`)}</span>
                <StoodDownBadge equipmentId={machine.id} />
              </span>
            ),
          },
          {
            id: 'shifts',
            head: t('page.shifts'),
            width: 'minmax(160px, 1fr)',
            cell: ({ duty }) =>
              duty.shiftIds.length === 0 ? t('page.anyShift') : format.list(duty.shiftIds.map(shiftWords)),
          },
          { id: 'from', head: t('page.from'), width: '140px', cell: ({ duty }) => format.date(duty.fromOn) },
          {
            id: 'end',
            head: common('nextStep'),
            width: '150px',
            align: 'end',
            cell: (row) => (
              <Button variant="default" onClick={() => void end(row)}>
                {t('page.end')}
              </Button>
            ),
          },
        ]}
      />
    </Panel>
  );
};

const useEnding = (): ((row: TemplateDuty) => Promise<void>) => {
  const { t } = useTranslation('checkTemplates');
  const tellDone = useDoneNotice();
  const { run } = useAnnouncedCommand(endCheckDuty);
  return async ({ duty, machine }) => {
    if ((await run({ id: duty.id, rev: duty.rev })) !== null) tellDone(t('page.ended', { code: machine.code }));
  };
};
