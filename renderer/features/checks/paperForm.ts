/** A sheet being typed in from paper: what stands on it so far, and what becomes of it. */
import type { Check, CheckAnswer, CheckVerdict } from '#domain/check.ts';
import type { BoardCell } from '#domain/checkBoard.ts';
import type { PaperInput } from '#domain/checkPaper.ts';
import { itemsOf, sectionsOf, verdictsOf } from '#domain/checkRevisions.ts';
import type { CheckItem, CheckRevision, CheckSection } from '#domain/checkTemplate.ts';
import type { DefectSeverity } from '#domain/defect.ts';
import { isOutOfLimits } from '#domain/orderGate.ts';
import type { Problem } from '#kernel/result.ts';

/** What the paper says of one item. `answer` is null while only a value is typed. */
export interface PaperAnswer {
  readonly answer: CheckAnswer | null;
  readonly value: number | null;
  readonly severity: DefectSeverity;
  readonly text: string;
}

/** The sheet so far. */
export interface PaperSheet {
  /** Null: somebody who is not known here, by the name in `otherName`. */
  readonly operatorId: Check['operatorId'];
  readonly otherName: string;
  readonly meters: Check['meters'];
  readonly endMeters: Check['endMeters'];
  readonly answers: ReadonlyMap<string, PaperAnswer>;
  readonly verdicts: ReadonlyMap<string, CheckVerdict>;
  readonly notes: string;
}

/** A sheet nobody has typed anything of, signed by this operator. */
export const blankPaper = (operatorId: Check['operatorId']): PaperSheet => ({
  operatorId,
  otherName: '',
  meters: {},
  endMeters: {},
  answers: new Map(),
  verdicts: new Map(),
  notes: '',
});

/** What is said of an item so far; a defect of it is as bad as the form says, until somebody says otherwise. */
export const answerTo = ({ answers }: PaperSheet, item: CheckItem): PaperAnswer =>
  answers.get(item.id) ?? { answer: null, value: null, severity: item.severity, text: '' };

/** The sheet with an item answered. A change within a section takes a verdict given by hand back. */
export const withAnswer = (sheet: PaperSheet, item: CheckItem, change: Partial<PaperAnswer>): PaperSheet => ({
  ...sheet,
  answers: new Map(sheet.answers).set(item.id, { ...answerTo(sheet, item), ...change }),
});

/** The sheet with a value typed: within its limits the item is in order, beyond them it is a defect. */
export const withValue = (sheet: PaperSheet, item: CheckItem, value: number | null): PaperSheet => {
  const answer = value === null ? null : isOutOfLimits({ value, limits: item.limits }) ? 'defect' : 'ok';
  return withAnswer(sheet, item, { value, answer });
};

/** Every item without an answer in order, save those that want a value first. */
export const allOthersOk = (sheet: PaperSheet, revision: CheckRevision): PaperSheet =>
  itemsOf(revision)
    .filter((item) => item.limits === null && answerTo(sheet, item).answer === null)
    .reduce((done, item) => withAnswer(done, item, { answer: 'ok' }), sheet);

/** The first item without an answer; undefined when all have one. */
export const firstOpen = (sheet: PaperSheet, revision: CheckRevision): CheckItem | undefined =>
  itemsOf(revision).find((item) => answerTo(sheet, item).answer === null);

/** How many items have an answer. */
export const answeredCount = (sheet: PaperSheet, revision: CheckRevision): number =>
  itemsOf(revision).filter((item) => answerTo(sheet, item).answer !== null).length;

const isUnsafe = (sheet: PaperSheet, { items }: CheckSection): boolean =>
  items.some((item) => {
    const { answer, severity } = answerTo(sheet, item);
    return answer === 'defect' && severity === 'unsafe';
  });

/** The verdict ticked on the paper; until one is said the good one, or with an unsafe defect the worst. */
export const verdictOn = (sheet: PaperSheet, section: CheckSection): CheckVerdict | undefined => {
  const verdicts = verdictsOf(section.phase);
  const said = sheet.verdicts.get(section.id);
  if (!isUnsafe(sheet, section)) return said ?? verdicts[0];
  return said === undefined || said === verdicts[0] ? verdicts.at(-1) : said;
};

/** The sheet as it is entered. */
export const paperInput = (
  sheet: PaperSheet,
  {
    equipmentId,
    checkTemplateId,
    shiftId,
    day,
  }: Pick<BoardCell, 'equipmentId' | 'checkTemplateId' | 'shiftId' | 'day'>,
  revision: CheckRevision,
): PaperInput => ({
  equipmentId,
  checkTemplateId,
  shiftId,
  day,
  operatorId: sheet.operatorId,
  ...(sheet.operatorId === null ? { operatorName: sheet.otherName } : {}),
  meters: sheet.meters,
  endMeters: sheet.endMeters,
  notes: sheet.notes,
  answers: itemsOf(revision).flatMap((item) => {
    const { answer, value, severity, text } = answerTo(sheet, item);
    if (answer === null) return [];
    return [{ itemId: item.id, answer, value, ...(answer === 'defect' ? { defect: { severity, text } } : {}) }];
  }),
  verdicts: sectionsOf(revision).flatMap((section) => {
    const verdict = verdictOn(sheet, section);
    return verdict === undefined ? [] : [{ sectionId: section.id, verdict }];
  }),
});

/**
 * What stands in the way of a sheet, each said once. That items are unanswered is said of the whole, so the same of each
 * section, and that these have no verdict, would only be noise.
 */
export const saidProblems = (problems: readonly Problem[]): readonly Problem[] => {
  const isOpen = problems.some(({ code }) => code === 'checkUnanswered');
  const told = problems.filter(
    ({ code }) => !(isOpen && (code === 'checkSectionUnanswered' || code === 'checkUnjudged')),
  );
  return [...new Map(told.map((problem) => [`${problem.code} ${problem.field ?? ''}`, problem])).values()];
};

/** The next sheet of the list after the one just entered: the one that followed it, else the first; null when none is left. */
export const nextSheet = (keys: readonly string[], entered: string): string | null => {
  const at = keys.indexOf(entered);
  return keys[at + 1] ?? keys.find((key) => key !== entered) ?? null;
};
