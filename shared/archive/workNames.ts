/** What past work is called, and which levels of programmes such names stand for: proposed by name, never by guesswork. */
import { type LocalText, languages } from '#domain/language.ts';
import type { LevelChoice } from './importTarget.ts';

/** A level that names are compared with. */
export interface NamedLevel extends LevelChoice {
  readonly name: LocalText;
}

/** A name as it is compared: full-width, letter case and spaces make no difference. */
export const workKey = (title: string): string => title.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** Words that say no more than that something was done. */
const said = /^(the|of|and|service|services|maintenance|level|lvl|check|pm|done)$/;
const saidInHan = /(级|級|维护|維護|保养|保養|第)/g;

/** The telling words of a name in their order of the alphabet: `A-Service`, `Service A` and `Level A` are one. */
const tellingWords = (name: string): string => {
  const all = workKey(name)
    .replace(saidInHan, ' ')
    .replace(/(\d)(\p{L})/gu, '$1 $2')
    .replace(/(\p{L})(\d)/gu, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const telling = all.filter((word) => !said.test(word));
  return (telling.length === 0 ? all : telling).sort().join(' ');
};

/** Several things done at once stand in one cell. */
const partsOf = (title: string): readonly string[] => [title, ...title.split(/[,;|+&/\n、，；]|\band\b/)];

/** Proposes levels by their names, at most one of each programme, the one first named. */
export class LevelNames {
  private readonly levels = new Map<string, LevelChoice[]>();

  constructor(levels: readonly NamedLevel[]) {
    for (const { programmeId, levelId, name } of levels) {
      const names = new Set(languages.map((language) => tellingWords(name[language] ?? '')));
      for (const words of names) if (words !== '') this.add(words, { programmeId, levelId });
    }
  }

  /** The levels that a name stands for; none when it says nothing that a level is called. */
  proposed(title: string): readonly LevelChoice[] {
    const byProgramme = new Map<string, LevelChoice>();
    for (const part of partsOf(title)) {
      for (const level of this.levels.get(tellingWords(part)) ?? []) {
        if (!byProgramme.has(level.programmeId)) byProgramme.set(level.programmeId, level);
      }
    }
    return [...byProgramme.values()];
  }

  private add(words: string, level: LevelChoice): void {
    const same = this.levels.get(words);
    if (same === undefined) this.levels.set(words, [level]);
    else same.push(level);
  }
}
