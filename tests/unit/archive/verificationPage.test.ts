import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filledPage, keysInPage, type PageKeys } from '#archive/verificationPage.ts';
import { on } from '#tests/support/rows.ts';

const built = '<script id="keys" type="application/json">"fettle-keys"</script><script>run()</script>';

const keysOf = (workshop: string): PageKeys => ({
  workshop,
  madeOn: on('2026-11-22'),
  keys: [
    {
      id: '0123456789abcdef',
      workshop,
      startedAt: '2026-11-01T08:00:00.000Z',
      publicKey: { kty: 'EC', crv: 'P-256', x: 'x'.repeat(43), y: 'y'.repeat(43) },
    },
  ],
});

/** What stands in the script element, as a browser finds its end. */
const jsonIn = (page: string): string => /<script id="keys"[^>]*>([\s\S]*?)<\/script/i.exec(page)?.[1] ?? '';

describe('the verification page', () => {
  it('holds the keys put into it, whatever the workshop is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (workshop) => {
        const page = filledPage(built, keysOf(workshop));
        expect(keysInPage(jsonIn(page))).toEqual(keysOf(workshop));
        expect(page.endsWith('<script>run()</script>')).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['</script><script>alert(1)</script>', '<!--<script>', '$&$`', '\u2028'])(
    'is not broken by %j',
    (workshop) => {
      const page = filledPage(built, keysOf(workshop));
      expect(keysInPage(jsonIn(page))?.workshop).toBe(workshop);
      expect(page.split('<script').length).toBe(3);
    },
  );

  it('is filled only once, and only when it is one', () => {
    expect(() => filledPage('<html></html>', keysOf('A'))).toThrow();
    expect(() => filledPage(filledPage(built, keysOf('A')), keysOf('B'))).toThrow();
  });

  it('has no keys before', () => {
    expect(keysInPage('"fettle-keys"')).toBeNull();
    expect(keysInPage('')).toBeNull();
    expect(keysInPage('{"workshop":"A"}')).toBeNull();
  });
});
