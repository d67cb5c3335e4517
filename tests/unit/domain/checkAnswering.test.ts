import { describe, expect, it } from 'vitest';
import {
  type AnswerInput,
  type AnsweringState,
  decideAnswerItem,
  decideGiveVerdict,
  decideTakeBackAnswer,
} from '#domain/checkAnswering.ts';
import { defectDraftPlace } from '#domain/defectFromCheck.ts';
import { aCheck, aCheckRevision, aCheckTemplate, anAnswer } from '#tests/support/checkRows.ts';
import { codesOf, decided, rowsAfter } from '#tests/support/decisions.ts';
import { aContext, freshId } from '#tests/support/rows.ts';
import { aDefect, anAttachment } from '#tests/support/workRows.ts';

const revision = aCheckRevision(aCheckTemplate());
const check = aCheck();
const state = (columns: Partial<AnsweringState> = {}): AnsweringState => ({
  check,
  revision,
  counter: null,
  standDowns: [],
  photos: [],
  ...columns,
});
const input = (columns: Partial<AnswerInput> = {}): AnswerInput => ({
  rev: 1,
  itemId: 'lights',
  answer: 'ok',
  value: null,
  ...columns,
});
const answered = (of: AnsweringState, said: AnswerInput) => decided(decideAnswerItem(of, said, aContext()));
const defect = { severity: 'major', text: 'Left lamp is out' } as const;
const found = aCheck({ answers: [anAnswer('lights', { answer: 'defect', defectId: freshId<'Defect'>() })] });

describe('answering an item', () => {
  it('is saved with its moment; the answer gives the rev to go on with', () => {
    const { value, changes } = answered(state(), input());
    expect(value).toEqual({ rev: 2, defectId: null });
    expect(rowsAfter(changes, 'checks')[0]?.answers).toEqual([anAnswer('lights')]);
  });

  it('replaces what was answered before, in its place', () => {
    const before = aCheck({ answers: [anAnswer('lights'), anAnswer('clean')] });
    const { changes } = answered(state({ check: before }), input({ answer: 'notApplicable' }));
    expect(rowsAfter(changes, 'checks')[0]?.answers.map(({ itemId, answer }) => [itemId, answer])).toEqual([
      ['lights', 'notApplicable'],
      ['clean', 'ok'],
    ]);
  });

  it('with a defect puts the defect on record in the same step', () => {
    const { value, changes } = answered(state(), input({ answer: 'defect', defect }));
    const [row] = rowsAfter(changes, 'defects');
    expect(row).toMatchObject({ ...defect, id: value.defectId, checkId: check.id, checkItemId: 'lights' });
    expect(rowsAfter(changes, 'checks')[0]?.answers[0]?.defectId).toBe(value.defectId);
    expect(rowsAfter(changes, 'counters')).toHaveLength(1);
    expect(rowsAfter(changes, 'standDowns')).toEqual([]);
  });

  it('with a defect gives it the photos that were taken for it, and no others', () => {
    const photoAt = (place: string) => anAttachment({ about: check.id, place });
    const photos = [photoAt(defectDraftPlace('lights')), photoAt('lights'), photoAt(defectDraftPlace('tread'))];
    const { value, changes } = answered(state({ photos }), input({ answer: 'defect', defect }));
    expect(rowsAfter(changes, 'attachments')).toEqual([
      { ...photos[0], about: value.defectId, place: '', rev: 2, updatedAt: aContext().now },
    ]);
    expect(rowsAfter(answered(state({ photos }), input()).changes, 'attachments')).toEqual([]);
  });

  it('with an unsafe defect stands the machine down in the same step', () => {
    const { changes } = answered(state(), input({ answer: 'defect', defect: { ...defect, severity: 'unsafe' } }));
    expect(rowsAfter(changes, 'standDowns')).toMatchObject([{ equipmentId: check.equipmentId, returned: null }]);
  });

  it('keeps a value only where one is measured', () => {
    const keptValue = (said: Partial<AnswerInput>) =>
      rowsAfter(answered(state(), input(said)).changes, 'checks')[0]?.answers[0]?.value;
    expect(keptValue({ value: 7 })).toBeNull();
    expect(keptValue({ itemId: 'tread', value: 4 })).toBe(4);
    expect(keptValue({ itemId: 'tread', answer: 'notApplicable', value: 4 })).toBeNull();
  });

  it('corrects the value beside a defect, which stays', () => {
    const before = aCheck({ answers: [anAnswer('tread', { answer: 'defect', defectId: freshId<'Defect'>() })] });
    const said = input({ itemId: 'tread', answer: 'defect', value: 0.4 });
    const { changes } = answered(state({ check: before }), said);
    expect(rowsAfter(changes, 'checks')[0]?.answers).toEqual([{ ...before.answers[0], value: 0.4 }]);
    expect(rowsAfter(changes, 'defects')).toEqual([]);
  });

  it('takes the verdict of its section back, and no other', () => {
    const judged = aCheck({
      verdicts: [
        { sectionId: 'before', verdict: 'fit' },
        { sectionId: 'after', verdict: 'park' },
      ],
    });
    const { changes } = answered(state({ check: judged }), input());
    expect(rowsAfter(changes, 'checks')[0]?.verdicts).toEqual([{ sectionId: 'after', verdict: 'park' }]);
  });

  it.for([
    ['a check that is gone', { check: null }, {}, 'rowGone'],
    ['a check changed meanwhile', {}, { rev: 7 }, 'rowChangedMeanwhile'],
    ['a check that is done', { check: aCheck({ state: 'done' }) }, {}, 'checkNotOpen'],
    ['an item of another form', {}, { itemId: 'horn' }, 'checkItemUnknown'],
    ['OK without the value', {}, { itemId: 'tread' }, 'checkValueMissing'],
    ['OK beyond the limits', {}, { itemId: 'tread', value: 0.9 }, 'checkValueOut'],
    ['a defect without words', {}, { answer: 'defect' }, 'checkDefectMissing'],
    ['a defect of empty words', {}, { answer: 'defect', defect: { ...defect, text: ' ' } }, 'required'],
    ['OK where a defect is on record', { check: found }, {}, 'checkItemHasDefect'],
    ['a second defect at one item', { check: found }, { answer: 'defect', defect }, 'checkItemHasDefect'],
  ] satisfies readonly (readonly [string, Partial<AnsweringState>, Partial<AnswerInput>, string])[])(
    'refuses %s',
    ([_name, of, said, code]) => {
      expect(codesOf(decideAnswerItem(state(of), input(said), aContext()))).toEqual([code]);
    },
  );

  it('takes a value on either limit', () => {
    for (const value of [1, 5]) expect(answered(state(), input({ itemId: 'tread', value })).value.rev).toBe(2);
  });
});

describe('taking an answer back', () => {
  const back = (of: typeof check, itemId = 'lights') =>
    decideTakeBackAnswer({ check: of, revision }, { rev: 1, itemId }, aContext());

  it('leaves the item as if it had never been answered', () => {
    const before = aCheck({ answers: [anAnswer('lights')], verdicts: [{ sectionId: 'before', verdict: 'fit' }] });
    expect(rowsAfter(decided(back(before)).changes, 'checks')).toMatchObject([{ rev: 2, answers: [], verdicts: [] }]);
  });

  it('changes nothing where nothing was answered', () => {
    expect(decided(back(check))).toEqual({ value: { rev: 1, defectId: null }, changes: [] });
  });

  it('leaves a defect on record', () => {
    expect(codesOf(back(found))).toEqual(['checkItemHasDefect']);
  });
});

describe('the verdict on a section', () => {
  const full = aCheck({ answers: [anAnswer('lights'), anAnswer('tread', { value: 3 })] });
  const judge = (of: typeof check, verdict: Parameters<typeof decideGiveVerdict>[1]['verdict'], sectionId = 'before') =>
    decideGiveVerdict({ check: of, revision, defects: [] }, { rev: 1, sectionId, verdict }, aContext());

  it('is kept once, the last one given', () => {
    const [once] = rowsAfter(decided(judge(full, 'repaired')).changes, 'checks');
    expect(once?.verdicts).toEqual([{ sectionId: 'before', verdict: 'repaired' }]);
    const twice = decided(judge({ ...full, verdicts: once?.verdicts ?? [] }, 'fit'));
    expect(rowsAfter(twice.changes, 'checks')[0]?.verdicts).toEqual([{ sectionId: 'before', verdict: 'fit' }]);
  });

  it.for([
    ['while an item is open', check, 'fit', 'before', 'checkSectionUnanswered'],
    ['of another phase', full, 'park', 'before', 'verdictOfOtherPhase'],
    ['of a section that is not there', full, 'fit', 'during', 'checkSectionUnknown'],
    ['on a check that is done', { ...full, state: 'done' }, 'fit', 'before', 'checkNotOpen'],
  ] as const)('is refused %s', ([_name, of, verdict, sectionId, code]) => {
    expect(codesOf(judge(of, verdict, sectionId))).toEqual([code]);
  });

  it('cannot be the good one against an unsafe defect', () => {
    const unsafe = aDefect({ severity: 'unsafe' });
    const of = {
      check: { ...full, answers: [anAnswer('lights'), anAnswer('tread', { answer: 'defect', defectId: unsafe.id })] },
      revision,
    };
    const judged = (defects: readonly (typeof unsafe)[], verdict: 'fit' | 'mustNotLeave') =>
      codesOf(decideGiveVerdict({ ...of, defects }, { rev: 1, sectionId: 'before', verdict }, aContext()));
    expect(judged([unsafe], 'fit')).toEqual(['verdictAgainstDefect']);
    expect(judged([unsafe], 'mustNotLeave')).toEqual([]);
    expect(judged([{ ...unsafe, severity: 'major' }], 'fit')).toEqual([]);
  });
});
