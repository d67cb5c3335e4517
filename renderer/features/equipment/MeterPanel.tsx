import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { EquipmentFile } from '#data/queries/equipmentFile.ts';
import type { Equipment } from '#domain/equipment.ts';
import type { Meter, MeterReading } from '#domain/meterRecord.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { addMonths, type CalendarDate } from '#kernel/calendarDate.ts';
import { Panel } from '#ui/Panel.tsx';
import { ReadingChart } from '#widgets/ReadingChart.tsx';
import { useMeterWords } from '#widgets/useMeterWords.ts';
import styles from './Machine.module.css';
import { tabHref } from './MachineTabs.tsx';
import { ReadingDialog } from './ReadingDialog.tsx';
import { firstDayShown, type Period, periods, suspectReasonsOf } from './readingsView.ts';

interface MeterPanelProps {
  readonly machine: Equipment;
  readonly file: EquipmentFile;
  readonly today: CalendarDate;
}

/** The meters of a machine, one at a time: where it stands, how fast it counts, its readings as a chart. */
export const MeterPanel = ({ machine, file, today }: MeterPanelProps) => {
  const { t } = useTranslation('equipment');
  const { t: common } = useTranslation();
  const [unit, setUnit] = useState<Meter['unit'] | null>(null);
  const shown = file.meters.find(({ meter }) => meter.unit === unit) ?? file.meters[0];
  if (shown === undefined) return <NoMeter machine={machine} />;
  const { meter, readings } = shown;
  return (
    <Panel
      title={file.meters.length > 1 ? t('meterPanel') : common(`meter.${meter.unit}`)}
      beside={
        file.meters.length > 1 && (
          <SegmentedControl
            size="xs"
            aria-label={t('whichMeter')}
            value={meter.unit}
            onChange={(value) => setUnit(file.meters.find((each) => each.meter.unit === value)?.meter.unit ?? null)}
            data={file.meters.map((each) => ({ value: each.meter.unit, label: common(`meter.${each.meter.unit}`) }))}
          />
        )
      }
      end={<MeterFigures meter={meter} today={today} />}
    >
      <Readings machine={machine} meter={meter} readings={readings} today={today} />
    </Panel>
  );
};

const NoMeter = ({ machine }: { readonly machine: Equipment }) => {
  const { t } = useTranslation('equipment');
  const [isOpen, setOpen] = useState(false);
  return (
    <Panel title={t('meterPanel')} isPadded>
      <div className={styles['quiet']}>
        <p>{t('noMeterYet')}</p>
        {machine.archivedOn === null && (
          <Button variant="default" onClick={() => setOpen(true)}>
            {t('addMeter')}
          </Button>
        )}
      </div>
      {isOpen && <ReadingDialog equipmentId={machine.id} onClose={() => setOpen(false)} />}
    </Panel>
  );
};

/** `184,220 km on 19 Nov · 312 km a day (270 – 355)`. */
const MeterFigures = ({ meter, today }: { readonly meter: Meter; readonly today: CalendarDate }) => {
  const { t } = useTranslation('equipment');
  const { t: common } = useTranslation();
  const format = useFormat();
  const words = useMeterWords();
  const { current, usePerDay } = meter.summary;
  if (current === null) return null;
  const decimals = meter.unit === 'h' ? 1 : 0;
  const parts: string[] = [
    t('readOn', { value: words(current.value, meter.unit), date: format.shortDate(current.takenOn, today) }),
  ];
  if (usePerDay !== null) {
    const { p10, p50, p90 } = usePerDay;
    const value = words(p50, meter.unit);
    parts.push(
      p10 === p90
        ? common('perDay', { value })
        : common('perDayBand', { value, from: format.number(p10, decimals), to: format.number(p90, decimals) }),
    );
  }
  return <span className={styles['figures']}>{parts.join(' · ')}</span>;
};

interface ReadingsProps {
  readonly machine: Equipment;
  readonly meter: Meter;
  readonly readings: readonly MeterReading[];
  readonly today: CalendarDate;
}

const Readings = ({ machine, meter, readings, today }: ReadingsProps) => {
  const { t } = useTranslation('equipment');
  const { t: common } = useTranslation();
  const format = useFormat();
  const [chosen, choose] = useState<Period | null>(null);
  const period = chosen ?? firstDayShown(readings, today);
  const reasons = suspectReasonsOf(readings);
  const reviewHref = `${tabHref(machine.id, 'readings')}&show=suspect`;
  if (meter.summary.accepted === 0) return <p className={styles['quiet']}>{t('noReadingsYet')}</p>;
  return (
    <div className={styles['chartBox']}>
      <ReadingChart
        meter={meter}
        readings={readings}
        from={period === 'all' ? null : addMonths(today, -Number(period))}
        today={today}
        reviewHref={reviewHref}
      />
      <div className={styles['chartFoot']}>
        {reasons.count > 0 && (
          <span>
            <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden>
              <circle cx="5" cy="5" r="3.8" fill="none" stroke="var(--overdue)" strokeWidth="1.8" />
            </svg>{' '}
            {t('setAside', {
              count: reasons.count,
              reasons: format.list(reasons.reasons.map((reason) => common(`suspect.${reason}`))),
            })}{' '}
            <Link href={reviewHref} className={styles['link'] ?? ''}>
              {t('review')}
            </Link>
          </span>
        )}
        <SegmentedControl
          size="xs"
          ml="auto"
          aria-label={t('period')}
          value={period}
          onChange={(value) => choose(periods.find((each) => each === value) ?? null)}
          data={periods.map((each) => ({ value: each, label: t(`periods.${each}`) }))}
        />
      </div>
    </div>
  );
};
