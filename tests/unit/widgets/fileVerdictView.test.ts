import { describe, expect, it } from 'vitest';
import type { TechnicalFileHead, TechnicalFileVerdict } from '#archive/technicalFileExport.ts';
import { formatFor } from '#i18n/format.ts';
import { textsIn } from '#tests/support/texts.ts';
import { fileVerdictView } from '#widgets/fileVerdictView.ts';
import type { VerdictWords } from '#widgets/verdictView.ts';

const { verify } = textsIn('en');

const words: VerdictWords = {
  t: (key, params) => verify(key as 'valid.said', params as { readonly workshop: string }),
  unit: (unit) => unit,
  format: formatFor('en'),
};

const head: TechnicalFileHead = {
  code: 'TR-118',
  name: 'Box truck',
  plate: '沪B·82K17',
  serial: '',
  workshop: 'Harbour Workshop',
  asOf: '2026-03-10',
  from: null,
  to: null,
  keyId: '0123456789abcdef',
};

describe('what is said of a technical file', () => {
  it.each<{ verdict: TechnicalFileVerdict; look: string; said: RegExp; rows: number; isProven: boolean }>([
    { verdict: { kind: 'valid', head }, look: 'valid', said: /^Issued by Harbour Workshop/, rows: 5, isProven: true },
    {
      verdict: { kind: 'altered', head, why: 'content' },
      look: 'altered',
      said: /not what was signed/,
      rows: 5,
      isProven: false,
    },
    {
      verdict: { kind: 'unknownIssuer', head, isWhole: true },
      look: 'unknownIssuer',
      said: /0123 4567 89ab cdef/,
      rows: 5,
      isProven: false,
    },
    { verdict: { kind: 'notATechnicalFile' }, look: 'notACertificate', said: /./, rows: 0, isProven: false },
  ])('of the kind $verdict.kind', ({ verdict, look, said, rows, isProven }) => {
    const view = fileVerdictView(verdict, words, []);
    expect(view).toMatchObject({ look, isProven });
    expect(view.said).toMatch(said);
    expect(view.rows).toHaveLength(rows);
  });
});
