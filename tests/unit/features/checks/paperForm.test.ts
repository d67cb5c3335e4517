import { describe, expect, it } from 'vitest';
import { itemsOf, sectionsOf } from '#domain/checkRevisions.ts';
import type { CheckItem, CheckSection } from '#domain/checkTemplate.ts';
import {
  allOthersOk,
  answeredCount,
  answerTo,
  blankPaper,
  firstOpen,
  nextSheet,
  paperInput,
  saidProblems,
  verdictOn,
  withAnswer,
  withValue,
} from '#features/checks/paperForm.ts';
import { aCheckRevision, aCheckTemplate } from '#tests/support/checkRows.ts';
import { freshId, on } from '#tests/support/rows.ts';

const template = aCheckTemplate();
const revision = aCheckRevision(template);
const operatorId = freshId<'Person'>();
const blank = blankPaper(operatorId);

const itemNamed = (id: string): CheckItem => {
  const item = itemsOf(revision).find((one) => one.id === id);
  if (item === undefined) throw new Error(`There is no item ${id}.`);
  return item;
};
const sectionNamed = (id: string): CheckSection => {
  const section = sectionsOf(revision).find((one) => one.id === id);
  if (section === undefined) throw new Error(`There is no section ${id}.`);
  return section;
};
const [lights, tread] = [itemNamed('lights'), itemNamed('tread')];
const before = sectionNamed('before');
const place = {
  equipmentId: freshId<'Equipment'>(),
  checkTemplateId: template.id,
  shiftId: 'early',
  day: on('2026-03-10'),
};

describe('answers typed from paper', () => {
  it('one key answers everything but what wants a value, and overwrites nothing', () => {
    const defect = withAnswer(blank, lights, { answer: 'defect', text: 'Lamp out' });
    const rest = allOthersOk(defect, revision);
    expect(answerTo(rest, lights)).toMatchObject({ answer: 'defect', text: 'Lamp out' });
    expect(firstOpen(rest, revision)?.id).toBe('tread');
    expect(answeredCount(rest, revision)).toBe(2);
    expect(firstOpen(withValue(rest, tread, 3), revision)).toBeUndefined();
  });

  const values = [
    [3, 'ok'],
    [1, 'ok'],
    [0.9, 'defect'],
    [5.1, 'defect'],
    [null, null],
  ] as const;
  for (const [value, answer] of values) {
    it(`a value of ${value} between limits of 1 and 5 means ${answer}`, () => {
      expect(answerTo(withValue(blank, tread, value), tread)).toMatchObject({ value, answer });
    });
  }
});

describe('the verdict on a section', () => {
  it('is the good one until another is ticked', () => {
    expect(verdictOn(blank, before)).toBe('fit');
    const said = { ...blank, verdicts: new Map([['before', 'repaired' as const]]) };
    expect(verdictOn(said, before)).toBe('repaired');
  });

  it('is never the good one over an unsafe defect', () => {
    const unsafe = withValue(blank, tread, 0.5);
    expect(answerTo(unsafe, tread).severity).toBe('unsafe');
    expect(verdictOn(unsafe, before)).toBe('mustNotLeave');
    expect(verdictOn({ ...unsafe, verdicts: new Map([['before', 'fit' as const]]) }, before)).toBe('mustNotLeave');
    expect(verdictOn({ ...unsafe, verdicts: new Map([['before', 'repaired' as const]]) }, before)).toBe('repaired');
  });
});

describe('the sheet as it is entered', () => {
  it('says who, what, verdicts of every section, and words only where something is wrong', () => {
    const sheet = withValue(allOthersOk(blank, revision), tread, 0.5);
    expect(paperInput(withAnswer(sheet, tread, { text: 'Worn' }), place, revision)).toEqual({
      ...place,
      operatorId,
      meters: {},
      endMeters: {},
      notes: '',
      answers: [
        { itemId: 'lights', answer: 'ok', value: null },
        { itemId: 'tread', answer: 'defect', value: 0.5, defect: { severity: 'unsafe', text: 'Worn' } },
        { itemId: 'clean', answer: 'ok', value: null },
      ],
      verdicts: [
        { sectionId: 'before', verdict: 'mustNotLeave' },
        { sectionId: 'after', verdict: 'park' },
      ],
    });
  });

  it('leaves out what was not answered, and takes the name on the paper for somebody not known here', () => {
    const input = paperInput({ ...blankPaper(null), otherName: 'Old Zhao' }, place, revision);
    expect(input).toMatchObject({ operatorId: null, operatorName: 'Old Zhao', answers: [] });
  });
});

describe('what stands in the way of a sheet', () => {
  it('is said once, and of unanswered items only the whole', () => {
    const section = { code: 'checkSectionUnanswered', level: 'error', field: 'sectionId' } as const;
    const whole = { code: 'checkUnanswered', level: 'error' } as const;
    const text = { code: 'required', level: 'error', field: 'defect.text' } as const;
    expect(saidProblems([section, section, whole, { code: 'checkUnjudged', level: 'error' }, text, text])).toEqual([
      whole,
      text,
    ]);
    expect(saidProblems([{ code: 'checkUnjudged', level: 'error' }])).toHaveLength(1);
  });
});

describe('the next sheet', () => {
  const cases = [
    [['a', 'b', 'c'], 'b', 'c'],
    [['a', 'b', 'c'], 'c', 'a'],
    [['a'], 'a', null],
    [[], 'a', null],
  ] as const;
  for (const [keys, entered, next] of cases) {
    it(`after ${entered} of [${keys.join(', ')}] is ${next}`, () => expect(nextSheet(keys, entered)).toBe(next));
  }
});
