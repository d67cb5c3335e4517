import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProgrammeLevel } from '#domain/programme.ts';
import { mergedLevels, templateOffer } from '#domain/programmeMerging.ts';
import { aLevel, aProgramme, aRevision, aTask, text } from '#tests/support/serviceRows.ts';

const days = (every: number): Pick<ProgrammeLevel, 'triggers'> => ({
  triggers: [{ kind: 'calendar', every, unit: 'day' }],
});
const copied = [aLevel('A', { tasks: [aTask('a1'), aTask('a2')] }), aLevel('B', { rank: 2 })];
const [a, b] = [aLevel('A', { tasks: [aTask('a1'), aTask('a2')] }), aLevel('B', { rank: 2 })];
const reworded = { text: text('Look closer') };

interface Case {
  readonly what: string;
  readonly ours: readonly ProgrammeLevel[];
  readonly theirs: readonly ProgrammeLevel[];
  readonly merged: readonly ProgrammeLevel[];
}

const cases: readonly Case[] = [
  {
    what: 'an interval changed at the source is taken over',
    ours: copied,
    theirs: [{ ...a, ...days(60) }, b],
    merged: [{ ...a, ...days(60) }, b],
  },
  {
    what: 'an interval changed here stays',
    ours: [{ ...a, ...days(45) }, b],
    theirs: [{ ...a, ...days(60) }, b],
    merged: [{ ...a, ...days(45) }, b],
  },
  {
    what: 'a name changed here stays while the interval is taken over',
    ours: [{ ...a, name: text('Ours') }, b],
    theirs: [{ ...a, ...days(60) }, b],
    merged: [{ ...a, ...days(60), name: text('Ours') }, b],
  },
  {
    what: 'a new task comes last',
    ours: copied,
    theirs: [{ ...a, tasks: [aTask('a0'), ...a.tasks] }, b],
    merged: [{ ...a, tasks: [...a.tasks, aTask('a0')] }, b],
  },
  {
    what: 'a task reworded here stays, the other one is taken over',
    ours: [{ ...a, tasks: [aTask('a1', reworded), aTask('a2')] }, b],
    theirs: [{ ...a, tasks: [aTask('a1', { torqueNm: 90 }), aTask('a2', { torqueNm: 40 })] }, b],
    merged: [{ ...a, tasks: [aTask('a1', { ...reworded, torqueNm: 90 }), aTask('a2', { torqueNm: 40 })] }, b],
  },
  {
    what: 'a task taken out here stays out',
    ours: [{ ...a, tasks: [aTask('a2')] }, b],
    theirs: [{ ...a, tasks: [aTask('a1', reworded), aTask('a2')] }, b],
    merged: [{ ...a, tasks: [aTask('a2')] }, b],
  },
  {
    what: 'a level taken out at the source goes, unless it was changed here',
    ours: [a, { ...b, plannedHours: 3 }],
    theirs: [],
    merged: [{ ...b, plannedHours: 3 }],
  },
  {
    what: 'a level of our own stays',
    ours: [...copied, aLevel('C')],
    theirs: copied,
    merged: [...copied, aLevel('C')],
  },
];

describe('taking over what changed at the source', () => {
  it.each(cases)('$what', ({ ours, theirs, merged }) => {
    expect(mergedLevels({ base: copied, ours, theirs })).toEqual(merged);
  });

  const level = fc.record({ id: fc.constantFrom('A', 'B', 'C'), every: fc.integer({ min: 1, max: 3 }) });
  const levels = fc
    .uniqueArray(level, { selector: ({ id }) => id })
    .map((list) => list.map(({ id, every }) => aLevel(id, days(every))));

  it('twice changes nothing more', () => {
    fc.assert(
      fc.property(levels, levels, levels, (base, ours, theirs) => {
        const once = mergedLevels({ base, ours, theirs });
        expect(mergedLevels({ base, ours: once, theirs })).toEqual(once);
      }),
    );
  });
});

describe('what a template offers', () => {
  const programme = aProgramme({ templateId: 'truck' });
  const first = aRevision(programme, { levels: [...copied] });
  const newer = [{ ...a, ...days(60) }, b];

  it('is nothing while it is as it was copied, whatever was changed here', () => {
    const ours = aRevision(programme, { number: 2, levels: [{ ...a, ...days(30) }] });
    expect(templateOffer([ours, first], copied)).toBeNull();
  });

  it('is the latest revision with what changed, and nothing once that was taken over', () => {
    const offer = templateOffer([first], newer);
    expect(offer).toEqual(newer);
    expect(templateOffer([first, aRevision(programme, { number: 2, levels: [...(offer ?? [])] })], newer)).toBeNull();
  });
});
