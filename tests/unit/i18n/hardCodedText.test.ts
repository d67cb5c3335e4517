import { describe, expect, it } from 'vitest';
import { hardCodedTexts } from '#tests/support/hardCodedText.ts';
import { sourcesOf } from '#tests/support/sourceTree.ts';

/** Words that are the same in every language: the program's name, and signs of the trade. */
const universal: readonly string[] = [];

describe('the search for hard-coded texts', () => {
  it.each([
    ['text between tags', 'const a = <b>Save</b>;', ['Save']],
    ['Chinese between tags', 'const a = <b>保存</b>;', ['保存']],
    ['a literal in braces', "const a = <b>{'Save'}</b>;", ['Save']],
    ['words of a template', `const a = <b>{\`\${n} machines\`}</b>;`, ['machines']],
    ['one of two words', "const a = <b>{isNew ? 'Add' : t('save')}</b>;", ['Add']],
    ['a word shown when something holds', "const a = <b>{isNew && 'New'}</b>;", ['New']],
    ['a title', 'const a = <b title="Close" />;', ['Close']],
    ['an aria-label made up', `const a = <b aria-label={\`Remove \${name}\`} />;`, ['Remove']],
    ['a placeholder', 'const a = <input placeholder="Name" />;', ['Name']],
    ['a label put together', "const a = <input label={t('name') + ' or code'} />;", ['or code']],
    ['a note', "notifications.show({ message: 'Saved' });", ['Saved']],
    ['the head of a column', "const columns = [{ id: 'a', head: 'Machine' }];", ['Machine']],
    ['a quoted property', "const props = { 'aria-label': 'Search' };", ['Search']],
  ])('finds %s', (_, code, found) => {
    expect(hardCodedTexts({ name: 'piece.tsx', code })).toEqual(found);
  });

  it.each([
    ['a text of the catalogue', "const a = <b title={t('close')}>{t('save')}</b>;"],
    ['signs without words', `const a = <b>{\`\${a} – \${b}\`} · </b>;`],
    ['what is compared', "const a = <b>{state === 'open' ? t('open') : null}</b>;"],
    ['names of classes and kinds', 'const a = <b className="big" data-state="open" role="status" />;'],
    ['an empty head', "const columns = [{ id: 'a', head: '' }];"],
  ])('lets %s be', (_, code) => {
    expect(hardCodedTexts({ name: 'piece.tsx', code })).toEqual([]);
  });
});

describe('the screens', () => {
  const screens = sourcesOf('renderer').filter(({ name }) => !name.startsWith('renderer/i18n/'));

  it('are many', () => {
    expect(screens.length).toBeGreaterThan(100);
  });

  it('show no word that does not come from the catalogues', () => {
    const found = screens.flatMap((source) =>
      hardCodedTexts(source)
        .filter((text) => !universal.includes(text))
        .map((text) => `${source.name}: ${text}`),
    );
    expect(found).toEqual([]);
  });
});
