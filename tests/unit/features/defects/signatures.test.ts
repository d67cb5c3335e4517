import { describe, expect, it } from 'vitest';
import { signatures } from '#features/defects/signatures.ts';
import { aContext } from '#tests/support/rows.ts';
import { aDefect } from '#tests/support/workRows.ts';

const at = aContext().now;

describe('the signatures of a defect', () => {
  it('are the reporter’s from the start, and three that are still to be given', () => {
    expect(signatures(aDefect()).map((one) => [one.place, one.by, one.at])).toEqual([
      ['reporter', 'Zhang Min', at],
      ['repairer', '', null],
      ['next', '', null],
      ['review', '', null],
    ]);
  });

  it('keep a refused repair to be seen', () => {
    const repair = { outcome: 'notNeeded', by: 'Chen Jie', at, note: 'Only dust' } as const;
    const confirmation = { isGood: false, by: 'Wang Fang', at, note: 'Still leaks' };
    expect(signatures(aDefect({ state: 'triaged', repair, confirmation })).slice(1, 3)).toEqual([
      { place: 'repairer', word: 'notNeeded', by: 'Chen Jie', at, note: 'Only dust', isRefused: false, isSame: false },
      { place: 'next', word: 'refused', by: 'Wang Fang', at, note: 'Still leaks', isRefused: true, isSame: false },
    ]);
  });

  it('say when the next operator is who repaired', () => {
    const repair = { outcome: 'repaired', by: 'Chen Jie', at, note: '' } as const;
    const confirmation = { isGood: true, by: 'Chen Jie', at, note: '' };
    expect(signatures(aDefect({ state: 'confirmed', repair, confirmation }))[2]).toMatchObject({ isSame: true });
  });
});
