import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HeldCertificate } from '#domain/heldCertificate.ts';
import { chainOf, decideRenewHeld } from '#domain/heldCertificateRenewal.ts';
import { renewalOf } from '#domain/heldCertificateTerms.ts';
import { codesOf, decided, problemsOf, rowsAfter } from '#tests/support/decisions.ts';
import { aHeld } from '#tests/support/heldRows.ts';
import { aContext, on } from '#tests/support/rows.ts';

const context = aContext({ today: on('2026-12-20') });
const renewed = (held: readonly HeldCertificate[], columns: Partial<HeldCertificate> = {}, rev = 1) =>
  decideRenewHeld(
    held,
    held.map((each) => ({ id: each.id, rev, input: { ...renewalOf(each, context.today), ...columns } })),
    context,
  );

describe('a renewal', () => {
  const held = aHeld({ isSample: true });

  it('names the one before, which is replaced', () => {
    const { value, changes } = decided(renewed([held], { number: 'A-99' }));
    expect(rowsAfter(changes, 'heldCertificates')).toMatchObject([
      { id: held.id, state: 'replaced', rev: 2, number: 'A-77' },
      {
        id: value[0],
        state: 'current',
        renewsId: held.id,
        number: 'A-99',
        expiresOn: '2027-12-31',
        equipmentId: held.equipmentId,
        isSample: true,
      },
    ]);
  });

  it('is of the kind of the one before, whatever the form says', () => {
    const [, after] = rowsAfter(decided(renewed([held], { kind: 'permit' })).changes, 'heldCertificates');
    expect(after?.kind).toBe('statutory');
  });

  it('renews several at once, all or none', () => {
    const three = [held, aHeld(), aHeld()];
    expect(decided(renewed(three)).changes).toHaveLength(6);
    expect(codesOf(renewed([...three, aHeld({ state: 'withdrawn' })]))).toEqual(['heldNotCurrent']);
  });

  it('tells the same problem of several once', () => {
    expect(codesOf(renewed([held, aHeld()], { expiresOn: on('2026-12-01') }))).toEqual(['heldExpiresEarly']);
  });

  // biome-ignore format: a table of cases
  const refused: readonly (readonly [string, Partial<HeldCertificate>, string])[] = [
    ['issued before the one before',      { issuedOn: on('2025-12-31') },     'heldRenewedEarly'],
    ['issued on a day to come',           { issuedOn: on('2026-12-21') },     'dateInFuture'],
    ['ending with the one before',        { expiresOn: on('2026-12-31') },    'heldEndsSooner'],
    ['that would end before its issue',   { expiresOn: on('2026-12-19') },    'heldExpiresEarly'],
  ];
  it.each(refused)('%s is refused or asked about', (_, columns, code) => {
    expect(codesOf(renewed([held], columns))).toEqual([code]);
  });

  it('may be issued on the day of the one before and end a day later', () => {
    expect(renewed([held], { issuedOn: held.issuedOn, expiresOn: on('2027-01-01') }).ok).toBe(true);
  });

  it('is asked about, not refused, when it ends no later', () => {
    expect(problemsOf(renewed([held], { expiresOn: on('2026-12-30') }))[0]).toMatchObject({ level: 'confirm' });
  });

  it('needs something to renew, as it was opened', () => {
    expect(codesOf(renewed([]))).toEqual(['nothingChosen']);
    expect(codesOf(renewed([held], {}, 2))).toEqual(['rowChangedMeanwhile']);
    expect(
      codesOf(decideRenewHeld([], [{ id: held.id, rev: 1, input: renewalOf(held, on('2026-12-20')) }], context)),
    ).toEqual(['rowGone']);
  });
});

describe('the chain of a held certificate', () => {
  const first = aHeld();
  const second = aHeld({ renewsId: first.id });
  const third = aHeld({ renewsId: second.id });
  const other = aHeld();

  it.each([first, second, third])('is the same from each of its links', (link) => {
    expect(chainOf(link, [other, second, third, first])).toEqual([third, second, first]);
  });

  it('is itself alone when nothing leads on', () => {
    expect(chainOf(other, [first, second, other])).toEqual([other]);
    expect(chainOf(second, [second])).toEqual([second]);
  });

  it('ends where it would lead back', () => {
    const [a, b] = [aHeld(), aHeld()];
    const rows = [
      { ...a, renewsId: b.id },
      { ...b, renewsId: a.id },
    ];
    expect(chainOf(rows[0] ?? a, rows)).toHaveLength(2);
  });

  it('holds every certificate ever renewed, newest first, and one of them is current', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), (years) => {
        let rows: readonly HeldCertificate[] = [aHeld()];
        for (let year = 1; year <= years; year++) {
          const last = rows.find(({ state }) => state === 'current');
          if (last === undefined) throw new Error('No current one is left.');
          const day = on(`${2026 + year - 1}-12-20`);
          const { changes } = decided(
            decideRenewHeld(
              rows,
              [{ id: last.id, rev: last.rev, input: renewalOf(last, day) }],
              aContext({ today: day }),
            ),
          );
          const after = rowsAfter(changes, 'heldCertificates');
          rows = [...rows.filter(({ id }) => !after.some((row) => row.id === id)), ...after];
        }
        const [start] = rows;
        const chain = start === undefined ? [] : chainOf(start, rows);
        expect(chain.map(({ expiresOn }) => expiresOn)).toEqual(
          Array.from({ length: years + 1 }, (_, i) => `${2026 + years - i}-12-31`),
        );
        expect(chain.map(({ state }) => state)).toEqual(['current', ...Array(years).fill('replaced')]);
      }),
    );
  });
});
