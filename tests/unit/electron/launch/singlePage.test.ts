import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageOf } from '#electron/launch/singlePage.mjs';

const template = readFileSync(path.resolve(import.meta.dirname, '../../../../renderer/verifyPage/page.html'), 'utf8');

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64');

const between = (page: string, start: string, end: string): string => page.split(start)[1]?.split(end)[0] ?? '';

describe('the single page', () => {
  const page = pageOf(template, { script: "const a = '$&';\n", style: 'body { color: red }\n' });

  it('allows the script and the style that stand in it, by their hashes, and nothing else', () => {
    const policy = between(page, 'Content-Security-Policy" content="', '"');
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src 'sha256-${hashOf(between(page, '<script>', '</script>'))}'`,
      `style-src 'sha256-${hashOf(between(page, '<style>', '</style>'))}'`,
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]);
  });

  it('holds the script as it was', () => {
    expect(between(page, '<script>', '</script>')).toBe("const a = '$&';");
  });

  it('is not ended by what a text of the script says', () => {
    const script = "const a = '</script>';";
    expect(between(pageOf(template, { script, style: '' }), '<script>', '</script>')).toBe("const a = '<\\/script>';");
  });

  it('keeps the place for the keys', () => {
    expect(page.split('"fettle-keys"').length).toBe(2);
  });
});
