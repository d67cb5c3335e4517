import { describe, expect, it } from 'vitest';
import { type DatabaseFacts, type Sentinel, sentinelFrom, sentinelText, sentinelVerdict } from '#archive/sentinel.ts';
import type { Instant } from '#kernel/instant.ts';

const counts = { equipment: 30, readings: 400, orders: 50, certificates: 9, people: 6 };
const none = { equipment: 0, readings: 0, orders: 0, certificates: 0, people: 0 };

const sentinel: Sentinel = {
  format: 'fettle-sentinel',
  installationId: 'ours',
  schemaVersion: 6,
  sequence: 812,
  counts,
  lastBackup: '2026-03-02T09:50:00.000Z' as Instant,
  activeDatabase: 'fettle',
  at: '2026-03-02T10:00:00.000Z' as Instant,
};

const facts: DatabaseFacts = {
  name: 'fettle',
  sequence: 812,
  counts,
  installationId: 'ours',
  installations: ['ours'],
};

const here = { schemaVersion: 6, switchedFrom: null };

interface Case {
  readonly what: string;
  readonly sentinel?: Partial<Sentinel> | null;
  readonly facts?: Partial<DatabaseFacts>;
  readonly switchedFrom?: string;
  readonly verdict: ReturnType<typeof sentinelVerdict>;
}

const empty = { sequence: 0, counts: none, installationId: null, installations: [] };

const cases: readonly Case[] = [
  { what: 'the same records', verdict: 'fine' },
  { what: 'records that went on since', facts: { sequence: 815 }, verdict: 'fine' },
  { what: 'no sentinel and nothing there: a new workshop', sentinel: null, facts: empty, verdict: 'fine' },
  { what: 'no sentinel, as before there were any', sentinel: null, verdict: 'fine' },
  { what: 'a sentinel of an empty database', sentinel: { sequence: 0, counts: none }, facts: empty, verdict: 'fine' },
  { what: 'nothing there where something was', facts: empty, verdict: 'empty' },
  { what: 'some rows, but no act on record', facts: { sequence: 0 }, verdict: 'older' },
  { what: 'the last act missing', facts: { sequence: 811 }, verdict: 'older' },
  {
    what: 'acts missing, from before there was an id',
    facts: { sequence: 12, installationId: null, installations: [] },
    verdict: 'older',
  },
  { what: 'another workshop’s', facts: { installationId: 'other', installations: ['other'] }, verdict: 'foreign' },
  {
    what: 'another workshop’s with fewer acts',
    facts: { sequence: 3, installationId: 'other', installations: ['other'] },
    verdict: 'foreign',
  },
  {
    what: 'a new id over the old one’s keys: restored, then signed',
    facts: { sequence: 814, installationId: 'new', installations: ['new', 'ours'] },
    verdict: 'fine',
  },
  { what: 'the id was given since', sentinel: { installationId: null }, verdict: 'fine' },
  { what: 'a newer program was here', sentinel: { schemaVersion: 7 }, verdict: 'newer' },
  {
    what: 'a newer program was here, and nothing is left',
    sentinel: { schemaVersion: 7 },
    facts: empty,
    verdict: 'newer',
  },
  {
    what: 'a restore just before the program ended',
    facts: { name: 'fettle-2', sequence: 700, installationId: 'new', installations: ['new'] },
    switchedFrom: 'fettle',
    verdict: 'fine',
  },
  {
    what: 'a restored database that is lost: the first one is opened instead',
    sentinel: { activeDatabase: 'fettle-2' },
    facts: empty,
    verdict: 'empty',
  },
];

describe('the sentinel', () => {
  it.each(cases)('says $verdict of $what', ({ sentinel: told, facts: found, switchedFrom, verdict }) => {
    const known = told === null ? null : { ...sentinel, ...told };
    const context = { ...here, switchedFrom: switchedFrom ?? null };
    expect(sentinelVerdict(known, { ...facts, ...found }, context)).toBe(verdict);
  });

  it('reads what it wrote, and nothing else', () => {
    const { format: _format, ...said } = sentinel;
    expect(sentinelFrom(sentinelText(said))).toEqual(sentinel);
    const text = sentinelText(said);
    const broken = [
      '',
      'null',
      '{}',
      text.slice(0, -1),
      text.replace('812', '-1'),
      text.replace('fettle-sentinel', 'x'),
    ];
    expect(broken.map(sentinelFrom)).toEqual(broken.map(() => null));
  });
});
