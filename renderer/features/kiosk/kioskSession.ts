/**
 * Where the shared screen stands. It outlives a reload, so that a crash throws nobody back, but not the time after which
 * the screen signs off: whoever comes later must say anew who they are.
 */
import { z } from 'zod';
import { languageSchema } from '#domain/language.ts';
import { idSchema } from '#domain/record.ts';
import { readJson } from '#kernel/readJson.ts';
import { kioskKey } from './kioskKey.ts';

const machineId = idSchema<'Equipment'>();
const operatorId = idSchema<'Person'>();

const placeSchema = z.discriminatedUnion('at', [
  z.object({ at: z.literal('language') }),
  z.object({ at: z.literal('machine') }),
  z.object({ at: z.literal('operator'), machineId }),
  z.object({ at: z.literal('takeOn'), machineId, operatorId }),
  z.object({ at: z.literal('check'), machineId, operatorId, checkId: idSchema<'Check'>() }),
  z.object({ at: z.literal('notUsed'), machineId, operatorId }),
  z.object({ at: z.literal('leave') }),
]);

/** A place of the shared screen, with whoever stands before it. */
export type Place = Readonly<z.infer<typeof placeSchema>>;

const sessionSchema = z.object({ place: placeSchema, language: languageSchema, seenAt: z.number() });

/** The session as it is kept. `seenAt`: milliseconds of the last sign of life. */
export type Session = Readonly<z.infer<typeof sessionSchema>>;

/** Where every session begins. */
export const start: Place = { at: 'language' };

const sessionKey = 'fettle.kiosk.session';

/** The place a kept session goes on at; null when none is kept, or nobody was there for too long. */
export const resumed = (kept: string | null, at: number, signOffSeconds: number): Session | null => {
  if (kept === null) return null;
  try {
    const session = sessionSchema.parse(readJson(kept));
    return at - session.seenAt < signOffSeconds * 1000 ? session : null;
  } catch {
    // Written by another version, or by nobody: the screen begins anew.
    return null;
  }
};

/** Reads the session of this window. */
export const readSession = (at: number, signOffSeconds: number): Session | null =>
  resumed(sessionStorage.getItem(sessionKey), at, signOffSeconds);

/** Keeps the session of this window. */
export const keepSession = (session: Session): void => sessionStorage.setItem(sessionKey, JSON.stringify(session));

const choiceSchema = z.object({ second: languageSchema.nullable() });

/** What was chosen for this screen: a second language to show beside the first. */
export type KioskChoice = Readonly<z.infer<typeof choiceSchema>>;

/** The choice of this computer; null while it is no shared screen. */
export const readChoice = (): KioskChoice | null => {
  const kept = localStorage.getItem(kioskKey);
  if (kept === null) return null;
  try {
    return choiceSchema.parse(readJson(kept));
  } catch {
    return { second: null };
  }
};

/** Makes this computer a shared screen: it is one again after the program was ended. */
export const keepChoice = (choice: KioskChoice): void => localStorage.setItem(kioskKey, JSON.stringify(choice));

/** Makes it a desk again, and forgets who stood there. */
export const leaveKiosk = (): void => {
  localStorage.removeItem(kioskKey);
  sessionStorage.removeItem(sessionKey);
};
