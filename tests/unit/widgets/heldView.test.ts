import { describe, expect, it } from 'vitest';
import { heldCertificateInputSchema } from '#domain/heldCertificate.ts';
import { blankHeld } from '#domain/heldCertificateTerms.ts';
import { aHeld } from '#tests/support/heldRows.ts';
import { on } from '#tests/support/rows.ts';
import { byPress, heldInputOf, holderOfHeld, lapsedOf, withIssueDay, withKind } from '#widgets/heldView.ts';

const today = on('2026-03-10');

describe('the form of a held certificate', () => {
  it('has what a stored one says, and nothing else', () => {
    const held = aHeld();
    expect(Object.keys(heldInputOf(held)).toSorted()).toEqual(Object.keys(heldCertificateInputSchema.shape).toSorted());
    expect(held).toMatchObject(heldInputOf(held));
  });

  it('takes the usual terms of another kind', () => {
    expect(withKind(blankHeld('statutory', today), 'pressure')).toEqual({
      kind: 'pressure',
      expiresOn: '2027-03-09',
      reviewEveryMonths: 12,
      applyBeforeDays: 60,
      isRequired: true,
    });
  });

  // biome-ignore format: a table of cases
  const moved = [
    ['2026-01-01', '2026-06-30', '2026-02-01', '2026-07-31'],
    ['2026-01-01', '2026-12-31', '2026-03-01', '2027-02-28'],
    ['2026-01-01', null,         '2026-03-01', null],
  ] as const;
  it.each(moved)('issued %s to %s, moved to %s: ends %s', (...told) => {
    const [issuedOn, expiresOn, day, end] = told;
    const input = {
      kind: 'lifting',
      issuedOn: on(issuedOn),
      expiresOn: expiresOn === null ? null : on(expiresOn),
    } as const;
    expect(withIssueDay(input, on(day))).toEqual({ issuedOn: day, expiresOn: end });
  });

  it('of a renewal runs on from the one before', () => {
    const before = aHeld();
    expect(withIssueDay(before, on('2026-12-15'), before)).toEqual({ issuedOn: '2026-12-15', expiresOn: '2027-12-31' });
  });
});

describe('held certificates of a machine', () => {
  const over = aHeld({ expiresOn: on('2026-03-09') });
  const before = aHeld({ expiresOn: on('2026-03-01') });
  const near = aHeld({ expiresOn: on('2026-03-20') });
  const free = aHeld({ expiresOn: on('2026-02-01'), isRequired: false });

  it('that stand in the way are the required ones that are over, the earliest first', () => {
    expect(lapsedOf([near, over, free, before], today)).toEqual([before, over]);
  });

  it('stand by the day that presses', () => {
    const forGood = aHeld({ expiresOn: null });
    expect(byPress([forGood, near, over], today).map(({ held }) => held)).toEqual([over, near, forGood]);
  });

  it('name their holder', () => {
    expect(holderOfHeld(over)).toEqual({ equipmentId: over.equipmentId, instrumentId: null });
    expect(holderOfHeld(aHeld({ equipmentId: null }))).toBeNull();
  });
});
