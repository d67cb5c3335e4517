import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNameSchema } from '#bridge/contract.ts';
import { safeFileName } from '#bridge/fileName.ts';

const cases = [
  { text: 'WO-2026-0012', name: 'WO-2026-0012.pdf' },
  { text: 'WO 12/34: 換油', name: 'WO 12-34- 換油.pdf' },
  { text: '../../etc/passwd', name: '-..-etc-passwd.pdf' },
  { text: '  ', name: 'certificate.pdf' },
  { text: 'a\u202Efdp.exe', name: 'a-fdp.exe.pdf' },
  { text: '...', name: 'certificate.pdf' },
] as const;

describe('a file name made from a user’s text', () => {
  it.each(cases)('$text becomes $name', ({ text, name }) => {
    expect(safeFileName(text, 'pdf', 'certificate')).toBe(name);
  });

  it('is always one the bridge takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(fileNameSchema.safeParse(safeFileName(text, 'pdf', 'certificate')).success).toBe(true);
      }),
    );
  });
});
