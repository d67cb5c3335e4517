import { useTranslation } from 'react-i18next';
import type { DueLine } from '#domain/dueLine.ts';
import type { Meter } from '#domain/meterRecord.ts';
import { shownValue } from '#domain/meterValues.ts';
import type { Trigger } from '#domain/serviceLevel.ts';
import type { TriggerDue } from '#domain/triggerDue.ts';
import { useFormat, useLocalText } from '#i18n/useFormat.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import styles from './DueWhy.module.css';
import { governingTrigger } from './leftParts.ts';
import { StatusMark } from './StatusChip.tsx';
import { useMeterWords } from './useMeterWords.ts';

interface DueWhyProps {
  readonly line: Pick<DueLine, 'level' | 'due' | 'readings' | 'programme' | 'revision'>;
  readonly meters: readonly Meter[];
  readonly today: CalendarDate;
}

/** Why a level stands as it does: its triggers with due point, window and anchor, the readings and the use behind it. */
export const DueWhy = ({ line, meters, today }: DueWhyProps) => {
  const { t } = useTranslation('today');
  const text = useLocalText();
  const { level, due, programme, revision } = line;
  const governing = governingTrigger(due);
  const notes = [
    ...(level.triggers.length > 1 ? [t(`why.${level.combine}`)] : []),
    ...(due.estimated ? [t('why.estimated')] : []),
    ...(due.missed > 0 ? [t('why.missed', { count: due.missed })] : []),
    ...(due.extra > 0 ? [t('why.extra', { count: due.extra })] : []),
    ...(level.isStatutory ? [t('why.statutory')] : []),
  ];
  return (
    <div className={styles['why']}>
      <ul>
        {level.triggers.map((trigger, index) => {
          const state = due.triggers[index];
          if (state === undefined) return null;
          const isGoverning = index === governing && level.triggers.length > 1;
          return <TriggerItem key={triggerKey(trigger)} {...{ trigger, state, isGoverning, meters, today }} />;
        })}
      </ul>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <MeterFacts line={line} meters={meters} today={today} />
      <p>{t('why.source', { programme: text(programme.name), number: revision.number })}</p>
    </div>
  );
};

const triggerKey = (trigger: Trigger): string => JSON.stringify(trigger);

interface TriggerItemProps {
  readonly trigger: Trigger;
  readonly state: TriggerDue;
  readonly isGoverning: boolean;
  readonly meters: readonly Meter[];
  readonly today: CalendarDate;
}

const TriggerItem = ({ trigger, state, isGoverning, meters, today }: TriggerItemProps) => {
  const { t } = useTranslation('today');
  const { t: common } = useTranslation();
  const format = useFormat();
  const meterWords = useMeterWords();
  const isUsage = trigger.kind === 'usage';
  // As the meter shows it now, for that is what one can go and read.
  const onMeter = (lifetime: number): string => {
    if (!isUsage) return '';
    const events = meters.find(({ unit }) => unit === trigger.meter)?.events ?? [];
    return meterWords(shownValue(lifetime, today, events), trigger.meter);
  };
  const name = isUsage ? common(`meter.${trigger.meter}`) : t(trigger.kind === 'rule' ? 'why.byRule' : 'why.byDate');
  const facts = [
    ...(isUsage && state.dueAt !== null ? [t('why.dueAt', { value: onMeter(state.dueAt) })] : []),
    ...(state.dueOn === null ? [] : [t('why.dueOn', { date: format.date(state.dueOn) })]),
    ...(isUsage && state.on !== null && state.on > today ? [t('why.expected', { date: format.date(state.on) })] : []),
    ...(state.openOn === null || state.closeOn === null
      ? []
      : [t('why.window', { range: format.dateRange(state.openOn, state.closeOn, today) })]),
    ...(isUsage && state.anchorAt !== null ? [t('why.from', { value: onMeter(state.anchorAt) })] : []),
    ...(state.anchorOn === null ? [] : [t('why.from', { value: format.date(state.anchorOn) })]),
  ];
  return (
    <li>
      <span className={styles['mark']} data-status={state.status}>
        <StatusMark status={state.status} />
      </span>
      <span>
        <strong>{name}</strong>
        {isGoverning && <em>{t('why.governs')}</em>}
        <small>{facts.join(' · ')}</small>
      </span>
    </li>
  );
};

/** The readings the level is reckoned from, and the use a day. */
const MeterFacts = ({ line, meters, today }: DueWhyProps) => {
  const { t } = useTranslation('today');
  const { t: common } = useTranslation();
  const format = useFormat();
  const meterWords = useMeterWords();
  const units = new Set(line.level.triggers.flatMap((trigger) => (trigger.kind === 'usage' ? [trigger.meter] : [])));
  return [...units].map((unit) => {
    const reading = line.readings.find((each) => each.unit === unit);
    const meter = meters.find((each) => each.unit === unit);
    if (reading === undefined) return <p key={unit}>{t('why.noReading', { meter: common(`meter.${unit}`) })}</p>;
    const value = meterWords(shownValue(reading.value, reading.takenOn, meter?.events ?? []), unit);
    const use = meter?.summary.usePerDay ?? null;
    const rate =
      use === null
        ? meter?.handUsePerDay && common('perDay', { value: meterWords(meter.handUsePerDay, unit) })
        : common('perDayBand', {
            value: meterWords(use.p50, unit),
            from: format.number(use.p10, 0),
            to: format.number(use.p90, 0),
          });
    return (
      <p key={unit}>
        {reading.ageDays <= 0
          ? t('why.readingToday', { value })
          : t('why.reading', { date: format.shortDate(reading.takenOn, today), count: reading.ageDays, value })}
        <br />
        {rate ? t('why.rate', { rate }) : t('why.noRate')}
      </p>
    );
  });
};
