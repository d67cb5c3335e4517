import { describe, expect, it } from 'vitest';
import type { Attachment } from '#domain/attachment.ts';
import { newRow } from '#domain/change.ts';
import type { Check } from '#domain/check.ts';
import type { Defect } from '#domain/defect.ts';
import { type ClearInput, clearingOf, decideClearOldRecords, type OldRecords } from '#domain/recordClearing.ts';
import { defaultSettings } from '#domain/settings.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import type { Instant } from '#kernel/instant.ts';
import { aCheck } from '#tests/support/checkRows.ts';
import { aContext, freshId, on } from '#tests/support/rows.ts';
import { anOrder } from '#tests/support/serviceRows.ts';
import { aDefect } from '#tests/support/workRows.ts';

const at = (day: string): Instant => `${day}T08:00:00.000Z` as Instant;

const oldCheck = (columns: Partial<Check> = {}): Check => aCheck({ day: on('2024-10-01'), state: 'done', ...columns });

const photo = (about: string, columns: Partial<Attachment> = {}): Attachment => ({
  ...newRow(aContext()),
  id: freshId<'Attachment'>(),
  about,
  place: '',
  name: 'photo.jpg',
  mediaType: 'image/jpeg',
  size: 10,
  hash: 'a'.repeat(64),
  addedOn: on('2024-01-01'),
  addedBy: 'Li Wei',
  isSample: false,
  ...columns,
});

const records = (rows: Partial<OldRecords> = {}): OldRecords => ({
  retention: defaultSettings.retention,
  checks: [],
  defects: [],
  orders: [],
  certificates: [],
  attachments: [],
  dayOf: (moment) => on(moment.slice(0, 10)),
  ...rows,
});

// 10 March 2026: checks of before 10 December 2024 may go, photos of what closed before 10 March 2024.
const checksAway: ClearInput = { kind: 'checks', before: on('2024-12-10') };

describe('which checks may be cleared out', () => {
  it.each<[string, Partial<Check>]>([
    ['is still open', { state: 'open' }],
    [
      'found a defect',
      { answers: [{ itemId: 'a', answer: 'defect', value: null, defectId: null, at: at('2024-10-01') }] },
    ],
    ['ended in a verdict that was not good', { verdicts: [{ sectionId: 'a', verdict: 'mustNotLeave' }] }],
    ['answered to a repair', { confirmations: [{ defectId: freshId<'Defect'>(), isGood: true }] }],
    ['was let on by a manager', { override: { by: 'Li Wei', reason: 'Nobody else' } }],
    ['is of the day itself', { day: checksAway.before }],
  ])('not one that %s', (_, columns) => {
    expect(clearingOf('checks', records({ checks: [oldCheck(columns)] }), checksAway.before).checks).toEqual([]);
  });

  it.each<[string, Partial<Check>]>([
    [
      'on which all was well',
      { answers: [{ itemId: 'a', answer: 'ok', value: 3, defectId: null, at: at('2024-10-01') }] },
    ],
    [
      'with good verdicts',
      {
        verdicts: [
          { sectionId: 'a', verdict: 'fit' },
          { sectionId: 'b', verdict: 'park' },
        ],
      },
    ],
    ['of a machine that was not used', { state: 'notUsed' }],
  ])('one %s', (_, columns) => {
    const check = oldCheck(columns);
    expect(clearingOf('checks', records({ checks: [check] }), checksAway.before)).toEqual({
      checks: [check],
      attachments: [],
      since: check.day,
    });
  });
});

describe('clearing out old records', () => {
  it('takes the checks out with their photos, and counts both', () => {
    const [older, newer] = [oldCheck({ day: on('2023-05-05') }), oldCheck()];
    const attachments = [photo(older.id), photo('another')];
    const decided = decideClearOldRecords(records({ checks: [newer, older], attachments }), checksAway, aContext());
    expect(decided).toEqual({
      ok: true,
      value: {
        value: { records: 2, photos: 1, hashes: ['a'.repeat(64)] },
        changes: [
          { table: 'checks', before: newer, after: null },
          { table: 'checks', before: older, after: null },
          { table: 'attachments', before: attachments[0], after: null },
        ],
      },
    });
  });

  it('is refused as a whole while some are younger than their term, with the day from which they may go', () => {
    const input: ClearInput = { kind: 'checks', before: on('2024-12-11') };
    expect(decideClearOldRecords(records({ checks: [oldCheck()] }), input, aContext())).toEqual({
      ok: false,
      problems: [
        { code: 'retentionRuns', level: 'error', field: 'before', params: { months: 15, date: '2026-03-11' } },
      ],
    });
  });

  it('goes by the terms of the settings', () => {
    const retention = { ...defaultSettings.retention, checks: 36 };
    const refused = decideClearOldRecords(records({ checks: [oldCheck()], retention }), checksAway, aContext());
    expect(refused).toMatchObject({ ok: false, problems: [{ code: 'retentionRuns', params: { months: 36 } }] });
  });

  it('says so when there is nothing to clear', () => {
    expect(decideClearOldRecords(records(), checksAway, aContext())).toMatchObject({
      ok: false,
      problems: [{ code: 'nothingToClear' }],
    });
  });
});

describe('photos that may be cleared out', () => {
  const before = on('2024-03-10');
  const history = (state: Defect['state'], day: string): Defect['history'] => [{ state, at: at(day), by: 'Li Wei' }];
  const defect = (state: Defect['state'], day: string): Defect =>
    aDefect({ state, reportedOn: on('2023-01-01'), history: history(state, day) });
  const order = (columns: Partial<WorkOrder>): WorkOrder =>
    anOrder({ state: 'released', openedOn: on('2023-01-01'), completedOn: on('2023-01-05'), ...columns });

  it.each<[string, Defect, number]>([
    ['long closed', defect('closed', '2024-03-09'), 1],
    ['long rejected', defect('rejected', '2023-02-01'), 1],
    ['closed on the day itself', defect('closed', '2024-03-10'), 0],
    ['still open', defect('confirmed', '2023-02-01'), 0],
  ])('those of a defect %s', (_, row, count) => {
    const cleared = clearingOf('defectPhotos', records({ defects: [row], attachments: [photo(row.id)] }), before);
    expect(cleared.attachments).toHaveLength(count);
    expect(cleared.checks).toEqual([]);
  });

  it.each<[string, WorkOrder, number]>([
    ['long released', order({}), 1],
    ['cancelled long ago', order({ state: 'cancelled', completedOn: null }), 1],
    ['completed but never released', order({ state: 'done' }), 0],
    ['completed since', order({ completedOn: before }), 0],
    ['released since', order({ history: [{ state: 'released', at: at('2024-03-10'), by: '', waitingFor: null }] }), 0],
  ])('those of an order %s', (_, row, count) => {
    const old = records({ orders: [row], attachments: [photo(row.id)] });
    expect(clearingOf('orderPhotos', old, before).attachments).toHaveLength(count);
  });

  it('are kept while the last certificate of the order is younger', () => {
    const row = order({});
    const certificates = [{ orderId: row.id, issuedOn: before }];
    const old = records({ orders: [row], certificates, attachments: [photo(row.id)] });
    expect(clearingOf('orderPhotos', old, before).attachments).toEqual([]);
  });

  it('keep to the longest of the terms that may bear on them', () => {
    const row = defect('closed', '2023-02-01');
    const old = records({ defects: [row], attachments: [photo(row.id)] });
    const input: ClearInput = { kind: 'defectPhotos', before: on('2024-03-11') };
    expect(decideClearOldRecords(old, input, aContext())).toMatchObject({
      ok: false,
      problems: [{ code: 'retentionRuns', params: { months: 24, date: '2026-03-11' } }],
    });
    expect(decideClearOldRecords(old, { ...input, before }, aContext()).ok).toBe(true);
  });
});
