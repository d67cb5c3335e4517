import { describe, expect, it } from 'vitest';
import { defaultChecks, shiftName } from '#domain/checksSettings.ts';
import { threeShifts } from '#tests/support/checkRows.ts';

describe('the name of a shift', () => {
  const [day] = defaultChecks.shifts;
  const [early] = threeShifts;
  it('is in the language on the screen until somebody gives it one', () => {
    if (day === undefined || early === undefined) throw new Error('There is no shift.');
    expect([shiftName(day, 'en'), shiftName(day, 'zh-Hans')]).toEqual(['Day', '白班']);
    expect(shiftName({ ...day, name: 'Days' }, 'zh-Hans')).toBe('Days');
    expect(shiftName(early, 'zh-Hans')).toBe('Early');
  });
});
