import './plannerPages.css';
import { IconAlertTriangleFilled, IconClipboardList, IconLock, IconPinFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#i18n/useFormat.ts';
import { StatusMark } from '#widgets/StatusChip.tsx';
import styles from './PlannerSheet.module.css';
import { PlannerSheetHead } from './PlannerSheetHead.tsx';
import type { PlannerSheetContent, SheetLine, SheetMark, SheetSpan } from './plannerSheetContent.ts';

interface PlannerSheetProps {
  readonly content: PlannerSheetContent;
}

/** The plan on paper, every sheet complete in itself: heading, weeks, legend, page number. Readable in black and white. */
export const PlannerSheet = ({ content }: PlannerSheetProps) => (
  <div data-plan-paper={content.paper} data-form="plan">
    {content.pages.map((lines, index) => (
      <article key={lines[0]?.key} className={styles['sheet']}>
        <PlannerSheetHead content={content} page={index + 1} />
        <div className={styles['lines']}>
          <div className={styles['ground']}>
            {content.closed.map((span) => (
              <i key={span.left} className={styles['closed']} style={place(span)} />
            ))}
            {content.weeks.map(({ monday }) => (
              <i key={monday} className={styles['rule']} />
            ))}
          </div>
          {lines.map((line) => (
            <Line key={line.key} line={line} />
          ))}
        </div>
        <Loads content={content} />
        <Legend />
      </article>
    ))}
  </div>
);

/** In millimetres; a heading is as high. */
const laneHeight = 5.6;

const place = ({ left, width }: SheetSpan): React.CSSProperties => ({ left: `${left}mm`, width: `${width}mm` });

const Line = ({ line }: { readonly line: SheetLine }) => {
  const { t } = useTranslation('planning');
  if (line.kind === 'group') {
    return (
      <div className={styles['group']}>
        <strong>{line.name}</strong>
        {t('sheet.machines', { count: line.count })}
      </div>
    );
  }
  return (
    <div className={styles['line']} style={{ height: `${line.lanes * laneHeight}mm` }}>
      <div className={styles['machine']}>
        <strong>{line.code}</strong>
        <span>{line.name}</span>
      </div>
      <div className={styles['marks']}>
        {line.marks.map(
          ({ key, window, lane }) =>
            window !== null && (
              <i
                key={key}
                className={styles['window']}
                style={{ ...place(window), top: `${lane * laneHeight + 1.7}mm` }}
              />
            ),
        )}
        {line.marks.map((mark) => (
          <Mark key={mark.key} mark={mark} />
        ))}
      </div>
    </div>
  );
};

const Mark = ({ mark }: { readonly mark: SheetMark }) => (
  <span className={styles['mark']} style={{ left: `${mark.middle}mm`, top: `${mark.lane * laneHeight + 0.6}mm` }}>
    <StatusMark status={mark.status} />
    {mark.short}
    {mark.isPinned && <IconPinFilled aria-hidden />}
    {mark.isOrdered && <IconClipboardList stroke={2.2} aria-hidden />}
    {mark.isStatutory && <IconLock stroke={2.4} aria-hidden />}
  </span>
);

/** What each week asks of what the workshop can do. */
const Loads = ({ content: { weeks } }: PlannerSheetProps) => {
  const { t } = useTranslation('planning');
  const format = useFormat();
  return (
    <div className={styles['loads']}>
      <strong>{t('sheet.capacity')}</strong>
      <div className={styles['weeks']}>
        {weeks.map(({ monday, load }) => (
          <span key={monday} data-over={load?.isOver || undefined}>
            {load !== undefined && (load.hours > 0 || load.openDays > 0) && (
              <>
                {load.isOver && <IconAlertTriangleFilled aria-hidden />}
                {format.number(load.hours, 0)}
                <small>{format.number(load.capacityHours, 0)}</small>
              </>
            )}
          </span>
        ))}
      </div>
    </div>
  );
};

const statuses = ['overdue', 'due', 'open', 'soon', 'planned'] as const;

const Legend = () => {
  const { t } = useTranslation('planning');
  const { t: common } = useTranslation();
  return (
    <footer className={styles['legend']}>
      <strong>{t('sheet.legend')}</strong>
      {statuses.map((status) => (
        <span key={status}>
          <StatusMark status={status} />
          {common(`status.${status}`)}
        </span>
      ))}
      <span>
        <IconPinFilled aria-hidden />
        {t('sheet.pinned')}
      </span>
      <span>
        <IconClipboardList stroke={2.2} aria-hidden />
        {t('sheet.ordered')}
      </span>
      <span>
        <IconLock stroke={2.4} aria-hidden />
        {t('sheet.statutory')}
      </span>
      <span>
        <i className={styles['windowSample']} />
        {t('sheet.window')}
      </span>
      <span>
        <i className={styles['closedSample']} />
        {t('sheet.closed')}
      </span>
      <span>
        <IconAlertTriangleFilled aria-hidden />
        {t('sheet.over')}
      </span>
    </footer>
  );
};
