import { describe, expect, it } from 'vitest';
import { figureValue, withKey } from '#features/kiosk/keypadText.ts';

const typed = (keys: readonly string[], decimals: number): string =>
  keys.reduce((figure, key) => withKey(figure, key, decimals), '');

describe('a figure tapped key by key', () => {
  it.each([
    ['1234', 0, '1234'],
    ['12.34', 1, '12.3'],
    ['12,3', 1, '12.3'],
    ['1.2.3', 2, '1.23'],
    ['.5', 1, '0.5'],
    ['12.5', 0, '125'],
    ['007', 0, '7'],
    ['0.05', 3, '0.05'],
    ['1234567890123', 0, '123456789'],
    ['1x2-', 0, '12'],
  ])('%s with %i decimals is %s', (keys, decimals, figure) => {
    expect(typed([...keys], decimals)).toBe(figure);
  });

  it('loses its last sign by erasing; empty it has no value', () => {
    expect(typed(['1', '2', 'Backspace'], 0)).toBe('1');
    expect(typed(['1', 'Backspace', 'Backspace'], 0)).toBe('');
    expect([figureValue(''), figureValue('12.'), figureValue('0.5')]).toEqual([null, 12, 0.5]);
  });
});
