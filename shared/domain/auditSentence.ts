/** What an entry of the audit trail says in one sentence: what was done, and to which records. */
import { type AuditEntry, changesIn } from './audit.ts';
import type { Language } from './language.ts';
import { subjectNames } from './undoNaming.ts';
import type { StoredRows } from './undoState.ts';

/** Names said before the rest is counted. */
const mostNamed = 3;

/** The words a sentence is made of, in one language. */
export interface AuditPhrases {
  readonly language: Language;
  /** What a command did, `{{what}}` standing for the names of the records; `other`: of commands that are not among them. */
  readonly did: Readonly<Record<string, string>>;
  /** `{{names}}` and `{{count}}` further ones. */
  readonly more: string;
}

/** What a sentence is told with: the words, and the rows by which others are named. */
interface AuditTold {
  readonly phrases: AuditPhrases;
  readonly rows: StoredRows;
}

/** The tables of those rows. */
export const namingTables = [
  'equipment',
  'people',
  'programmes',
  'parts',
  'instruments',
  'checkTemplates',
  'outsideWorkshops',
] as const;

/** The records an entry is about, by name; of a bulk entry its machines. */
const namesOf = (entry: AuditEntry, { rows, phrases: { language } }: AuditTold): readonly string[] => {
  if (entry.changes.length > 0) return subjectNames(changesIn(entry), { rows, language });
  const machines = entry.about.map((id) => rows.equipment?.get(id)?.code ?? '');
  return [...new Set(machines)].filter((code) => code !== '');
};

const named = (names: readonly string[], { language, more }: AuditPhrases): string => {
  const said = names.slice(0, mostNamed).join(language === 'en' ? ', ' : '、');
  const further = names.length - mostNamed;
  if (further <= 0) return said;
  return more.replace('{{count}}', () => String(further)).replace('{{names}}', () => said);
};

/** The sentence without the gaps that a name left out leaves. */
const tidied = (sentence: string): string =>
  sentence
    .replaceAll(/\s*[(（]\s*[)）]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** What was done, to which records. */
export const sentenceOf = (entry: AuditEntry, told: AuditTold): string => {
  const { did } = told.phrases;
  const phrase = Object.hasOwn(did, entry.command) ? did[entry.command] : did['other'];
  return tidied((phrase ?? '').replaceAll('{{what}}', () => named(namesOf(entry, told), told.phrases)));
};
