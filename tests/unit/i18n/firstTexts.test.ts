/** The first screen and all it brings with it speak only the texts that are there at its start. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { firstTexts } from '#i18n/en/firstTexts.ts';
import { type Source, sourcesOf } from '#tests/support/sourceTree.ts';

const sources = new Map(
  ['renderer', 'shared'].flatMap((wall) => sourcesOf(wall)).map((source): [string, Source] => [source.name, source]),
);

const packageJson: { readonly imports: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, '../../../package.json'), 'utf8'),
);

/** Rooms by their `#name/`, as package.json has them. */
const rooms = Object.entries(packageJson.imports).map(([alias, place]): readonly [string, string] => [
  alias.replace('*', ''),
  place.replace('./', '').replace('*', ''),
]);

const fileOf = (from: string, named: string): string => {
  if (named.startsWith('.')) return path.posix.join(path.posix.dirname(from), named);
  const room = rooms.find(([alias]) => named.startsWith(alias));
  return room === undefined ? named : named.replace(room[0], room[1]);
};

/** What a file brings with it: what it imports as a value, and not only when it is needed. */
const broughtBy = ({ name, code }: Source): readonly string[] =>
  [...code.matchAll(/^import (?!type )[^;]*?'([^']+)';/gms)].map(([, named = '']) => fileOf(name, named));

const atStart = (): readonly Source[] => {
  const found = new Map<string, Source>();
  const waiting = ['renderer/main.tsx'];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const source = sources.get(next);
    if (source === undefined || found.has(next)) continue;
    found.set(next, source);
    waiting.push(...broughtBy(source));
  }
  return [...found.values()];
};

it('whatever is there at the start finds its texts there too', () => {
  const start = atStart();
  expect(start.map(({ name }) => name)).toContain('renderer/features/today/TodayPage.tsx');
  const first = new Set(Object.keys(firstTexts));
  const strangers = start.flatMap(({ name, code }) =>
    [...code.matchAll(/useTranslation\('(\w+)'\)/g)]
      .filter(([, namespace = '']) => !first.has(namespace))
      .map(([, namespace]) => `${name}: ${namespace}`),
  );
  expect(strangers).toEqual([]);
});
