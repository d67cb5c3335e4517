/** Longest proposed name before its extension; leaves room for a path on every system. */
const longestStem = 120;

/**
 * A name any system takes, made from a text of the user's: characters that mean something to a file system,
 * control and bidi characters become `-`, runs of blanks one blank. `WO 12/34: 換油` gives `WO 12-34- 換油.pdf`.
 * @param extension without its dot
 * @param fallback the stem when nothing usable is left
 */
export const safeFileName = (text: string, extension: string, fallback: string): string => {
  const stem = text
    .replace(/[\p{Cc}\p{Cf}/\\:*?"<>|]+/gu, '-')
    .replace(/\s+/g, ' ')
    .slice(0, longestStem)
    .replace(/\p{Surrogate}/gu, '')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  return `${stem === '' ? fallback : stem}.${extension}`;
};
