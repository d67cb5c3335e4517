import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { reasons, verdicts } from '#archive/importRow.ts';
import { importTargets } from '#archive/importTarget.ts';
import { importing as english } from '#i18n/en/import.ts';
import { problem } from '#i18n/en/problem.ts';
import { importing as simplified } from '#i18n/zh-Hans/import.ts';
import { importing as traditional } from '#i18n/zh-Hant/import.ts';

const catalogues = [
  ['en', english],
  ['zh-Hans', simplified],
  ['zh-Hant', traditional],
] as const;

const placeholders = (text: string): readonly string[] => (text.match(/\{\{\w+\}\}/g) ?? []).toSorted();

describe('the texts of the import', () => {
  it.each(catalogues)('in %s say every reason, verdict and column', (_, texts) => {
    expect(Object.keys(texts.reason).toSorted()).toEqual([...reasons].toSorted());
    expect(Object.keys(texts.verdict).toSorted()).toEqual([...verdicts].toSorted());
    expect(Object.keys(texts.target).toSorted()).toEqual([...importTargets].toSorted());
  });

  it.each(catalogues)('in %s have the placeholders of the English reasons', (_, texts) => {
    for (const reason of reasons)
      expect(placeholders(texts.reason[reason])).toEqual(placeholders(english.reason[reason]));
  });

  it('exist for every failure the worker names', () => {
    const folder = path.resolve(import.meta.dirname, '../../../../renderer/workers');
    const sources = readdirSync(folder).map((file) => readFileSync(path.join(folder, file), 'utf8'));
    const codes = sources.flatMap((source) =>
      [...source.matchAll(/ImportFailure\('(\w+)'\)/g)].map(([, code]) => code),
    );
    expect(codes.length).toBeGreaterThan(5);
    expect(codes.filter((code) => !Object.keys(problem).some((known) => known === code))).toEqual([]);
  });
});
