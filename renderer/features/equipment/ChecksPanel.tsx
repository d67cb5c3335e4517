import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Fleet } from '#data/fleetState.ts';
import { nameOfShift } from '#domain/checksSettings.ts';
import type { CheckDuty } from '#domain/checkTemplate.ts';
import type { Equipment } from '#domain/equipment.ts';
import { useFormat, useLanguage, useLocalText } from '#i18n/useFormat.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { routes } from '#routes.ts';
import { Panel } from '#ui/Panel.tsx';
import { AssignCheckDialog } from '#widgets/AssignCheckDialog.tsx';
import styles from './ChecksPanel.module.css';

interface ChecksPanelProps {
  readonly fleet: Fleet;
  readonly machine: Equipment;
  readonly today: CalendarDate;
}

/** Which checks are expected of the machine: by which template, in which shifts, since when. */
export const ChecksPanel = ({ fleet, machine, today }: ChecksPanelProps) => {
  const { t } = useTranslation('checkTemplates');
  const [isAssigning, setAssigning] = useState(false);
  const duties = fleet.checkDutiesOf(machine.id).filter(({ endedOn }) => endedOn === null || endedOn >= today);
  const assign = machine.archivedOn === null && (
    <Button variant="default" size="compact-sm" onClick={() => setAssigning(true)}>
      {t('panel.assign')}
    </Button>
  );
  return (
    <Panel title={t('panel.title')} end={assign}>
      {duties.length === 0 ? (
        <p className={styles['none']}>{t('panel.none')}</p>
      ) : (
        <ul className={styles['duties']}>
          {duties.map((duty) => (
            <DutyLine key={duty.id} fleet={fleet} duty={duty} today={today} />
          ))}
        </ul>
      )}
      {isAssigning && <AssignCheckDialog machine={machine} onClose={() => setAssigning(false)} />}
    </Panel>
  );
};

interface DutyLineProps {
  readonly fleet: Fleet;
  readonly duty: CheckDuty;
  readonly today: CalendarDate;
}

const DutyLine = ({ fleet, duty, today }: DutyLineProps) => {
  const { t } = useTranslation('checkTemplates');
  const text = useLocalText();
  const format = useFormat();
  const template = fleet.checkTemplates.get(duty.checkTemplateId);
  const language = useLanguage();
  const shifts = duty.shiftIds.map((id) => nameOfShift(fleet.settings.checks, id, language));
  const details = [
    duty.shiftIds.length === 0 ? t('page.anyShift') : format.list(shifts),
    duty.fromOn > today ? t('panel.from', { date: format.date(duty.fromOn) }) : '',
    duty.endedOn === null ? '' : t('panel.lastDay', { date: format.date(duty.endedOn) }),
  ].filter((part) => part !== '');
  if (template === undefined) return null;
  return (
    <li>
      <Link href={routes.checkTemplate(template.id)}>{text(template.name)}</Link>
      <span>{details.join(' · ')}</span>
    </li>
  );
};
