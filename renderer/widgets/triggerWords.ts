import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { MeterUnit, ServiceLevel, Tolerance, Trigger } from '#domain/serviceLevel.ts';
import type { Format } from '#i18n/format.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { ruleInWords } from './ruleWords.ts';
import { useMeterWords } from './useMeterWords.ts';

/** A programme's rules in plain words. */
export interface TriggerWords {
  /** `every 15,000 km`. */
  readonly trigger: (trigger: Trigger) => string;
  /** `every 15,000 km or every 30 days, whichever comes first; ± 10 %`. */
  readonly level: (level: Pick<ServiceLevel, 'triggers' | 'combine' | 'early' | 'late'>) => string;
  /** The same without its window. */
  readonly triggers: (level: Pick<ServiceLevel, 'triggers' | 'combine'>) => string;
  /** How the next one counts, as a sentence. */
  readonly shift: (shift: number) => string;
}

interface Tools {
  readonly t: TFunction<'programmes'>;
  readonly format: Format;
  readonly meter: (value: number, unit: MeterUnit) => string;
}

const triggerInWords = (trigger: Trigger, tools: Tools): string => {
  const { t, meter } = tools;
  switch (trigger.kind) {
    case 'calendar': {
      const every = t(`words.calendar.${trigger.unit}`, { count: trigger.every });
      const { first } = trigger;
      if (first === undefined) return every;
      return t('words.firstAfter', { trigger: every, first: t(`words.span.${first.unit}`, { count: first.every }) });
    }
    case 'usage': {
      const every = t('words.usage', { value: meter(trigger.every, trigger.meter) });
      if (trigger.first === undefined) return every;
      return t('words.firstAfter', { trigger: every, first: meter(trigger.first, trigger.meter) });
    }
    case 'rule':
      return ruleInWords(trigger.rrule, tools);
  }
};

/** A further trigger after the first: `30 days`, since "every" was said already. */
const furtherInWords = (trigger: Trigger, tools: Tools): string => {
  if (trigger.kind === 'rule' || trigger.first !== undefined) return triggerInWords(trigger, tools);
  if (trigger.kind === 'usage') return tools.meter(trigger.every, trigger.meter);
  return tools.t(`words.span.${trigger.unit}`, { count: trigger.every });
};

/** The part of a tolerance that counts: days and meter units win over percent, each for the triggers of its own kind. */
const toleranceInWords = (
  tolerance: Tolerance | undefined,
  { triggers }: Pick<ServiceLevel, 'triggers'>,
  { t, format, meter }: Tools,
): string => {
  const usage = triggers.find((trigger) => trigger.kind === 'usage');
  const countsDays = triggers.some((trigger) => trigger.kind !== 'usage');
  const { days, usage: units, percent } = tolerance ?? {};
  const isPercentUsed = (countsDays && days === undefined) || (usage !== undefined && units === undefined);
  const said = [
    days && countsDays ? t('words.span.day', { count: days }) : '',
    units && usage ? meter(units, usage.meter) : '',
    percent && isPercentUsed ? t('words.percent', { value: format.number(percent) }) : '',
  ];
  return said.filter((part) => part !== '').join(' / ');
};

const windowInWords = (level: Pick<ServiceLevel, 'triggers' | 'early' | 'late'>, tools: Tools): string => {
  const { t } = tools;
  const early = toleranceInWords(level.early, level, tools);
  const late = toleranceInWords(level.late, level, tools);
  if (early === '' && late === '') return t('words.exact');
  if (early === late) return t('words.plusMinus', { value: early });
  if (late === '') return t('words.earlyOnly', { value: early });
  if (early === '') return t('words.lateOnly', { value: late });
  return t('words.earlyLate', { early, late });
};

const triggersInWords = (level: Parameters<TriggerWords['triggers']>[0], tools: Tools): string => {
  const { t } = tools;
  const [head, ...tail] = level.triggers;
  const first = head === undefined ? '' : triggerInWords(head, tools);
  const more = tail.map((trigger) => furtherInWords(trigger, tools));
  const joint = level.combine === 'last' ? 'words.both' : 'words.either';
  const triggers = more.reduce((a, b) => t(joint, { a, b }), first);
  const whichever = level.combine === 'last' ? 'words.whicheverLast' : 'words.whicheverFirst';
  return more.length === 0 ? triggers : t(whichever, { triggers });
};

const levelInWords = (level: Parameters<TriggerWords['level']>[0], tools: Tools): string =>
  tools.t('words.withWindow', { triggers: triggersInWords(level, tools), window: windowInWords(level, tools) });

/** The rules of programmes in words, with the texts and formats of one language. */
export const triggerWordsWith = (tools: Tools): TriggerWords => ({
  trigger: (trigger) => triggerInWords(trigger, tools),
  level: (level) => levelInWords(level, tools),
  triggers: (level) => triggersInWords(level, tools),
  shift: (shift) => {
    if (shift === 1) return tools.t('words.fromCompletion');
    return shift === 0 ? tools.t('words.fromGrid') : tools.t('words.blended', { percent: Math.round(shift * 100) });
  },
});

/** The rules of programmes in the language on the screen. */
export const useTriggerWords = (): TriggerWords => {
  const { t } = useTranslation('programmes');
  return triggerWordsWith({ t, format: useFormat(), meter: useMeterWords() });
};
