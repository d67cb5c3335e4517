/**
 * The verification page: one HTML file with the public keys in it, for whoever is shown a certificate and does not have
 * the register. The build makes it with an empty place for the keys; the program fills the place.
 */
import { z } from 'zod';
import { calendarDateSchema } from '#domain/record.ts';
import { publicKeySchema } from '#domain/signingKey.ts';
import { readJson } from '#kernel/readJson.ts';

const pageKeysSchema = z.strictObject({
  /** Whose page it is. */
  workshop: z.string(),
  /** The day it was exported: keys started later are not in it. */
  madeOn: calendarDateSchema,
  keys: z.array(
    z.strictObject({ id: z.string(), workshop: z.string(), publicKey: publicKeySchema, startedAt: z.string() }),
  ),
});

/** The keys a page verifies by. */
export type PageKeys = Readonly<z.infer<typeof pageKeysSchema>>;

/** What stands in the page as it was built, where the keys go. */
const emptyPlace = '"fettle-keys"';

/** The page with keys in it. Throws when the text is no page as it was built: that is a defect of ours. */
export const filledPage = (page: string, keys: PageKeys): string => {
  const [before, after, ...others] = page.split(emptyPlace);
  if (before === undefined || after === undefined || others.length > 0) {
    throw new Error('This is no verification page with one place for the keys.');
  }
  // Within a script element only a tag can end it; the separators are line ends to older readers of scripts.
  const json = JSON.stringify(keys).replaceAll(/[<>\u2028\u2029]/g, (sign) => {
    const code = sign.charCodeAt(0).toString(16).padStart(4, '0');
    return `\\u${code}`;
  });
  return before + json + after;
};

/** The keys in a page; null where it has none. */
export const keysInPage = (json: string): PageKeys | null => {
  try {
    return pageKeysSchema.safeParse(readJson(json)).data ?? null;
  } catch {
    return null;
  }
};
