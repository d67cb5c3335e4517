import type { LocalText } from '#domain/language.ts';
import type { ProgrammeLevel, Task } from '#domain/programme.ts';
import { isSameContent } from '#domain/programmeRevising.ts';

type Levels = readonly ProgrammeLevel[];

/** One difference between two revisions, to be put in words. */
export type Difference =
  | { readonly kind: 'levelAdded' | 'levelRemoved' | 'other'; readonly level: ProgrammeLevel }
  | { readonly kind: 'renamed' | 'rule'; readonly before: ProgrammeLevel; readonly level: ProgrammeLevel }
  | {
      readonly kind: 'tasksAdded' | 'tasksRemoved' | 'tasksChanged';
      readonly level: ProgrammeLevel;
      readonly tasks: readonly LocalText[];
    };

const timing = ({ triggers, combine, shift, early, late }: ProgrammeLevel) => ({
  triggers,
  combine,
  shift,
  early,
  late,
});

const rest = ({ rank, covers, plannedHours, needsCertificate, isStatutory }: ProgrammeLevel) => ({
  rank,
  covers: covers ?? null,
  plannedHours,
  needsCertificate,
  isStatutory,
});

const texts = (tasks: readonly Task[]): readonly LocalText[] => tasks.map(({ text }) => text);

const taskDifferences = (before: ProgrammeLevel, level: ProgrammeLevel): readonly Difference[] => {
  const old = new Map(before.tasks.map((task) => [task.id, task]));
  const kept = new Set(level.tasks.map(({ id }) => id));
  const changed = level.tasks.filter((task) => {
    const was = old.get(task.id);
    return was !== undefined && !isSameContent(was, task);
  });
  const found = [
    { kind: 'tasksAdded', tasks: texts(level.tasks.filter(({ id }) => !old.has(id))) },
    { kind: 'tasksRemoved', tasks: texts(before.tasks.filter(({ id }) => !kept.has(id))) },
    { kind: 'tasksChanged', tasks: texts(changed) },
  ] as const;
  return found.filter(({ tasks }) => tasks.length > 0).map((difference) => ({ ...difference, level }));
};

const levelDifferences = (before: ProgrammeLevel, level: ProgrammeLevel): readonly Difference[] => [
  ...(isSameContent(before.name, level.name) ? [] : [{ kind: 'renamed', before, level } as const]),
  ...(isSameContent(timing(before), timing(level)) ? [] : [{ kind: 'rule', before, level } as const]),
  ...(isSameContent(rest(before), rest(level)) ? [] : [{ kind: 'other', level } as const]),
  ...taskDifferences(before, level),
];

/** What one revision changed against another, level by level; empty when both say the same. */
export const revisionDiff = (before: Levels, after: Levels): readonly Difference[] => [
  ...after.flatMap((level) => {
    const was = before.find(({ id }) => id === level.id);
    return was === undefined ? [{ kind: 'levelAdded', level } as const] : levelDifferences(was, level);
  }),
  ...before
    .filter(({ id }) => !after.some((level) => level.id === id))
    .map((level) => ({ kind: 'levelRemoved', level }) as const),
];
