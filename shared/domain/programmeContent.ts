/** What a revision of a programme must have to be approved, beyond the soundness of each level by itself. */
import { error, type Problem } from '#kernel/result.ts';
import { type Language, type LocalText, languages, textIn } from './language.ts';
import type { ProgrammeLevel, Task } from './programme.ts';
import { levelProblems, type MeterUnit, meterUnits } from './serviceLevel.ts';

/** Units of the meters that the triggers count in, in the order of `meterUnits`. */
export const metersNeeded = (levels: readonly ProgrammeLevel[]): readonly MeterUnit[] => {
  const used = new Set(levels.flatMap((level) => level.triggers.map((t) => (t.kind === 'usage' ? t.meter : null))));
  return meterUnits.filter((unit) => used.has(unit));
};

/** Whether two texts would be read as the same name: equal in a language both have, case and outer blanks aside. */
export const isSameName = (a: LocalText, b: LocalText): boolean =>
  languages.some((language) => wording(a, language) !== '' && wording(a, language) === wording(b, language));

const wording = (text: LocalText, language: Language): string => (text[language] ?? '').trim().toLowerCase();

/** The places at which a value stands that stood earlier in the list. */
const repeats = <T>(values: readonly T[], isSame: (a: T, b: T) => boolean): readonly number[] =>
  values.flatMap((value, i) => (values.slice(0, i).some((earlier) => isSame(earlier, value)) ? [i] : []));

const unknownCovers = (levels: readonly ProgrammeLevel[]): readonly Problem[] =>
  levels.flatMap((level, i) =>
    (level.covers ?? []).some((id) => !levels.some((other) => other.id === id))
      ? [error('levelCoversUnknown', `levels.${i}.covers`)]
      : [],
  );

/** A text that says nothing in any language. */
const isBlank = (text: LocalText): boolean => textIn(text, 'en') === '';

const wordProblems = (level: ProgrammeLevel, at: string): readonly Problem[] => [
  ...(isBlank(level.name) ? [error('required', `${at}.name`)] : []),
  ...level.tasks.flatMap(({ text }, i) => (isBlank(text) ? [error('required', `${at}.tasks.${i}.text`)] : [])),
];

const hoursProblems = ({ plannedHours }: ProgrammeLevel, at: string): readonly Problem[] =>
  plannedHours === null || plannedHours >= 0 ? [] : [error('tooSmall', `${at}.plannedHours`, { minimum: 0 })];

const figureProblems = ({ hours, torqueNm, parts }: Task, at: string): readonly Problem[] => [
  ...(hours === null || hours >= 0 ? [] : [error('tooSmall', `${at}.hours`, { minimum: 0 })]),
  ...(torqueNm === null || torqueNm > 0 ? [] : [error('torqueNotPositive', `${at}.torqueNm`)]),
  ...parts.flatMap(({ quantity }, i) => (quantity > 0 ? [] : [error('quantityNotPositive', `${at}.parts.${i}`)])),
];

const taskProblems = (level: ProgrammeLevel, at: string): readonly Problem[] => [
  ...level.tasks.flatMap((task, i) => figureProblems(task, `${at}.tasks.${i}`)),
  ...repeats(
    level.tasks.map((task) => task.id),
    (a, b) => a === b,
  ).map((i) => error('taskIdRepeated', `${at}.tasks.${i}.text`)),
  ...level.tasks.flatMap(({ limits }, i) =>
    limits !== null && limits.min !== null && limits.max !== null && limits.min > limits.max
      ? [error('taskLimitsReversed', `${at}.tasks.${i}.limits.min`)]
      : [],
  ),
];

/**
 * What stands in the way of approving these levels: none at all, a level unsound by itself, a level or task without
 * words in any language, hours below zero, a torque or a quantity of parts that is not above it, ids or names given
 * twice, a level said to be covered that is not there, limits the wrong way round. Fields are paths from `levels`.
 */
export const contentProblems = (levels: readonly ProgrammeLevel[]): readonly Problem[] => {
  if (levels.length === 0) return [error('programmeWithoutLevels', 'levels')];
  const ids = levels.map((level) => level.id);
  const names = levels.map((level) => level.name);
  return [
    ...levels.flatMap((level, i) =>
      levelProblems(level).map((problem) => ({
        ...problem,
        field: problem.field === undefined ? `levels.${i}` : `levels.${i}.${problem.field}`,
      })),
    ),
    ...repeats(ids, (a, b) => a === b).map((i) => error('levelIdRepeated', `levels.${i}.id`)),
    ...repeats(names, isSameName).map((i) => error('levelNameRepeated', `levels.${i}.name`)),
    ...unknownCovers(levels),
    ...levels.flatMap((level, i) =>
      [wordProblems, hoursProblems, taskProblems].flatMap((of) => of(level, `levels.${i}`)),
    ),
  ];
};
