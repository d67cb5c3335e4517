import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultDetail } from '#bridge/faultDetail.ts';

const withStack = (fault: Error, stack: string): Error => Object.assign(fault, { stack });

describe('what is told of a fault', () => {
  it.each([
    {
      what: 'the engine’s own words',
      fault: withStack(new TypeError("Cannot read properties of undefined (reading 'plate')"), ''),
      told: 'TypeError: Cannot read properties of undefined (reading "…")',
    },
    {
      what: 'only the kind where the message may quote what was read',
      fault: withStack(new SyntaxError('Unexpected token 沪, "沪A12345" is not valid JSON'), ''),
      told: 'SyntaxError',
    },
    { what: 'nothing of another error’s message', fault: withStack(new Error('Truck 沪A12345'), ''), told: 'Error' },
    { what: 'of what is no error its type alone', fault: 'Wang Fang', told: 'string' },
  ])('is $what', ({ fault, told }) => {
    expect(faultDetail(fault)).toBe(told);
  });

  it('names the files of the stack without their folders', () => {
    const stack = [
      'TypeError: x is not a function',
      '    at open (app://fettle/assets/index-a1.js:1:2034)',
      '    at run (/home/wang.fang/Fettle/main.cjs:9:1)',
      '    at C:\\Users\\王芳\\main.cjs:9:1',
    ].join('\n');
    expect(faultDetail(withStack(new TypeError('x is not a function'), stack))).toBe(
      'TypeError: x is not a function\nat open (index-a1.js:1:2034)\nat run (main.cjs:9:1)\nat main.cjs:9:1',
    );
  });

  it('never says a word of a record, whatever the message and the name', () => {
    const word = fc.constantFrom('沪A12345', 'Wang Fang', '王芳', 'LFMAP90C8B0417233');
    fc.assert(
      fc.property(word, fc.boolean(), (secret, isInName) => {
        const fault = new Error(`Row ${secret} is gone`);
        if (isInName) fault.name = secret;
        expect(faultDetail(withStack(fault, `Error: Row ${secret}\n    at x (a.js:1:1)`))).not.toContain(secret);
      }),
    );
  });

  it('stays short', () => {
    const stack = Array.from({ length: 5000 }, (_, i) => `    at f${i} (a.js:${i}:1)`).join('\n');
    expect(faultDetail(withStack(new RangeError('x'.repeat(9999)), stack)).length).toBeLessThanOrEqual(4000);
  });
});
