/** A defect half said: kept at every tap, so that a crash leaves the operator where they were. On record it is when saved. */
import { z } from 'zod';
import { defectSeverities } from '#domain/defect.ts';
import { readJson } from '#kernel/readJson.ts';

const draftKey = 'fettle.kiosk.defect';

const draftSchema = z.object({
  checkId: z.string(),
  itemId: z.string(),
  severity: z.enum(defectSeverities),
  phrases: z.array(z.string()),
  words: z.string(),
});

/** What was said so far. */
export type DefectDraft = Readonly<z.infer<typeof draftSchema>>;

/** The draft about an item of a check; null when there is none. */
export const readDraft = (checkId: string, itemId: string): DefectDraft | null => {
  const kept = localStorage.getItem(draftKey);
  if (kept === null) return null;
  try {
    const draft = draftSchema.parse(readJson(kept));
    return draft.checkId === checkId && draft.itemId === itemId ? draft : null;
  } catch {
    // Written by another version: it is said anew.
    return null;
  }
};

/** Keeps the draft of this screen, also when the program is ended; there is one at a time. */
export const keepDraft = (draft: DefectDraft): void => localStorage.setItem(draftKey, JSON.stringify(draft));

/** Forgets it: it is on record, or was none. */
export const dropDraft = (): void => localStorage.removeItem(draftKey);
