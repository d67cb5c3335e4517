/** What is not seen in a text and could make one name look like another, or upset who reads it; taken out wherever text comes in. */

/**
 * Control characters but tab and line end, marks that turn the direction of writing, and the byte order mark. Joiners,
 * which several scripts are written with, are none of them.
 */
const unseen = /(?![\t\n\r])\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** The text without what is not seen in it. */
export const withoutUnseen = (text: string): string => text.replace(unseen, '');
