import { describe, expect, it } from 'vitest';
import { awaitsCertificate } from '#domain/certificateNeed.ts';
import { anOrder, aProgramme, aRevision } from '#tests/support/serviceRows.ts';

// Level 2 needs a certificate, level 1 does not.
const revision = aRevision(aProgramme());
const level = (levelId: string, isAbsorbed = false) => ({ levelId, name: { en: levelId }, isAbsorbed });

describe('an order waits for its certificate', () => {
  it.for([
    ['when it is done and a level carried out asks for one', 'done', [level('L2'), level('L1', true)], true],
    ['not when no level asks for one', 'done', [level('L1')], false],
    ['not when the level that asks for one was only covered', 'done', [level('L1'), level('L2', true)], false],
    ['not while work goes on', 'inWork', [level('L2')], false],
    ['not when it is released', 'released', [level('L2')], false],
  ] as const)('%s', ([_, state, levels, expected]) => {
    expect(awaitsCertificate(anOrder({ state, levels: [...levels] }), revision)).toBe(expected);
  });

  it('not when its revision is gone', () => {
    expect(awaitsCertificate(anOrder({ state: 'done', levels: [level('L2')] }), undefined)).toBe(false);
  });
});
