/** The states of a defect, what may happen in each, and what it becomes by it. */
import { error, type Problem } from '#kernel/result.ts';
import { changeOf, revised } from './change.ts';
import type { Context } from './context.ts';
import type { Defect, DefectState } from './defect.ts';

/**
 * What can happen to a defect. `order`: an order is to repair it. `free`: that order was cancelled or left it undone.
 * `repair`: its order is finished. `reopen`: that order goes on. `signOff`: repaired without an order, or found to need no
 * repair. `confirm` and `refuse`: the next operator found the repair good, or not. `close`: reviewed.
 */
export const defectActions = [
  'triage',
  'order',
  'free',
  'repair',
  'reopen',
  'reject',
  'signOff',
  'confirm',
  'refuse',
  'close',
] as const;

/** What can happen to a defect. */
export type DefectAction = (typeof defectActions)[number];

/** The state that follows, by state and action. What a state does not name cannot happen in it. */
export const defectTransitions: Readonly<Record<DefectState, Readonly<Partial<Record<DefectAction, DefectState>>>>> = {
  reported: { triage: 'triaged', order: 'ordered', reject: 'rejected', signOff: 'repaired' },
  triaged: { triage: 'triaged', order: 'ordered', reject: 'rejected', signOff: 'repaired' },
  ordered: { free: 'triaged', repair: 'repaired' },
  repaired: { reopen: 'ordered', confirm: 'confirmed', refuse: 'triaged' },
  confirmed: { close: 'closed' },
  closed: {},
  rejected: {},
};

/** Whether this can happen to the defect now. */
export const canHappen = (defect: Pick<Defect, 'state'>, action: DefectAction): boolean =>
  defectTransitions[defect.state][action] !== undefined;

/** Why an action that needs something before it cannot happen; the others need the defect to be open. */
const needs: Partial<Record<DefectAction, string>> = {
  confirm: 'defectNotRepaired',
  refuse: 'defectNotRepaired',
  close: 'defectNotConfirmed',
};

/**
 * The problem of a defect to which this cannot happen now (`defectNotRepaired`, `defectNotConfirmed`, `defectOrdered`,
 * `defectNotOpen`); none when it can.
 */
export const refusedToDefect = (action: DefectAction, defect: Defect | null): readonly Problem[] => {
  if (defect === null || canHappen(defect, action)) return [];
  const code = needs[action] ?? (defect.state === 'ordered' ? 'defectOrdered' : 'defectNotOpen');
  return [error(code, undefined, { number: defect.number })];
};

/** The defect after the action, which must be one that can happen: who and when is added to its history. */
export const afterAction = (
  defect: Defect,
  action: DefectAction,
  { context, columns = {} }: { readonly context: Context; readonly columns?: Partial<Defect> },
): Defect => {
  const state = defectTransitions[defect.state][action];
  if (state === undefined) throw new Error(`A defect that is ${defect.state} cannot ${action}.`);
  const history = [...defect.history, { state, at: context.now, by: context.actor.name }];
  return revised(defect, { ...columns, state, history }, context);
};

/** The same for several; those to which it cannot happen stay as they are. */
export const defectChanges = (
  defects: readonly Defect[],
  { action, columns = {} }: { readonly action: DefectAction; readonly columns?: Partial<Defect> },
  context: Context,
) =>
  defects
    .filter((defect) => canHappen(defect, action))
    .map((defect) => changeOf('defects', defect, afterAction(defect, action, { context, columns })));

/** Whether it may stand behind taking an assembly apart: it was neither rejected nor closed. */
export const isStanding = ({ state }: Pick<Defect, 'state'>): boolean => state !== 'rejected' && state !== 'closed';

/** Whether it waits for a repair: neither repaired nor rejected nor closed. */
export const isUnrepaired = ({ state }: Pick<Defect, 'state'>): boolean =>
  state === 'reported' || state === 'triaged' || state === 'ordered';
