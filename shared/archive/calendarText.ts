/** Content lines of a calendar file (RFC 5545, 3.1 and 3.3.11): text escaped, lines folded, nothing left to chance. */

/** Longest line in octets, without its line break. */
const longestLine = 75;

/** Control characters no TEXT may hold; a tab and line breaks are dealt with apart. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** Octets of a character in UTF-8. */
const octetsOf = (character: string): number => {
  const point = character.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
};

/** A text as a TEXT value: backslash, semicolon, comma and line breaks escaped, control characters left out. */
export const calendarText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n|\r/g, '\n')
    .replace(forbidden, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

/**
 * One content line with its CRLF, folded so that no line is longer than 75 octets. Never folds within a character, so
 * that every line is UTF-8 by itself.
 */
export const contentLine = (line: string): string => {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > longestLine) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return `${folded}\r\n`;
};
