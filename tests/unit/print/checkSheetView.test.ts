import { describe, expect, it } from 'vitest';
import { judgedSections } from '#print/checkSheetView.ts';
import { aCheck, aCheckRevision, aCheckTemplate, anAnswer } from '#tests/support/checkRows.ts';
import { aDefect } from '#tests/support/workRows.ts';

const revision = aCheckRevision(aCheckTemplate());

describe('the items of a check sheet', () => {
  it('are counted through the sections; blank without a check', () => {
    const sections = judgedSections(revision, null, []);
    expect(sections.map(({ items }) => items.map(({ place }) => place))).toEqual([[1, 2], [3]]);
    expect(
      sections.flatMap(({ items }) => items).every(({ answer, defect }) => answer === null && defect === null),
    ).toBe(true);
    expect(sections.map(({ verdict }) => verdict)).toEqual([null, null]);
  });

  it('bear their answers, the defect found, a value beyond its limits, and the verdict of their section', () => {
    const defect = aDefect();
    const check = aCheck({
      answers: [anAnswer('lights'), anAnswer('tread', { answer: 'defect', value: 0.5, defectId: defect.id })],
      verdicts: [{ sectionId: 'before', verdict: 'mustNotLeave' }],
    });
    const [before, after] = judgedSections(revision, check, [defect]);
    expect(before?.verdict).toBe('mustNotLeave');
    expect(before?.items.map(({ answer, isOut, defect: found }) => [answer?.answer, isOut, found?.id])).toEqual([
      ['ok', false, undefined],
      ['defect', true, defect.id],
    ]);
    expect(after?.verdict).toBeNull();
  });
});
