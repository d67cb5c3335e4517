import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useToday } from '#data/clock.ts';
import type { Fleet } from '#data/fleetState.ts';
import { findingDays, missingDays, useOmissions } from '#data/queries/omissions.ts';
import type { BoardCell } from '#domain/checkBoard.ts';
import { handlingDaysOf, nameOfShift } from '#domain/checksSettings.ts';
import type { Defect } from '#domain/defect.ts';
import type { Omissions, UnrecordedFinding } from '#domain/omissions.ts';
import { useFormat, useLanguage, useLocalText } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import { Panel } from '#ui/Panel.tsx';
import { SeverityChip } from '#widgets/SeverityChip.tsx';
import styles from './Defects.module.css';

type List = 'notRecorded' | 'notHandled' | 'notReviewed' | 'notFedBack';

/** The four non-omissions: nothing unrecorded, unhandled, unreviewed, not fed back. */
export const OmissionsPanel = ({ fleet }: { readonly fleet: Fleet }) => {
  const found = useOmissions();
  if (found === undefined) return null;
  return <OmissionLists found={found} fleet={fleet} />;
};

const OmissionLists = ({ found, fleet }: { readonly found: Omissions; readonly fleet: Fleet }) => {
  const { t } = useTranslation('defectBook');
  const { findings, checks } = found.notRecorded;
  const limits = handlingDaysOf(fleet.settings.checks);
  const waits = (days: number): string => t('omission.waits', { count: days });
  return (
    <div className={styles['lists']}>
      <OmissionList list="notRecorded" limits={limits}>
        {[
          ...findings.map((finding) => (
            <FindingItem key={`${finding.order.id} ${finding.task.taskId}`} finding={finding} fleet={fleet} />
          )),
          ...checks.map((cell) => (
            <MissingItem
              key={`${cell.day} ${cell.equipmentId} ${cell.checkTemplateId} ${cell.shiftId}`}
              cell={cell}
              fleet={fleet}
            />
          )),
        ]}
      </OmissionList>
      <div className={styles['column']}>
        <OmissionList list="notHandled" limits={limits}>
          {found.notHandled.map(({ defect, days }) => (
            <DefectItem key={defect.id} defect={defect} fleet={fleet} note={waits(days)} />
          ))}
        </OmissionList>
        <OmissionList list="notReviewed" limits={limits}>
          {found.notReviewed.map((defect) => (
            <DefectItem key={defect.id} defect={defect} fleet={fleet} />
          ))}
        </OmissionList>
        <OmissionList list="notFedBack" limits={limits}>
          {found.notFedBack.map((defect) => (
            <DefectItem key={defect.id} defect={defect} fleet={fleet} />
          ))}
        </OmissionList>
      </div>
    </div>
  );
};

/** Entries shown before one asks for more. */
const firstShown = 12;

interface OmissionListProps {
  readonly list: List;
  /** Days its meaning speaks of. */
  readonly limits: ReturnType<typeof handlingDaysOf>;
  readonly children: readonly ReactNode[];
}

const OmissionList = ({ list, limits, children }: OmissionListProps) => {
  const { t } = useTranslation('defectBook');
  const format = useFormat();
  const [shown, setShown] = useState(firstShown);
  const count = children.length;
  return (
    <Panel
      title={t(`omission.${list}`)}
      end={
        <span className={styles['count']} data-tone={count > 0 ? 'some' : undefined}>
          {format.number(count)}
        </span>
      }
    >
      <p className={styles['meaning']}>
        {t(`omission.meaning.${list}`, { ...limits, days: missingDays, findings: findingDays })}
      </p>
      {count === 0 && <p className={styles['more']}>{t('omission.inOrder')}</p>}
      <ul className={styles['list']}>{children.slice(0, shown)}</ul>
      {count > shown && (
        <div className={styles['more']}>
          <Button variant="default" size="compact-sm" onClick={() => setShown(shown + 100)}>
            {t('omission.more', { count: count - shown })}
          </Button>
        </div>
      )}
    </Panel>
  );
};

interface ItemProps {
  readonly fleet: Fleet;
}

const codeOf = (fleet: Fleet, id: Defect['equipmentId']): string => fleet.equipment.get(id)?.code ?? '–';

const DefectItem = ({ defect, fleet, note }: ItemProps & { readonly defect: Defect; readonly note?: string }) => {
  const { t: words } = useTranslation('defects');
  const facts = [codeOf(fleet, defect.equipmentId), defect.number, note ?? words(`state.${defect.state}`)];
  return (
    <li>
      <SeverityChip severity={defect.severity} />
      <div className={styles['what']}>
        <span>
          <Link href={routes.defect(defect.id)}>{defect.text}</Link>
        </span>
        <small>{facts.join(' · ')}</small>
      </div>
    </li>
  );
};

const FindingItem = ({ finding: { order, task }, fleet }: ItemProps & { readonly finding: UnrecordedFinding }) => {
  const { t } = useTranslation('defectBook');
  const text = useLocalText();
  return (
    <li>
      <div className={styles['what']}>
        <span>
          <Link href={routes.order(order.id)}>{task.finding || text(task.text)}</Link>
        </span>
        <small>{[codeOf(fleet, order.equipmentId), t('omission.finding', { number: order.number })].join(' · ')}</small>
      </div>
    </li>
  );
};

const MissingItem = ({ cell, fleet }: ItemProps & { readonly cell: BoardCell }) => {
  const { t } = useTranslation('defectBook');
  const format = useFormat();
  const date = format.shortDate(cell.day, useToday());
  const shift = nameOfShift(fleet.settings.checks, cell.shiftId, useLanguage());
  return (
    <li>
      <div className={styles['what']}>
        <span>
          <Link href={routes.checksOn(cell.day)}>{codeOf(fleet, cell.equipmentId)}</Link>
        </span>
        <small>{shift === '' ? t('omission.missing', { date }) : t('omission.missingShift', { date, shift })}</small>
      </div>
    </li>
  );
};
