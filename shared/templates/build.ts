/** Short words to write templates with, so that a task is one line and reads like a check sheet. */
import type { LocalText } from '#domain/language.ts';
import { type ProgrammeLevel, plainTask, type Task, type WorkKind } from '#domain/programme.ts';
import type { ProgrammeTemplate } from './template.ts';

type Trigger = ProgrammeLevel['triggers'][number];
type Tolerance = NonNullable<ProgrammeLevel['early']>;
type Limits = NonNullable<Task['limits']>;

/** A task before it has its id. */
export type TaskDraft = Omit<Task, 'id'>;

/** A text in the three languages. */
export const text = (en: string, zhHans: string, zhHant: string): LocalText => ({
  en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
});

const draft =
  (work: WorkKind) =>
  (en: string, zhHans: string, zhHant: string): TaskDraft => ({
    work,
    text: text(en, zhHans, zhHant),
    ...plainTask,
    parts: [],
  });

/** A task of cleaning. */
export const clean = draft('clean');
/** A task of inspecting. */
export const inspect = draft('inspect');
/** A task of topping up or renewing fluids, filters and what else is used up. */
export const replenish = draft('replenish');
/** A task of lubricating. */
export const lubricate = draft('lubricate');
/** A task of tightening. */
export const tighten = draft('tighten');
/** A task of adjusting. */
export const adjust = draft('adjust');

/** The task with a value to be measured; an end left out is open (both open: the maker's figure decides). */
export const measured = (task: TaskDraft, limits: Partial<Limits> & Pick<Limits, 'unit'>): TaskDraft => ({
  ...task,
  limits: { min: null, max: null, ...limits },
});

/** A calendar trigger: `every(30, 'day')`. */
export const every = (count: number, unit: 'day' | 'week' | 'month' | 'year'): Trigger => ({
  kind: 'calendar',
  every: count,
  unit,
});

/** A usage trigger; `first` is the length of the first interval alone. */
export const usage = (meter: ProgrammeTemplate['meters'][number], count: number, first?: number): Trigger => ({
  kind: 'usage',
  meter,
  every: count,
  ...(first === undefined ? {} : { first }),
});

/** Where the law is silent: a tenth of the interval either way. */
const tenth: Tolerance = { percent: 10 };

/** What makes a level; tolerances are a tenth of the interval and the next counts from completion unless said. */
interface LevelDraft {
  readonly id: string;
  readonly rank: number;
  readonly name: LocalText;
  readonly triggers: readonly Trigger[];
  readonly plannedHours: number;
  readonly tasks: readonly TaskDraft[];
  readonly covers?: readonly string[];
  readonly shift?: number;
  readonly early?: Tolerance;
  readonly late?: Tolerance;
  readonly needsCertificate?: boolean;
  readonly isStatutory?: boolean;
}

/** A level, whichever trigger comes first. Its tasks get the ids `<level>-01`, `<level>-02` … */
export const level = (d: LevelDraft): ProgrammeLevel => ({
  id: d.id,
  rank: d.rank,
  ...(d.covers === undefined ? {} : { covers: [...d.covers] }),
  triggers: [...d.triggers],
  combine: 'first',
  shift: d.shift ?? 1,
  early: d.early ?? tenth,
  late: d.late ?? tenth,
  name: d.name,
  tasks: d.tasks.map((task, i) => ({ id: `${d.id}-${String(i + 1).padStart(2, '0')}`, ...task })),
  plannedHours: d.plannedHours,
  needsCertificate: d.needsCertificate ?? false,
  isStatutory: d.isStatutory ?? false,
});

/** The template with its units read off its triggers. */
export const template = (t: Omit<ProgrammeTemplate, 'meters'>): ProgrammeTemplate => ({
  ...t,
  meters: [...new Set(t.levels.flatMap((l) => l.triggers.flatMap((x) => (x.kind === 'usage' ? [x.meter] : []))))],
});
