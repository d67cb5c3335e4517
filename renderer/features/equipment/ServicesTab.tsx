import { Button } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useToday } from '#data/clock.ts';
import type { Fleet } from '#data/fleetState.ts';
import { useDueLinesOf } from '#data/queries/dueLines.ts';
import type { DueLine } from '#domain/dueLine.ts';
import type { Equipment } from '#domain/equipment.ts';
import type { Assignment } from '#domain/programme.ts';
import { useFormat, useLocalText } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Panel } from '#ui/Panel.tsx';
import { AssignProgrammeDialog } from '#widgets/AssignProgrammeDialog.tsx';
import { DueLeft } from '#widgets/DueLeft.tsx';
import { DueWhy } from '#widgets/DueWhy.tsx';
import { LevelBadge } from '#widgets/LevelBadge.tsx';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import { StatusChip } from '#widgets/StatusChip.tsx';
import { useTriggerWords } from '#widgets/triggerWords.ts';
import { useMeterWords } from '#widgets/useMeterWords.ts';
import { WindowBar } from '#widgets/WindowBar.tsx';
import styles from './Machine.module.css';
import { type AssignedProgramme, assignmentsWithLines, lastDoneOf } from './servicesView.ts';
import { useEndingProgramme } from './useEndingProgramme.ts';

interface ServicesTabProps {
  readonly fleet: Fleet;
  readonly machine: Equipment;
}

/** Every level of every programme of the machine: its window, what is left, and why. */
export const ServicesTab = ({ fleet, machine }: ServicesTabProps) => {
  const { t } = useTranslation('equipment');
  const lines = useDueLinesOf(machine.id) ?? [];
  const [isOpen, setOpen] = useState(false);
  const assigned = assignmentsWithLines(fleet, machine.id, lines);
  const assign = (
    <Button variant="default" leftSection={<IconListCheck size={16} />} onClick={() => setOpen(true)}>
      {assigned.length === 0 ? t('assignProgramme') : t('assignAnother')}
    </Button>
  );
  const isInService = machine.archivedOn === null;
  return (
    <>
      {assigned.length === 0 ? (
        <Panel>
          <EmptyState icon={<IconListCheck size={26} />} action={isInService ? assign : undefined}>
            {t('noProgrammeYet')}
          </EmptyState>
        </Panel>
      ) : (
        <>
          {assigned.map((each) => (
            <AssignedPanel key={each.assignment.id} assigned={each} fleet={fleet} isInService={isInService} />
          ))}
          {isInService && <div>{assign}</div>}
        </>
      )}
      {isOpen && <AssignProgrammeDialog equipmentIds={[machine.id]} onClose={() => setOpen(false)} />}
    </>
  );
};

interface AssignedPanelProps {
  readonly assigned: AssignedProgramme;
  readonly fleet: Fleet;
  readonly isInService: boolean;
}

const AssignedPanel = ({ assigned, fleet, isInService }: AssignedPanelProps) => {
  const { t } = useTranslation('equipment');
  const text = useLocalText();
  const ending = useEndingProgramme(assigned, fleet);
  const { assignment, programme, lines } = assigned;
  const [opened, open] = useState<string | null>(null);
  return (
    <Panel
      title={<Link href={routes.programme(programme.id)}>{text(programme.name)}</Link>}
      beside={<BaselineWords assignment={assignment} />}
      end={
        isInService && (
          <Button variant="subtle" size="compact-sm" loading={ending.isRunning} onClick={() => void ending.end()}>
            {t('endProgramme')}
          </Button>
        )
      }
    >
      <ProblemAlert problems={ending.problems} />
      {lines.map((line) => (
        <Fragment key={line.level.id}>
          <LevelRow
            line={line}
            fleet={fleet}
            isOpen={opened === line.level.id}
            onToggle={() => open(opened === line.level.id ? null : line.level.id)}
          />
          {opened === line.level.id && <LevelDetail line={line} fleet={fleet} />}
        </Fragment>
      ))}
    </Panel>
  );
};

/** From when and which meter values the programme counts. */
const BaselineWords = ({ assignment }: { readonly assignment: Assignment }) => {
  const { t } = useTranslation('equipment');
  const format = useFormat();
  const words = useMeterWords();
  const { on, meters } = assignment.baseline;
  const values = (['km', 'mi', 'h', 'cycle'] as const).flatMap((unit) => {
    const value = meters[unit];
    return value === undefined ? [] : [words(value, unit)];
  });
  return <span className={styles['dim']}>{t('countsFrom', { from: [format.date(on), ...values].join(' · ') })}</span>;
};

interface LevelRowProps {
  readonly line: DueLine;
  readonly fleet: Fleet;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

const LevelRow = ({ line, fleet, isOpen, onToggle }: LevelRowProps) => {
  const { t } = useTranslation('equipment');
  const today = useToday();
  const triggerWords = useTriggerWords();
  const { due, level } = line;
  return (
    <div className={styles['level']}>
      <span className={styles['levelName']}>
        <LevelBadge name={level.name} />
        <small>{triggerWords.level(level)}</small>
        <LastDoneWords line={line} fleet={fleet} />
      </span>
      <span>
        <StatusChip status={due.status} isEstimated={due.estimated} />
      </span>
      <WindowBar status={due.status} today={today} openOn={due.openOn} on={due.on} closeOn={due.closeOn} />
      <DueLeft level={level} due={due} today={today} />
      <Button variant="default" size="compact-sm" aria-expanded={isOpen} onClick={onToggle}>
        {isOpen ? t('lessDetail') : t('whyDetail')}
      </Button>
    </div>
  );
};

const LastDoneWords = ({ line, fleet }: Pick<LevelRowProps, 'line' | 'fleet'>) => {
  const { t } = useTranslation('equipment');
  const format = useFormat();
  const last = lastDoneOf(fleet, line);
  if (last === null || last.revision === null) return null;
  return <small>{t('lastDone', { date: format.date(last.on), number: last.revision })}</small>;
};

const LevelDetail = ({ line, fleet }: { readonly line: DueLine; readonly fleet: Fleet }) => (
  <div className={styles['detail']}>
    <DueWhy line={line} meters={fleet.metersOf(line.equipment.id)} today={useToday()} />
  </div>
);
