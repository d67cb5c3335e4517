import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AuditEntry, auditEntry, auditEntrySchema } from '#domain/audit.ts';
import { auditWalk, chained, checkpointText, entryHash, walkedOn } from '#domain/auditChain.ts';
import { aContext } from '#tests/support/rows.ts';

const entry = (seq: number, said: unknown = { plate: '沪A12345' }): AuditEntry =>
  auditEntry(
    {
      command: 'saveEquipment',
      counts: { equipment: 1 },
      changes: [{ table: 'equipment', id: 'e', before: null, after: said }],
      about: ['e'],
      compensates: null,
    },
    seq,
    aContext(),
  );

const trail = (count: number, unchainedFirst = 0): AuditEntry[] => {
  const entries: AuditEntry[] = [];
  for (let seq = 1; seq <= count; seq += 1) {
    entries.push(seq <= unchainedFirst ? entry(seq) : chained(entry(seq, { value: seq }), entries.at(-1) ?? null));
  }
  return entries;
};

const walked = (entries: readonly AuditEntry[]) =>
  entries.reduce((walk, one) => walkedOn(walk, { entry: one, hash: entryHash(one) }), auditWalk);

describe('the chain of the audit trail', () => {
  it('is whole as it was written', () => {
    const entries = trail(20);
    for (const one of entries) auditEntrySchema.parse(one);
    expect(walked(entries)).toMatchObject({ seen: 20, unchained: 0, breaks: [] });
  });

  it('goes on after entries written before there was one', () => {
    expect(walked(trail(10, 4))).toMatchObject({ seen: 10, unchained: 4, breaks: [] });
  });

  it.each([
    {
      what: 'a changed entry',
      harm: (entries: AuditEntry[]) => entries.with(4, { ...(entries[4] as AuditEntry), actorName: 'Nobody' }),
      breaks: [{ seq: 5, why: 'changed' }],
    },
    {
      what: 'a changed entry hashed anew',
      harm: (entries: AuditEntry[]) => {
        const changed = { ...(entries[4] as AuditEntry), actorName: 'Nobody' };
        return entries.with(4, { ...changed, hash: entryHash(changed) });
      },
      breaks: [{ seq: 6, why: 'unlinked' }],
    },
    {
      what: 'an entry taken out',
      harm: (entries: AuditEntry[]) => entries.toSpliced(4, 1),
      breaks: [{ seq: 6, why: 'missing' }],
    },
    {
      what: 'an entry whose hash was taken away',
      harm: (entries: AuditEntry[]) => entries.with(4, { ...(entries[4] as AuditEntry), hash: null, previous: null }),
      breaks: [
        { seq: 5, why: 'unlinked' },
        { seq: 6, why: 'unlinked' },
      ],
    },
    {
      what: 'the first entry taken out',
      harm: (entries: AuditEntry[]) => entries.slice(1),
      breaks: [{ seq: 2, why: 'missing' }],
    },
  ])('shows $what', ({ harm, breaks }) => {
    expect(walked(harm(trail(10))).breaks).toEqual(breaks);
  });

  it('shows any change of any entry but the last, whose hash the checkpoint guards', () => {
    const entries = trail(12);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 }), fc.anything(), fc.boolean(), (at, said, isHashedAnew) => {
        const found = entries[at] as AuditEntry;
        const changed = { ...found, changes: [{ table: 'x', id: 'x', before: null, after: JSON.stringify(said) }] };
        const put = isHashedAnew ? { ...changed, hash: entryHash(changed) } : changed;
        expect(walked(entries.with(at, put)).breaks.length).toBeGreaterThan(0);
      }),
    );
  });

  it('does not mind the order of members, nor what is undefined', () => {
    const one = chained(entry(1, { a: 1, b: undefined, c: 'x' }), null);
    expect(
      entryHash({ ...one, changes: [{ after: { c: 'x', a: 1 }, before: null, id: 'e', table: 'equipment' }] }),
    ).toBe(one.hash);
  });

  it('takes halves of surrogate pairs, which have no canonical form', () => {
    expect(chained(entry(1, { name: 'A\ud83d' }), null).hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('says of a checkpoint the number and the hash', () => {
    expect(checkpointText({ seq: 100, hash: 'ab' })).toBe('100:ab');
  });
});
