/**
 * A strict reading of RFC 5545 for calendars of whole-day events, written from the grammar and not from our writer:
 * octets, folding, nesting, which properties may stand where and how often, and the type of every value.
 */

/** A component with its properties and the components in it. */
export interface ReadComponent {
  readonly name: string;
  readonly properties: readonly ReadProperty[];
  readonly components: readonly ReadComponent[];
}

/** A property; `value` as it stands in the file, unfolded. */
export interface ReadProperty {
  readonly name: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly value: string;
}

/** What one finds wrong is thrown with the line it was found in. */
const refuse = (what: string, line: string): never => {
  throw new Error(`${what}: ${JSON.stringify(line)}`);
};

/** The octets of each line, without the line breaks. */
const rawLinesOf = (bytes: Uint8Array): readonly Uint8Array[] => {
  const raw: Uint8Array[] = [];
  let from = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] === 0x0a) refuse('a line feed without a carriage return', `octet ${i}`);
    if (bytes[i] !== 0x0d) continue;
    if (bytes[i + 1] !== 0x0a) refuse('a carriage return without a line feed', `octet ${i}`);
    raw.push(bytes.subarray(from, i));
    from = i + 2;
    i++;
  }
  if (from !== bytes.length) refuse('no line break at the end', `octet ${from}`);
  return raw;
};

/** Unfolded lines of the octets. */
const linesOf = (bytes: Uint8Array): readonly string[] => {
  // Fatal: a line folded within a character is refused, though the RFC tolerates it.
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const lines: string[] = [];
  for (const octets of rawLinesOf(bytes)) {
    const text = decoder.decode(octets);
    if (octets.length > 75) refuse('longer than 75 octets', text);
    if (octets.length === 0) refuse('an empty line', text);
    const isFolded = text.startsWith(' ') || text.startsWith('\t');
    if (isFolded && lines.length === 0) refuse('folded before anything', text);
    lines.push(isFolded ? (lines.pop() ?? '') + text.slice(1) : text);
  }
  return lines;
};

const linePattern =
  /^([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:"[^"\p{Cc}]*"|[^";:,\p{Cc}]*)(?:,(?:"[^"\p{Cc}]*"|[^";:,\p{Cc}]*))*)*):(.*)$/su;

const propertyOf = (line: string): ReadProperty => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no control character but a tab may stand in a value
  if (/[\u0000-\u0008\u000a-\u001f\u007f]/.test(line)) refuse('a control character', line);
  const found = linePattern.exec(line);
  if (found === null) return refuse('no content line', line);
  const [, name = '', parameters = '', value = ''] = found;
  const pairs = parameters.split(';').filter((pair) => pair !== '');
  return {
    name: name.toUpperCase(),
    parameters: new Map(
      pairs.map((pair) => [pair.split('=')[0]?.toUpperCase() ?? '', pair.slice(pair.indexOf('=') + 1)]),
    ),
    value,
  };
};

interface Open {
  readonly name: string;
  readonly properties: ReadProperty[];
  readonly components: ReadComponent[];
}

const treeOf = (lines: readonly string[]): readonly ReadComponent[] => {
  const top: Open = { name: '', properties: [], components: [] };
  const stack: Open[] = [top];
  for (const line of lines) {
    const property = propertyOf(line);
    const current = stack.at(-1) ?? refuse('nothing is open', line);
    if (property.name === 'BEGIN') stack.push({ name: property.value.toUpperCase(), properties: [], components: [] });
    else if (property.name === 'END') {
      if (current.name !== property.value.toUpperCase() || stack.length < 2) refuse('ends what is not open', line);
      stack.pop();
      stack.at(-1)?.components.push(current);
    } else if (stack.length === 1) refuse('outside the calendar', line);
    else current.properties.push(property);
  }
  if (stack.length !== 1) refuse('never ended', stack.at(-1)?.name ?? '');
  return top.components;
};

const isDate = (value: string): boolean => {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(value) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return value.length === 8 && date.toISOString().slice(0, 10) === `${year}-${month}-${day}`;
};

const isUtc = (value: string): boolean =>
  /^\d{8}T([01]\d|2[0-3])[0-5]\d([0-5]\d|60)Z$/.test(value) && isDate(value.slice(0, 8));

const isText = (value: string): boolean => /^(?:[^\\;,]|\\[\\;,nN])*$/su.test(value);
const isTexts = (value: string): boolean => /^(?:[^\\;]|\\[\\;,nN])*$/su.test(value);
const oneOf =
  (...values: readonly string[]) =>
  (value: string): boolean =>
    values.includes(value);

interface Rule {
  /** How often it may stand there. */
  readonly least: 0 | 1;
  readonly most: number;
  readonly isValue: (value: string) => boolean;
  /** VALUE=DATE must be said: the property's own type is DATE-TIME. */
  readonly isDay?: true;
}

const calendarRules: Readonly<Record<string, Rule>> = {
  PRODID: { least: 1, most: 1, isValue: isText },
  VERSION: { least: 1, most: 1, isValue: oneOf('2.0') },
  CALSCALE: { least: 0, most: 1, isValue: oneOf('GREGORIAN') },
  METHOD: { least: 0, most: 1, isValue: (value) => /^[A-Za-z0-9-]+$/.test(value) },
};

/** Events of a calendar without METHOD: DTSTART is required. */
const eventRules: Readonly<Record<string, Rule>> = {
  UID: { least: 1, most: 1, isValue: (value) => value !== '' && isText(value) },
  DTSTAMP: { least: 1, most: 1, isValue: isUtc },
  DTSTART: { least: 1, most: 1, isValue: isDate, isDay: true },
  DTEND: { least: 0, most: 1, isValue: isDate, isDay: true },
  CREATED: { least: 0, most: 1, isValue: isUtc },
  'LAST-MODIFIED': { least: 0, most: 1, isValue: isUtc },
  SEQUENCE: { least: 0, most: 1, isValue: (value) => /^\d{1,10}$/.test(value) },
  STATUS: { least: 0, most: 1, isValue: oneOf('TENTATIVE', 'CONFIRMED', 'CANCELLED') },
  TRANSP: { least: 0, most: 1, isValue: oneOf('OPAQUE', 'TRANSPARENT') },
  CLASS: { least: 0, most: 1, isValue: oneOf('PUBLIC', 'PRIVATE', 'CONFIDENTIAL') },
  SUMMARY: { least: 0, most: 1, isValue: isText },
  DESCRIPTION: { least: 0, most: 1, isValue: isText },
  LOCATION: { least: 0, most: 1, isValue: isText },
  CATEGORIES: { least: 0, most: Number.POSITIVE_INFINITY, isValue: isTexts },
};

const checkValue = (property: ReadProperty, rule: Rule): void => {
  if (!rule.isValue(property.value)) refuse(`no value of ${property.name}`, property.value);
  const type = property.parameters.get('VALUE');
  if (type !== (rule.isDay === true ? 'DATE' : undefined)) refuse(`wrong type of ${property.name}`, type ?? '');
};

const checkUnknown = ({ name, value }: ReadProperty): void => {
  if (!name.startsWith('X-')) refuse('not known here', name);
  if (!isText(value)) refuse('no text', value);
};

const checkProperties = ({ name, properties }: ReadComponent, rules: Readonly<Record<string, Rule>>): void => {
  for (const property of properties) {
    const rule = rules[property.name];
    if (rule === undefined) checkUnknown(property);
    else checkValue(property, rule);
  }
  for (const [key, { least, most }] of Object.entries(rules)) {
    const found = properties.filter((property) => property.name === key).length;
    if (found < least || found > most) refuse(`${found} times ${key}`, name);
  }
};

/** The value of a property. */
export const textOf = ({ properties }: ReadComponent, name: string): string | undefined =>
  properties.find((property) => property.name === name)?.value;

const checkEvent = (event: ReadComponent): void => {
  if (event.name !== 'VEVENT' || event.components.length > 0) refuse('not a plain event', event.name);
  checkProperties(event, eventRules);
  const [start = '', end] = [textOf(event, 'DTSTART'), textOf(event, 'DTEND')];
  if (end !== undefined && end <= start) refuse('ends before it begins', end);
};

/** The events of a calendar file; throws at the first thing the RFC does not allow. */
export const strictEvents = (bytes: Uint8Array): readonly ReadComponent[] => {
  const [calendar, ...more] = treeOf(linesOf(bytes));
  if (calendar === undefined || calendar.name !== 'VCALENDAR' || more.length > 0) return refuse('not one calendar', '');
  checkProperties(calendar, calendarRules);
  if (calendar.components.length === 0) refuse('no component', 'VCALENDAR');
  for (const event of calendar.components) checkEvent(event);
  const uids = calendar.components.map((event) => textOf(event, 'UID'));
  if (new Set(uids).size < uids.length) refuse('two events of one UID', uids.join(' '));
  return calendar.components;
};
