import { describe, expect, it } from 'vitest';
import { defaultChecks } from '#domain/checksSettings.ts';
import { isLearnt, topicStandings } from '#domain/trainingState.ts';
import { aTraining } from '#tests/support/peopleRows.ts';
import { on } from '#tests/support/rows.ts';

const syllabus = defaultChecks.syllabus.slice(0, 3);
const topicId = syllabus[0]?.id ?? '';

describe('how far a person is in the syllabus', () => {
  it('has every topic in its order, open where nothing was taught', () => {
    const standings = topicStandings(syllabus, [aTraining({ topicId })]);
    expect(standings.map(({ topic }) => topic)).toEqual(syllabus);
    expect(standings.map(({ state }) => state)).toEqual(['passed', 'open', 'open']);
  });

  it('goes by the last training, in whatever order they are told', () => {
    const passed = aTraining({ topicId, on: on('2025-03-01') });
    const failed = aTraining({ topicId, on: on('2026-03-01'), isPassed: false });
    for (const trainings of [
      [passed, failed],
      [failed, passed],
    ]) {
      expect(topicStandings(syllabus, trainings)[0]).toMatchObject({ state: 'failed', last: failed });
    }
  });

  it('takes what was entered last of one day', () => {
    const failed = aTraining({ topicId, isPassed: false });
    const again = aTraining({ topicId });
    expect(topicStandings(syllabus, [again, failed])[0]?.last).toBe(again);
  });

  it('keeps topics that left the syllabus, behind the others', () => {
    const standings = topicStandings(syllabus, [aTraining({ topicId: 'former' })]);
    expect(standings.at(-1)).toMatchObject({ topicId: 'former', topic: null, state: 'passed' });
  });

  it.each([
    [true, true],
    [null, true],
    [false, false],
  ])('with examination %s counts as learnt: %s', (isPassed, learnt) => {
    expect(topicStandings(syllabus, [aTraining({ topicId, isPassed })]).map(isLearnt)[0]).toBe(learnt);
  });
});
