/** What may be told of a fault: its kind and where in our code, without a word that could come from a record. */

/** Kinds whose message the engine words from our code alone: `x is not a function`. Others may quote what was read. */
const ownWorded: readonly string[] = ['TypeError', 'RangeError', 'ReferenceError'];

const quoted = /"[^"]*"|'[^']*'|`[^`]*`|“[^”]*”/g;
const notAscii = /[^\x20-\x7e]+/g;

/** A message without what stands between quotes, nor anything but plain English letters. */
const bareMessage = (message: string): string => message.replace(quoted, '"…"').replace(notAscii, '…').slice(0, 300);

/** The file without its folders, with line and column: `index-a1b2.js:1:2034`. */
const place = /(?:[a-z-]+:\/\/|[A-Za-z]:\\|\/)[^\s()]*?([^/\\\s()]+:\d+:\d+)/g;

const framesOf = (stack: string): readonly string[] =>
  stack
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^at /.test(line))
    .slice(0, 20)
    .map((line) => line.replace(place, '$1').replace(notAscii, '…').slice(0, 200));

/** Kind, wording where it is the engine's own, and the frames of the stack by file name. At most 4,000 characters. */
export const faultDetail = (reason: unknown): string => {
  if (!(reason instanceof Error)) return typeof reason;
  const name = /^[A-Za-z]{1,60}$/.test(reason.name) ? reason.name : 'Error';
  const head = ownWorded.includes(name) ? `${name}: ${bareMessage(reason.message)}` : name;
  return [head, ...framesOf(reason.stack ?? '')].join('\n').slice(0, 4000);
};
