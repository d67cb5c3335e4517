import type { LocalText } from '#domain/language.ts';
import type { ProgrammeLevel, Task } from '#domain/programme.ts';
import { isSameContent } from '#domain/programmeRevising.ts';

type Levels = readonly ProgrammeLevel[];

/** One difference between two revisions, to be put in words. */
export type Difference =
  | { readonly kind: 'levelAdded' | 'levelRemoved' | 'shift' | 'other'; readonly level: ProgrammeLevel }
  | { readonly kind: 'certificate' | 'statutory' | 'coverage' | 'tasksMoved'; readonly level: ProgrammeLevel }
  | { readonly kind: 'renamed' | 'rule' | 'hours'; readonly before: ProgrammeLevel; readonly level: ProgrammeLevel }
  | {
      readonly kind: 'tasksAdded' | 'tasksRemoved' | 'tasksChanged';
      readonly level: ProgrammeLevel;
      readonly tasks: readonly LocalText[];
    }
  | { readonly kind: 'order'; readonly levels: Levels };

const rule = ({ triggers, combine, early, late }: ProgrammeLevel) => ({ triggers, combine, early, late });

interface Identified {
  readonly id: string;
}

/** Those of a list that another one has too, in their own order. */
const shared = (list: readonly Identified[], others: readonly Identified[]): readonly string[] =>
  list.map(({ id }) => id).filter((id) => others.some((other) => other.id === id));

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
  const told = found.filter(({ tasks }) => tasks.length > 0).map((difference) => ({ ...difference, level }));
  const isMoved = !isSameContent(shared(before.tasks, level.tasks), shared(level.tasks, before.tasks));
  return isMoved ? [...told, { kind: 'tasksMoved', level }] : told;
};

const coverage = ({ rank, covers }: ProgrammeLevel) => ({ rank, covers });

const markDifferences = (before: ProgrammeLevel, level: ProgrammeLevel): readonly Difference[] => [
  ...(before.plannedHours === level.plannedHours ? [] : [{ kind: 'hours', before, level } as const]),
  ...(isSameContent(coverage(before), coverage(level)) ? [] : [{ kind: 'coverage', level } as const]),
  ...(before.needsCertificate === level.needsCertificate ? [] : [{ kind: 'certificate', level } as const]),
  ...(before.isStatutory === level.isStatutory ? [] : [{ kind: 'statutory', level } as const]),
];

/** The level as it would be with everything put back that the other differences tell of. */
const withoutTold = (level: ProgrammeLevel, before: ProgrammeLevel): ProgrammeLevel => ({
  ...level,
  ...rule(before),
  ...coverage(before),
  shift: before.shift,
  name: before.name,
  tasks: before.tasks,
  plannedHours: before.plannedHours,
  needsCertificate: before.needsCertificate,
  isStatutory: before.isStatutory,
});

const levelDifferences = (before: ProgrammeLevel, level: ProgrammeLevel): readonly Difference[] => {
  const told: readonly Difference[] = [
    ...(isSameContent(before.name, level.name) ? [] : [{ kind: 'renamed', before, level } as const]),
    ...(isSameContent(rule(before), rule(level)) ? [] : [{ kind: 'rule', before, level } as const]),
    ...(before.shift === level.shift ? [] : [{ kind: 'shift', level } as const]),
    ...markDifferences(before, level),
    ...taskDifferences(before, level),
  ];
  const isOther =
    !isSameContent(withoutTold(level, before), before) || (told.length === 0 && !isSameContent(level, before));
  return isOther ? [...told, { kind: 'other', level }] : told;
};

/** What one revision changed against another, level by level; empty when both say the same. */
export const revisionDiff = (before: Levels, after: Levels): readonly Difference[] => [
  ...after.flatMap((level) => {
    const was = before.find(({ id }) => id === level.id);
    return was === undefined ? [{ kind: 'levelAdded', level } as const] : levelDifferences(was, level);
  }),
  ...before
    .filter(({ id }) => !after.some((level) => level.id === id))
    .map((level) => ({ kind: 'levelRemoved', level }) as const),
  ...(isSameContent(shared(before, after), shared(after, before)) ? [] : [{ kind: 'order', levels: after } as const]),
];
