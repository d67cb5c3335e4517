/** The window's side of a search through the audit trail. */
import type { AuditFilter } from '#domain/auditFilter.ts';
import type { AuditPhrases } from '#domain/auditSentence.ts';
import type { FromSearchWorker, SearchAnswers, ToSearchWorker } from './auditMessages.ts';
import { type AuditReader, auditReader } from './auditReading.ts';
import { database } from './database.ts';

/** Whether nothing is asked for: the trail is then read as it lies. */
const isAll = ({ actor, tables, about, from, until, words }: AuditFilter): boolean =>
  [actor, tables, about, from, until].every((asked) => asked === null) && words.length === 0;

interface Waiting {
  readonly take: (answer: SearchAnswers[keyof SearchAnswers]) => void;
  readonly refuse: (reason: Error) => void;
}

const workerReader = (filter: AuditFilter, phrases: AuditPhrases): AuditReader => {
  // The worker is a room beyond this one's reach by name: its address is all that is known of it here.
  const worker = new Worker(new URL('../workers/auditSearchWorker.ts', import.meta.url), { type: 'module' });
  // Answered in the order in which it was asked.
  const waiting: Waiting[] = [];
  const refuseAll = (detail: string): void => {
    for (const { refuse } of waiting.splice(0)) refuse(new Error(detail));
  };
  worker.addEventListener('message', ({ data }: MessageEvent<FromSearchWorker>) => {
    if (data.type === 'failed') refuseAll(data.detail);
    else waiting.shift()?.take(data.answer);
  });
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    refuseAll(event.message);
  });
  const say = (message: ToSearchWorker): void => worker.postMessage(message);
  const ask = <Q extends keyof SearchAnswers>(type: Q): Promise<SearchAnswers[Q]> =>
    new Promise((resolve, reject) => {
      waiting.push({ take: (answer) => resolve(answer as SearchAnswers[Q]), refuse: reject });
      say({ type });
    });
  say({ type: 'begin', databaseName: database().name, filter, phrases });
  return {
    next: () => ask('next'),
    newer: () => ask('newer'),
    close: () => worker.terminate(),
  };
};

/**
 * A reader of the entries that answer to a filter, the words of which are also looked for in what an entry says on the
 * screen. It must be closed: what is searched for is looked for in a worker.
 */
export const openTrail = (filter: AuditFilter, phrases: AuditPhrases): Promise<AuditReader> =>
  isAll(filter) ? auditReader(database(), filter, () => '') : Promise.resolve(workerReader(filter, phrases));
