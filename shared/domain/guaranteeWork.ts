/** Which kind of work an order is, in the words of the guarantee: proposed from it, chosen at issue. */
import { error, type Problem } from '#kernel/result.ts';
import {
  type GuaranteedItem,
  type GuaranteePromise,
  type GuaranteeTerms,
  type GuaranteeWork,
  isBelow,
  leastGuarantee,
} from './guarantee.ts';
import { type LocalText, languages, textIn } from './language.ts';
import type { ProgrammeRevision } from './programme.ts';
import { levelOf } from './programmeRevisions.ts';
import type { WorkOrder } from './workOrder.ts';

/** Words of the trade by which an overhaul, or the repair of an assembly, is named. */
const overhaulWords = /overhaul|rebuil[dt]|大修|总成|總成/i;

type WorkNamed = Pick<WorkOrder, 'kind' | 'title' | 'levels'>;

const namesOverhaul = ({ title, levels }: WorkNamed): boolean =>
  overhaulWords.test(title) ||
  levels.some(
    ({ name, isAbsorbed }) => !isAbsorbed && languages.some((each) => overhaulWords.test(textIn(name, each))),
  );

/**
 * The kind of work an order counts as. A proposal only: what is named an overhaul is one; else a service of rank 2 or
 * higher is level 2; all other work is of the least kind. `revision` is that of a service, else null.
 */
export const proposedWork = (order: WorkNamed, revision: ProgrammeRevision | null): GuaranteeWork => {
  if (namesOverhaul(order)) return 'overhaul';
  const ranks = order.levels.map(({ levelId }) => (revision === null ? null : levelOf(revision, levelId))?.rank ?? 0);
  return Math.max(0, ...ranks) >= 2 ? 'level2' : 'level1';
};

/** The promise for a kind of work: the least that the rules name; null for machines. */
export const promiseFor = (item: GuaranteedItem, work: GuaranteeWork): GuaranteePromise | null => {
  const least = leastGuarantee(item, work);
  return least === null ? null : { ...least, work };
};

/** The guarantee proposed for an order: the least for the kind of work it counts as; null for machines. */
export const proposedGuarantee = (
  item: GuaranteedItem,
  order: WorkNamed,
  revision: ProgrammeRevision | null,
): GuaranteePromise | null => promiseFor(item, proposedWork(order, revision));

/**
 * The problem of a promise: days and kilometres must be whole and above zero (`guaranteeNotPositive`); on the Chinese
 * form a vehicle's may not be below the least the rules name for the chosen kind of work (`guaranteeTooShort`, params
 * `days` and `distanceKm`), nor may there be none.
 */
export const guaranteeProblems = (
  promised: GuaranteePromise | null,
  proposed: GuaranteeTerms | null,
  { item, form }: { readonly item: GuaranteedItem; readonly form: 'chinese' | 'international' },
): readonly Problem[] => {
  if (promised !== null && !(isWholeAboveZero(promised.days) && isWholeAboveZero(promised.distanceKm))) {
    return [error('guaranteeNotPositive', 'guarantee')];
  }
  const least = promised === null ? proposed : leastGuarantee(item, promised.work);
  if (form !== 'chinese' || least === null) return [];
  const isShort = promised === null || isBelow(promised, least);
  return isShort ? [error('guaranteeTooShort', 'guarantee', { ...least })] : [];
};

const isWholeAboveZero = (n: number): boolean => Number.isSafeInteger(n) && n > 0;

/** How the kinds of work stand on papers. */
export const guaranteeWorkName: Readonly<Record<GuaranteeWork, LocalText>> = {
  overhaul: { en: 'Overhaul', 'zh-Hans': '总成修理', 'zh-Hant': '總成修理' },
  level2: { en: 'Level 2 maintenance', 'zh-Hans': '二级维护', 'zh-Hant': '二級保養' },
  level1: { en: 'Minor repair', 'zh-Hans': '小修', 'zh-Hant': '小修' },
};
