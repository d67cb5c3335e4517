import { Tooltip } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Meter, MeterReading } from '#domain/meterRecord.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { type CalendarDate, yearOf } from '#kernel/calendarDate.ts';
import styles from './ReadingChart.module.css';
import { type ChartPoint, type ChartView, readingChartView } from './readingChartView.ts';
import { useMeterWords } from './useMeterWords.ts';

interface ReadingChartProps {
  readonly meter: Meter;
  /** Oldest first, those set aside and voided included. */
  readonly readings: readonly MeterReading[];
  /** First day shown; null: from the first reading on. */
  readonly from: CalendarDate | null;
  readonly today: CalendarDate;
  /** Where a reading that was set aside is judged. */
  readonly reviewHref: string;
  readonly height?: number;
}

/** The readings of a meter over time, what was set aside, and where use is heading. */
export const ReadingChart = ({ meter, readings, from, today, reviewHref, height = 236 }: ReadingChartProps) => {
  const { t } = useTranslation('equipment');
  const { t: common } = useTranslation();
  const { ref, width } = useElementSize();
  const left = useLabelWidth(meter);
  const view = width < 200 ? null : readingChartView({ meter, readings, from, today, width, height, left });
  return (
    <div ref={ref} className={styles['chart']} style={{ height }}>
      {view !== null && (
        <svg width={width} height={height} aria-label={t('chart.label', { meter: common(`meter.${meter.unit}`) })}>
          <Grid view={view} unit={meter.unit} />
          <Curves view={view} />
          <Dots view={view} unit={meter.unit} />
          {view.suspects.map((point) => (
            <SuspectMark key={point.reading.id} point={point} unit={meter.unit} href={reviewHref} />
          ))}
        </svg>
      )}
    </div>
  );
};

type Unit = Meter['unit'];

/** Room for the longest label in pixels, at the size of the axis: a Han character takes twice the room of a figure. */
const useLabelWidth = ({ unit, summary }: Meter): number => {
  const words = useMeterWords();
  const longest = words(Math.ceil((summary.current?.value ?? 0) * 1.2), unit);
  return 18 + [...longest].reduce((sum, sign) => sum + (sign > '\u2e80' ? 11 : 6.2), 0);
};

const Grid = ({ view, unit }: { readonly view: ChartView; readonly unit: Unit }) => {
  const words = useMeterWords();
  const format = useFormat();
  const { plot } = view;
  return (
    <g className={styles['grid']}>
      {view.values.map(({ value, y }) => (
        <g key={value}>
          <line x1={plot.left} x2={plot.right} y1={y} y2={y} />
          <text x={plot.left - 8} y={y + 4} textAnchor="end">
            {words(value, unit)}
          </text>
        </g>
      ))}
      {view.dates.map(({ on, x, isYear }) => (
        <g key={on}>
          <line x1={x} x2={x} y1={plot.bottom} y2={plot.bottom + 4} />
          <text x={x} y={plot.bottom + 18} textAnchor="middle" className={isYear ? styles['year'] : undefined}>
            {isYear ? String(yearOf(on)) : format.month(on)}
          </text>
        </g>
      ))}
    </g>
  );
};

const Curves = ({ view }: { readonly view: ChartView }) => {
  const { t } = useTranslation('equipment');
  const format = useFormat();
  const clip = useId();
  const { plot } = view;
  return (
    <>
      <clipPath id={clip}>
        <rect x={plot.left} y={plot.top - 6} width={plot.right - plot.left} height={plot.bottom - plot.top + 12} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        {view.band !== null && <path d={view.band} className={styles['band']} />}
        {view.middle !== null && <path d={view.middle} className={styles['middle']} />}
        <line x1={view.today} x2={view.today} y1={plot.top} y2={plot.bottom} className={styles['today']} />
        {view.replacements.map(({ on, x }) => (
          <g key={on} className={styles['replaced']}>
            <line x1={x} x2={x} y1={plot.top} y2={plot.bottom} />
            <text x={x + 5} y={plot.top + 9}>
              {t('chart.replaced')}
            </text>
            <title>{t('chart.replacedOn', { date: format.date(on) })}</title>
          </g>
        ))}
        <path d={view.line} className={styles['line']} />
      </g>
    </>
  );
};

const Dots = ({ view, unit }: { readonly view: ChartView; readonly unit: Unit }) => {
  const words = useMeterWords();
  const format = useFormat();
  return view.dots.map(({ reading, value, x, y }) => (
    <g key={reading.id} className={styles['dot']}>
      <circle cx={x} cy={y} r={8} fill="transparent" />
      <circle cx={x} cy={y} r={2.2} />
      <title>{`${words(value, unit)} · ${format.date(reading.takenOn)}`}</title>
    </g>
  ));
};

interface SuspectMarkProps {
  readonly point: ChartPoint;
  readonly unit: Unit;
  readonly href: string;
}

/** A hollow circle; pointing at it or reaching it by keyboard says why it is not believed. */
const SuspectMark = ({ point, unit, href }: SuspectMarkProps) => {
  const { t } = useTranslation('equipment');
  const { t: common } = useTranslation();
  const words = useMeterWords();
  const format = useFormat();
  const { reading, value, x, y } = point;
  const label = t('chart.suspect', {
    value: words(value, unit),
    date: format.date(reading.takenOn),
    reason: reading.reason === null ? '' : common(`suspect.${reading.reason}`),
  });
  return (
    <Tooltip label={label} events={{ hover: true, focus: true, touch: true }} openDelay={0}>
      <Link href={href} aria-label={label} className={styles['suspect'] ?? ''}>
        <circle cx={x} cy={y} r={12} fill="transparent" stroke="none" />
        <circle cx={x} cy={y} r={4} />
      </Link>
    </Tooltip>
  );
};
