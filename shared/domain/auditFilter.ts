/** What of the audit trail is looked for. */
import type { Instant } from '#kernel/instant.ts';
import type { AuditEntry } from './audit.ts';
import type { TableName } from './change.ts';
import type { Person } from './person.ts';

/** What an entry must answer to; whatever is null or empty asks for nothing. */
export interface AuditFilter {
  /** Who did it; `nobody`: while nobody was chosen, or the program by itself. */
  readonly actor: Person['id'] | 'nobody' | null;
  /** Records of any of these tables were touched. */
  readonly tables: readonly TableName[] | null;
  /** Id of the row it is about, or of the machine whose row it touched. */
  readonly about: string | null;
  /** The first moment. */
  readonly from: Instant | null;
  /** The moment after the last. */
  readonly until: Instant | null;
  /** Lower-case words, all of which are found in what was said. */
  readonly words: readonly string[];
}

/** Whether any value within holds the word; names of columns don't count. */
const holds = (value: unknown, word: string): boolean => {
  if (typeof value === 'string') return value.toLowerCase().includes(word);
  if (typeof value === 'number') return String(value).includes(word);
  return typeof value === 'object' && value !== null && Object.values(value).some((inner) => holds(inner, word));
};

const saysAll = ({ actorName, changes }: AuditEntry, words: readonly string[], sentence: () => string): boolean => {
  let said: string | null = null;
  return words.every((word) => {
    if (holds(actorName, word)) return true;
    if (changes.some(({ before, after }) => holds(after, word) || holds(before, word))) return true;
    said ??= sentence().toLowerCase();
    return said.includes(word);
  });
};

/** Whether an entry is one of those looked for. `sentence` tells what it says on the screen, and is asked last. */
export const answersTo = (
  entry: AuditEntry,
  { actor, tables, about, from, until, words }: AuditFilter,
  sentence: () => string,
): boolean =>
  (actor === null || (entry.actorId ?? 'nobody') === actor) &&
  (tables === null || tables.some((table) => table in entry.counts)) &&
  (about === null || entry.about.includes(about)) &&
  (from === null || entry.at >= from) &&
  (until === null || entry.at < until) &&
  saysAll(entry, words, sentence);
