/** Short words to write checks with, so that an item is two lines and reads like a check sheet. */

import type { CheckPictureName } from '#domain/checkPicture.ts';
import type { CheckItem, CheckPhase, CheckSection } from '#domain/checkTemplate.ts';
import type { DefectSeverity } from '#domain/defect.ts';
import { text } from './build.ts';

/** An item before it has its id. */
type ItemDraft = Omit<CheckItem, 'id'>;

/** English, 简体, 繁體. */
type Words = readonly [en: string, zhHans: string, zhHant: string];

interface Extras {
  readonly picture?: CheckPictureName;
  readonly limits?: Partial<NonNullable<CheckItem['limits']>> & { readonly unit: string };
  readonly photo?: CheckItem['photo'];
}

const item =
  (severity: DefectSeverity, photo: CheckItem['photo']) =>
  (words: Words, look: Words, extras: Extras = {}): ItemDraft => ({
    text: text(...words),
    look: text(...look),
    picture: extras.picture ?? '',
    limits: extras.limits === undefined ? null : { min: null, max: null, ...extras.limits },
    severity,
    photo: extras.photo ?? photo,
  });

/** An item whose failure can wait for the next service. */
export const minor = item('minor', 'never');
/** An item whose failure is to be repaired soon. */
export const major = item('major', 'never');
/** An item without which the machine must not be used; its failure is photographed. */
export const unsafe = item('unsafe', 'onDefect');

/** A section; its items get the ids `<id>-01`, `<id>-02` … */
export const section = (
  [id, phase]: readonly [id: string, phase: CheckPhase],
  name: Words,
  items: readonly ItemDraft[],
): CheckSection => ({
  id,
  phase,
  name: text(...name),
  items: items.map((draft, i) => ({ id: `${id}-${String(i + 1).padStart(2, '0')}`, ...draft })),
});
