import { describe, expect, it } from 'vitest';
import type { CertificateCore } from '#archive/certificateToken.ts';
import type { KnownKeys, Verdict } from '#archive/verification.ts';
import { type Language, languages } from '#domain/language.ts';
import { formatFor } from '#i18n/format.ts';
import { on } from '#tests/support/rows.ts';
import { textsIn } from '#tests/support/texts.ts';
import { type VerdictView, type VerdictWords, verdictView } from '#widgets/verdictView.ts';

const wordsIn = (language: Language): VerdictWords => {
  const { verify, common } = textsIn(language);
  return {
    t: (key, params) => verify(key as 'valid.said', params as { readonly workshop: string }),
    unit: (unit) => common(`unit.${unit}`),
    format: formatFor(language),
  };
};

const core: CertificateCore = {
  number: 'FT-2026-000417',
  kind: 'completion',
  code: 'TR-118',
  plate: '沪B·82K17',
  serial: '',
  on: on('2026-11-20'),
  readings: [{ unit: 'km', value: 184_220 }],
  repairer: 'Harbour Workshop',
  inspector: 'Wang Fang',
  hash: 'ab'.repeat(32),
  keyId: '0123456789abcdef',
};

const publicKey = { kty: 'EC', crv: 'P-256', x: 'x'.repeat(43), y: 'y'.repeat(43) } as const;
const keys: KnownKeys = [{ id: core.keyId, workshop: 'Harbour Workshop Ltd', publicKey }];

const verdicts: readonly Verdict[] = [
  { kind: 'valid', core, isInRegister: true },
  { kind: 'valid', core, isInRegister: false },
  { kind: 'validButVoid', core, reason: 'Wrong reading' },
  { kind: 'validButReplaced', core, by: 'FT-2026-000420', reason: 'Wrong reading' },
  { kind: 'altered', core, why: 'signature' },
  { kind: 'altered', core, why: 'register' },
  { kind: 'altered', core: null, why: 'content' },
  { kind: 'unknownIssuer', core, ownKey: null },
  { kind: 'unknownIssuer', core, ownKey: publicKey },
  { kind: 'notACertificate', why: 'prefix' },
  { kind: 'notACertificate', why: 'base45' },
  { kind: 'notACertificate', why: 'message' },
  { kind: 'notACertificate', why: 'shape' },
  { kind: 'notACertificate', why: 'file' },
];

const viewOf = (verdict: Verdict, hasRegister = true, language: Language = 'en'): VerdictView =>
  verdictView(verdict, wordsIn(language), { keys, hasRegister });

describe('the answer about a certificate', () => {
  it.each(languages)('is said whole in %s, each in words of its own', (language) => {
    const views = verdicts.map((verdict) => viewOf(verdict, true, language));
    const said = views.flatMap(({ word, said, advice, note }) => [word, said, advice, note ?? '–']);
    expect(said.filter((text) => text === '' || /[{}]|^\w+\.\w+/.test(text))).toEqual([]);
    expect(new Set(views.map(({ word }) => word)).size).toBe(6);
    expect(new Set(views.map((view) => `${view.said}${view.note}`)).size).toBe(verdicts.length);
  });

  it('names the workshop the key belongs to, not the one the paper claims', () => {
    expect(viewOf({ kind: 'valid', core: { ...core, repairer: 'Somebody else' }, isInRegister: true }).said).toContain(
      'Harbour Workshop Ltd',
    );
  });

  it('says why it was voided and what took its place', () => {
    expect(viewOf({ kind: 'validButVoid', core, reason: 'Wrong reading' }).said).toContain('Wrong reading');
    expect(viewOf({ kind: 'validButReplaced', core, by: 'FT-2026-000420', reason: '' }).said).toContain(
      'FT-2026-000420',
    );
  });

  it('says without a register that voided ones are not known, and with one that it does not hold this number', () => {
    const texts = textsIn('en').verify;
    expect(viewOf({ kind: 'valid', core, isInRegister: false }, false).note).toBe(texts('askRegister'));
    expect(viewOf({ kind: 'valid', core, isInRegister: false }, true).note).toBe(texts('notHere'));
    expect(viewOf({ kind: 'valid', core, isInRegister: true }, true).note).toBeNull();
  });

  it('shows what was signed as the reader writes it, and leaves out what the paper does not bear', () => {
    const shown = viewOf({ kind: 'valid', core, isInRegister: true }).rows.map(({ label, value }) => [label, value]);
    expect(shown).toEqual([
      ['Number', 'FT-2026-000417'],
      ['Kind', 'Completion certificate'],
      ['Machine', 'TR-118'],
      ['Registration', '沪B·82K17'],
      ['Date', '20 Nov 2026'],
      ['Reading', '184,220 km'],
      ['Workshop', 'Harbour Workshop'],
      ['Signed by', 'Wang Fang'],
      ['Key', '0123 4567 89ab cdef'],
      ['Hash of the content', Array.from({ length: 16 }, () => 'abab').join(' ')],
    ]);
  });

  it('marks the table of an altered paper and of an unknown issuer as not proven', () => {
    expect(verdicts.filter((verdict) => viewOf(verdict).isProven).map(({ kind }) => kind)).toEqual([
      'valid',
      'valid',
      'validButVoid',
      'validButReplaced',
      ...Array.from({ length: 5 }, () => 'notACertificate'),
    ]);
    expect(viewOf({ kind: 'notACertificate', why: 'prefix' }).rows).toEqual([]);
  });
});
