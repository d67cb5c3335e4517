import { describe, expect, it } from 'vitest';
import { type Language, languages, textIn } from '#domain/language.ts';
import { technicalFile } from '#domain/technicalFile.ts';
import { wholeLife } from '#domain/technicalFileRows.ts';
import { formatFor } from '#i18n/format.ts';
import { fileSections } from '#print/technicalFileSections.ts';
import { type FileSection, type FileWords, fileSectionIds, periodInWords } from '#print/technicalFileTables.ts';
import { sampleWorkshop } from '#templates/sampleWorkshop.ts';
import { aContext, on } from '#tests/support/rows.ts';
import { theSettings } from '#tests/support/serviceRows.ts';
import { fileRowsOf } from '#tests/support/technicalFileRows.ts';
import { textsIn } from '#tests/support/texts.ts';

const { today } = aContext();

const wordsIn = (language: Language): FileWords => {
  const { technicalFile: t, common, defects, checks, equipment } = textsIn(language);
  const format = formatFor(language);
  return { t, common, defects, checks, equipment, format, text: (text) => textIn(text, language), currency: 'EUR' };
};

const settings = theSettings({ cost: { currency: 'EUR', labourRate: 80 } });

const filesIn = (language: Language) => {
  const all = sampleWorkshop(aContext(), language);
  return all.equipment.map((machine) => technicalFile(fileRowsOf(machine, all, { today, settings }), wholeLife));
};

const sectionIn = (sections: readonly FileSection[], id: FileSection['id']): FileSection => {
  const found = sections.find((section) => section.id === id);
  if (found === undefined) throw new Error(`There is no section ${id}.`);
  return found;
};

describe.each(languages)('the sections of technical files in %s', (language) => {
  const words = wordsIn(language);
  const told = filesIn(language).map((file) => fileSections(file, words, { withReadings: true }));

  it('are all there, in the order of the document, each row as wide as its heads', () => {
    for (const sections of told) {
      expect(sections.map(({ id }) => id)).toEqual(fileSectionIds);
      for (const { tables } of sections) {
        for (const { columns, rows, total } of tables) {
          const widths = [...rows, ...(total === null ? [] : [total])].map(({ length }) => length);
          expect(widths.filter((width) => width !== columns.length)).toEqual([]);
        }
      }
    }
  });

  it('say no key and no gap of a text', () => {
    const said = told
      .flat()
      .flatMap(({ title, notes, tables }) => [
        title,
        ...notes,
        ...tables.flatMap(({ columns, rows }) => [
          ...columns.map(({ head }) => head),
          ...rows.flat().flatMap(({ text, lines }) => [text, ...lines.map((line) => line.text)]),
        ]),
      ]);
    expect(said.filter((text) => /undefined|null|NaN|\{\{|^[a-z]+\.[a-zA-Z.]+$/.test(text))).toEqual([]);
  });
});

describe('the sections of a technical file', () => {
  const words = wordsIn('en');
  const [file] = filesIn('en').filter(({ services, certificates }) => services.length > 2 && certificates.length > 0);
  if (file === undefined) throw new Error('The sample workshop has no machine with services.');

  it('count their lines and name the records they are about', () => {
    const sections = fileSections(file, words, { withReadings: false });
    const { count, tables } = sectionIn(sections, 'services');
    expect(count).toBe(file.services.length);
    expect(tables[0]?.rows.map((row) => row[1]?.to)).toEqual(
      file.services.map(({ orderNo }) => ({ kind: 'order', number: orderNo })),
    );
    const named = tables.flatMap(({ rows }) => rows.flatMap((row) => row[1]?.lines.map(({ to }) => to) ?? []));
    expect(named).toEqual(
      file.services.flatMap(({ certificateNos }) => certificateNos.map((number) => ({ kind: 'certificate', number }))),
    );
  });

  it('end parts and costs with the sum', () => {
    const sections = fileSections(file, words, { withReadings: false });
    const parts = sectionIn(sections, 'parts').tables[0];
    expect(parts?.total?.at(-1)?.text).toBe(words.format.amount(file.total.parts, 'EUR'));
    const years = sectionIn(sections, 'years').tables[0];
    expect(years?.total?.at(-1)?.text).toBe(words.format.amount(file.total.total, 'EUR'));
    expect(years?.rows).toHaveLength(file.years.length);
  });

  it('leave every reading out unless it is asked for', () => {
    const ids = fileSections(file, words, { withReadings: false }).map(({ id }) => id);
    expect(ids).toEqual(fileSectionIds.filter((id) => id !== 'readings'));
  });

  it('say of empty lists that nothing is on record by having no rows, and still stand there', () => {
    const bare = fileSections({ ...file, defects: [] }, words, { withReadings: false });
    expect(sectionIn(bare, 'defects')).toMatchObject({ count: 0, tables: [{ rows: [] }] });
  });

  it.each([
    [null, null, 'From the first day on record'],
    ['2025-01-01', null, 'From 1 Jan 2025'],
    [null, '2025-12-31', 'Up to 31 Dec 2025'],
    ['2025-01-01', '2025-12-31', '1 Jan 2025 – 31 Dec 2025'],
  ])('name the period from %s to %s', (from, to, said) => {
    const period = { from: from === null ? null : on(from), to: to === null ? null : on(to) };
    expect(periodInWords({ period }, words)).toBe(said);
  });
});
