import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { EquipmentFile } from '#data/queries/equipmentFile.ts';
import { certificateSubject } from '#domain/certificateSubject.ts';
import { reRepairsOf } from '#domain/guaranteeRepairs.ts';
import { type GuaranteeStanding, guaranteesOn } from '#domain/guaranteeRunning.ts';
import { useFormat } from '#i18n/useFormat.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { routes } from '#routes.ts';
import { Panel } from '#ui/Panel.tsx';
import { useGuaranteeWords } from '#widgets/useGuaranteeWords.ts';
import { useMeterWords } from '#widgets/useMeterWords.ts';
import styles from './GuaranteePanel.module.css';
import { shownGuarantees } from './guaranteeView.ts';

interface GuaranteePanelProps {
  readonly file: EquipmentFile;
  readonly today: CalendarDate;
}

/** Under which guarantees the machine is, and what is left of them; nothing where none was ever given. */
export const GuaranteePanel = ({ file, today }: GuaranteePanelProps) => {
  const { t } = useTranslation('guarantee');
  const shown = useMemo(() => {
    const meters = file.meters.map(({ meter, readings }) => ({ meter, log: readings }));
    return shownGuarantees(guaranteesOn({ certificates: file.certificates, meters }, today));
  }, [file, today]);
  if (shown.length === 0) return null;
  return (
    <Panel title={t('title')}>
      <ul className={styles['list']}>
        {shown.map((standing) => (
          <GuaranteeLine key={standing.certificate.id} standing={standing} file={file} />
        ))}
      </ul>
    </Panel>
  );
};

const GuaranteeLine = ({ standing, file }: { readonly standing: GuaranteeStanding; readonly file: EquipmentFile }) => {
  const { t } = useTranslation('guarantee');
  const { words, note } = useGuaranteeWords();
  const { certificate, content, guarantee, left } = standing;
  const repairs = reRepairsOf(certificate, file.orders, file.certificates).length;
  return (
    <li data-ended={left.ended !== null}>
      <div className={styles['what']}>
        <Link href={routes.certificate(certificate.id)}>{certificate.number}</Link>
        <small>{certificateSubject(content)}</small>
      </div>
      <div className={styles['left']}>
        <strong>{words(left)}</strong>
        <small>{note(left)}</small>
      </div>
      <div className={styles['until']}>
        <GuaranteeEnd guarantee={guarantee} />
        {repairs > 0 && <small>{t('repairs', { count: repairs })}</small>}
      </div>
    </li>
  );
};

const GuaranteeEnd = ({ guarantee }: Pick<GuaranteeStanding, 'guarantee'>) => {
  const { t } = useTranslation('guarantee');
  const format = useFormat();
  const meterWords = useMeterWords();
  const { until, untilMeter } = guarantee;
  const date = format.date(until);
  return (
    <span>
      {untilMeter === null
        ? t('until', { date })
        : t('untilMeter', { date, meter: meterWords(untilMeter.value, untilMeter.unit) })}
    </span>
  );
};
