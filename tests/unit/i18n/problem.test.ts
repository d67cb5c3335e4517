import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { taskGaps } from '#domain/orderGate.ts';
import { ruleCodes } from '#domain/serviceLevel.ts';
import { catalogue as english } from '#i18n/en/catalogue.ts';
import { catalogue as simplified } from '#i18n/zh-Hans/catalogue.ts';
import { catalogue as traditional } from '#i18n/zh-Hant/catalogue.ts';

type Catalogue = Readonly<Record<string, string>>;

const catalogues: Readonly<Record<string, Catalogue>> = {
  en: english.problem,
  'zh-Hans': simplified.problem,
  'zh-Hant': traditional.problem,
};

const root = path.resolve(import.meta.dirname, '../../..');

const sources = ['shared', 'renderer', 'electron'].flatMap((room) =>
  readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('i18n'))
    .map((file) => readFileSync(path.join(root, room, file), 'utf8')),
);

/** The first argument of `error(` or `confirm(`, and what a schema is told to complain with. */
const spoken = [/\b(?:error|confirm)\(\s*([^,()]*)/g, /\berror:\s*([^,})]*)/g];

const codesOf = (source: string): readonly string[] =>
  spoken
    .flatMap((pattern) => [...source.matchAll(pattern)].map(([, argument]) => argument ?? ''))
    .flatMap((argument) => [...argument.matchAll(/'([a-zA-Z]+)'/g)].map(([, code]) => code ?? ''));

/** Codes that stand in the source as a list rather than in the call. */
const listed: readonly string[] = [...taskGaps, ...Object.values(ruleCodes)];

const codes = [...new Set([...sources.flatMap(codesOf), ...listed])].toSorted();

const placeholders = (text: string): readonly string[] => (text.match(/\{\{\w+\}\}/g) ?? []).toSorted();

describe('the texts of problems', () => {
  it('are looked for in sources that really name codes', () => {
    expect(codes).toEqual(expect.arrayContaining(['rowChangedMeanwhile', 'readingBackwards', 'dutyFactorRange']));
  });

  it.each(Object.keys(catalogues))('are there in %s for every code the program uses', (language) => {
    expect(codes.filter((code) => !catalogues[language]?.[code])).toEqual([]);
  });

  it.each(Object.keys(catalogues))('have the same placeholders in %s as in English', (language) => {
    const different = Object.entries(english.problem).filter(
      ([code, text]) => placeholders(catalogues[language]?.[code] ?? '').join() !== placeholders(text).join(),
    );
    expect(different.map(([code]) => code)).toEqual([]);
  });
});
