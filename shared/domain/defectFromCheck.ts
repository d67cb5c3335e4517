/** The defect an operator finds in a daily check. It is on record, and an unsafe machine stood down, with that very answer. */
import type { Attachment } from './attachment.ts';
import { type Change, type Counter, changeOf, revised } from './change.ts';
import type { Check } from './check.ts';
import type { CheckItem } from './checkTemplate.ts';
import type { Context } from './context.ts';
import type { Defect } from './defect.ts';
import { newDefect } from './defectMaking.ts';
import type { StandDownState } from './standDownBeginning.ts';

/** Where in the check a photo is kept that was taken for a defect not yet reported: on record from the moment it is taken. */
export const defectDraftPlace = (itemId: CheckItem['id']): string => `defect ${itemId}`;

interface CheckFinding extends StandDownState, Pick<Defect, 'severity' | 'text'> {
  readonly check: Pick<Check, 'id' | 'equipmentId' | 'operatorName' | 'isSample'>;
  readonly item: Pick<CheckItem, 'id'>;
  /** The counter `reportCounterId` names. */
  readonly counter: Counter | null;
  /** Photos of the check; those taken for this defect become the defect's. */
  readonly photos: readonly Attachment[];
}

/**
 * The defect reported by the operator of the check, with the changes to write beside the answer: its number, the defect,
 * the stand-down of the machine when it is unsafe, and its photos. `text` is at most 1,000 characters and not empty.
 */
export const defectFromCheck = (
  { check, item, severity, text, counter, standDowns, photos }: CheckFinding,
  context: Context,
): { readonly defect: Defect; readonly changes: readonly Change[] } => {
  const { id: checkId, equipmentId, operatorName, isSample } = check;
  const origin = {
    equipmentId,
    isSample,
    source: 'check',
    foundOrderId: null,
    foundTaskId: null,
    checkId,
    checkItemId: item.id,
    reportedBy: operatorName,
  } as const;
  const made = newDefect({ report: { severity, text }, origin, counter, standDowns }, context);
  const own = photos.filter(({ place }) => place === defectDraftPlace(item.id));
  const moved = own.map((photo) =>
    changeOf('attachments', photo, revised(photo, { about: made.defect.id, place: '' }, context)),
  );
  return { defect: made.defect, changes: [...made.changes, ...moved] };
};
