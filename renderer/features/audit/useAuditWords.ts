import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fleet } from '#data/fleetState.ts';
import type { AuditEntry } from '#domain/audit.ts';
import { type AuditPhrases, sentenceOf } from '#domain/auditSentence.ts';
import type { audit as english } from '#i18n/en/audit.ts';
import type { auditFields } from '#i18n/en/auditFields.ts';
import type { undo } from '#i18n/en/undo.ts';
import { useFormat, useLanguage, useLocalText } from '#i18n/useFormat.ts';
import { isCalendarDate } from '#kernel/calendarDate.ts';
import { type FieldDifference, isLocalText, type RecordDifference } from './auditDifferences.ts';
import { isHidden, isId, nameOfId, namingRows, recordName } from './auditView.ts';

/** Characters of a value that are shown. */
const mostShown = 300;

const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
const isCode = (value: string): boolean => /^[a-z][a-zA-Z]{0,30}$/.test(value);

/** Lists of words in the common texts that a column may choose from, the likelier first. */
const commonWords = ['orderState', 'work', 'answer', 'role', 'kind', 'heldKind', 'partUnit', 'waitingFor', 'meter'];

/** Columns that hold one of a few words rather than what somebody wrote. */
const chosen: ReadonlySet<string> = new Set([
  ...['kind', 'kinds', 'state', 'work', 'answer', 'roles', 'unit', 'source', 'severity', 'phase', 'photo', 'form'],
  ...['theme', 'waitingFor', 'verdict', 'repair', 'certificateKinds', 'type', 'combine', 'outcome', 'paper', 'meters'],
]);

type Path = FieldDifference['path'];

/** The words of the sentences about entries. */
const useAuditPhrases = (): AuditPhrases => {
  const { t, i18n } = useTranslation('audit');
  const { t: ofUndo } = useTranslation('undo');
  const language = useLanguage();
  return useMemo(() => {
    // The names are put in for each entry: here they stand as in the catalogue.
    const raw = { what: '{{what}}' };
    const inUndo = Object.keys(i18n.getResource(language, 'undo', 'did')) as (keyof (typeof undo)['did'])[];
    const inAudit = Object.keys(i18n.getResource(language, 'audit', 'did')) as (keyof (typeof english)['did'])[];
    const did = [
      ...inUndo.map((command) => [command, ofUndo(`did.${command}`, raw)]),
      ...inAudit.map((command) => [command, t(`did.${command}`, raw)]),
    ];
    return { language, did: Object.fromEntries(did), more: String(i18n.getResource(language, 'audit', 'more')) };
  }, [t, ofUndo, i18n, language]);
};

/** Who, what and which record, in the words of the screen. */
export const useAuditWords = (fleet: Fleet) => {
  const { t, i18n } = useTranslation('audit');
  const language = useLanguage();
  const phrases = useAuditPhrases();
  const rows = useMemo(() => namingRows(fleet), [fleet]);
  const told = { rows, language };
  const table = (name: string): string =>
    i18n.exists(`audit:table.${name}`) ? t(`table.${name as keyof (typeof english)['table']}`) : name;
  return {
    phrases,
    who: ({ actorName }: AuditEntry): string => (actorName === '' ? t('nobody') : actorName),
    /** What was done, to which records. */
    sentence: (entry: AuditEntry): string => sentenceOf(entry, { rows, phrases }),
    table,
    /** The tables touched, with how many rows of each. */
    records: ({ counts }: AuditEntry): string =>
      Object.entries(counts)
        .map(([name, count]) => (count === 1 ? table(name) : `${table(name)} × ${count}`))
        .join(language === 'en' ? ', ' : '、'),
    record: (record: RecordDifference): string => recordName(record, told),
    nameOfId: (id: string): string | undefined => nameOfId(id, told),
  };
};

/** Fields and their values in the words of the screen. `numbers`: of records that are not in memory, by id. */
export const useFieldWords = (fleet: Fleet, numbers: ReadonlyMap<string, string> | undefined) => {
  const { t, i18n } = useTranslation('audit');
  const { t: common } = useTranslation();
  const { t: ofField } = useTranslation('auditFields');
  const format = useFormat();
  const text = useLocalText();
  const { nameOfId: name } = useAuditWords(fleet);
  const part = (key: string | number): string => {
    if (typeof key === 'number') return String(key);
    if (i18n.exists(`common:meter.${key}`)) return key;
    return i18n.exists(`auditFields:field.${key}`)
      ? ofField(`field.${key as keyof (typeof auditFields)['field']}`)
      : key;
  };
  const coded = (value: string): string => {
    if (i18n.exists(`audit:value.${value}`)) return t(`value.${value as keyof (typeof english)['value']}`);
    const list = commonWords.find((one) => i18n.exists(`common:${one}.${value}`));
    return list === undefined ? value : common(`${list}.${value}` as 'answer.done');
  };
  const ofText = (value: string, path: Path): string => {
    if (isId(value)) return name(value) ?? numbers?.get(value) ?? `…${value.slice(-8)}`;
    if (isCalendarDate(value)) return format.date(value);
    if (instant.test(value)) return format.moment(value);
    const column = path.findLast((key) => typeof key === 'string') ?? '';
    const said = isCode(value) && chosen.has(column) ? coded(value) : value;
    return said.length > mostShown ? `${said.slice(0, mostShown)}…` : said;
  };
  const value = (one: unknown, path: Path): string => {
    if (isNothing(one)) return '–';
    if (isHidden(path)) return t('hidden');
    if (typeof one === 'boolean') return one ? t('yes') : t('no');
    if (typeof one === 'number') return format.number(one, 3);
    if (Array.isArray(one)) return format.list(one.map((item) => value(item, path)));
    if (isLocalText(one)) return text(one as Parameters<typeof text>[0]);
    return typeof one === 'string' ? ofText(one, path) : ofText(JSON.stringify(one), path);
  };
  return { label: (path: Path): string => path.map(part).join(' › '), value };
};
