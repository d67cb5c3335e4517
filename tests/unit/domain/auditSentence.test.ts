import { describe, expect, it } from 'vitest';
import { type AuditEntry, auditEntry } from '#domain/audit.ts';
import { type AuditPhrases, sentenceOf } from '#domain/auditSentence.ts';
import type { Equipment } from '#domain/equipment.ts';
import { aContext, anEquipment } from '#tests/support/rows.ts';

const machines = ['T-1', 'T-2', 'T-3', 'T-4', 'T-5'].map((code) => anEquipment({ code }));
const rows = { equipment: new Map(machines.map((machine) => [machine.id as string, machine])) };

const english: AuditPhrases = {
  language: 'en',
  did: { saveEquipment: 'machine {{what}} corrected', undo: 'a step taken back ({{what}})', other: 'a change' },
  more: '{{names}} and {{count}} more',
};
const chinese: AuditPhrases = {
  language: 'zh-Hans',
  did: { undo: '撤销操作（{{what}}）', other: '更改' },
  more: '{{names}} 等，另有 {{count}} 台',
};

const entry = (command: string, changed: readonly Equipment[], about: readonly string[] = []): AuditEntry => {
  const changes = changed.map((row) => ({ table: 'equipment', id: row.id, before: null, after: row }));
  return auditEntry({ command, counts: {}, changes, about: [...about], compensates: null }, 1, aContext());
};

describe('what an entry says', () => {
  it.each([
    { says: 'machine T-1 corrected', of: entry('saveEquipment', machines.slice(0, 1)), phrases: english },
    { says: 'machine T-1, T-2, T-3 and 2 more corrected', of: entry('saveEquipment', machines), phrases: english },
    {
      says: 'machine T-2, T-5 corrected',
      of: entry('saveEquipment', [], [machines[1]?.id ?? '', machines[4]?.id ?? '', 'gone']),
      phrases: english,
    },
    { says: 'a step taken back', of: entry('undo', []), phrases: english },
    { says: '撤销操作', of: entry('undo', []), phrases: chinese },
    { says: '撤销操作（T-1、T-2）', of: entry('undo', machines.slice(0, 2)), phrases: chinese },
    { says: 'a change', of: entry('toString', []), phrases: english },
    {
      says: 'machine $& {{count}} corrected',
      of: entry('saveEquipment', [anEquipment({ code: '$& {{count}}' })]),
      phrases: english,
    },
  ])('is “$says”', ({ says, of, phrases }) => {
    expect(sentenceOf(of, { rows, phrases })).toBe(says);
  });
});
