import { describe, expect, it } from 'vitest';
import type { ProgrammeLevel } from '#domain/programme.ts';
import { contentProblems, isSameName, metersNeeded } from '#domain/programmeContent.ts';
import { aLevel, aTask, twoLevels } from '#tests/support/serviceRows.ts';

const limits = (min: number | null, max: number | null) => ({ unit: 'mm', min, max });

describe('the content of a revision', () => {
  it('of two sound levels has no problem', () => {
    expect(contentProblems(twoLevels())).toEqual([]);
  });

  const refused: readonly { what: string; levels: readonly ProgrammeLevel[]; code: string; field: string }[] = [
    { what: 'no level', levels: [], code: 'programmeWithoutLevels', field: 'levels' },
    {
      what: 'two levels of one id',
      levels: [aLevel('A'), aLevel('A', { name: { en: 'Other' } })],
      code: 'levelIdRepeated',
      field: 'levels.1.id',
    },
    {
      what: 'two levels of one name, whatever its letter case',
      levels: [aLevel('A', { name: { en: 'Yearly' } }), aLevel('B', { name: { en: ' yearly ' } })],
      code: 'levelNameRepeated',
      field: 'levels.1.name',
    },
    {
      what: 'a level said to cover one that is not there',
      levels: [aLevel('A'), aLevel('B', { covers: ['A', 'C'] })],
      code: 'levelCoversUnknown',
      field: 'levels.1.covers',
    },
    {
      what: 'one task twice',
      levels: [aLevel('A', { tasks: [aTask('t'), aTask('u'), aTask('t')] })],
      code: 'taskIdRepeated',
      field: 'levels.0.tasks.2.text',
    },
    {
      what: 'a level without a name',
      levels: [aLevel('A', { name: {} })],
      code: 'required',
      field: 'levels.0.name',
    },
    {
      what: 'a level whose name is blank in every language',
      levels: [aLevel('A'), aLevel('B', { name: { en: ' ', 'zh-Hans': '\u3000' } })],
      code: 'required',
      field: 'levels.1.name',
    },
    {
      what: 'a task that says nothing',
      levels: [aLevel('A', { tasks: [aTask('t'), aTask('u', { text: { en: '\t' } })] })],
      code: 'required',
      field: 'levels.0.tasks.1.text',
    },
    {
      what: 'hours below zero',
      levels: [aLevel('A', { plannedHours: -0.5 })],
      code: 'tooSmall',
      field: 'levels.0.plannedHours',
    },
    {
      what: 'limits the wrong way round',
      levels: [aLevel('A', { tasks: [aTask('t', { limits: limits(3, 2) })] })],
      code: 'taskLimitsReversed',
      field: 'levels.0.tasks.0.limits.min',
    },
  ];

  it.each(refused)('is refused with $what', ({ levels, code, field }) => {
    expect(contentProblems(levels)).toMatchObject([{ level: 'error', code, field }]);
  });

  it('passes on what makes a level unsound, with the place of the level', () => {
    const levels = [aLevel('A'), aLevel('B', { triggers: [{ kind: 'calendar', every: -1, unit: 'day' }] })];
    expect(contentProblems(levels)).toMatchObject([{ level: 'error', field: 'levels.1.triggers.0.every' }]);
  });

  it('may leave the hours open or plan none, and name a level in one language only', () => {
    const name = { 'zh-Hant': '一級維護' };
    expect(contentProblems([aLevel('A', { name, plannedHours: null }), aLevel('B', { plannedHours: 0 })])).toEqual([]);
  });

  it('may hold one task in two levels, equal limits, and limits open at one end', () => {
    const tasks = [aTask('t', { limits: limits(2, 2) }), aTask('u', { limits: limits(null, 2) })];
    expect(contentProblems([aLevel('A', { tasks }), aLevel('B', { rank: 2, tasks })])).toEqual([]);
  });
});

it('the meters needed are those of the usage triggers, each once', () => {
  expect(metersNeeded(twoLevels())).toEqual(['km']);
  expect(metersNeeded([aLevel('A')])).toEqual([]);
});

it.each([
  [{ en: 'A' }, { en: 'a ' }, true],
  [{ en: 'A', 'zh-Hans': '甲' }, { en: 'B', 'zh-Hans': '甲' }, true],
  [{ en: 'A' }, { 'zh-Hans': 'A' }, false],
  [{ en: '' }, { en: '' }, false],
])('%o and %o are the same name: %s', (a, b, isSame) => {
  expect(isSameName(a, b)).toBe(isSame);
});
