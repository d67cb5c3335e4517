import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { makeCheckpoints } from '#data/checkpoints.ts';
import { loadSample } from '#data/commands/loadSample.ts';
import { saveEquipment } from '#data/commands/saveEquipment.ts';
import type { FettleDatabase } from '#data/db.ts';
import { checkNow } from '#data/integrityCheck.ts';
import { type AuditEntry, auditEntry } from '#domain/audit.ts';
import { chained } from '#domain/auditChain.ts';
import { blankEquipment, type EquipmentId } from '#domain/equipment.ts';
import { AuditPage } from '#features/audit/AuditPage.tsx';
import { enter, leave } from '#tests/support/entered.ts';
import { aContext, anEquipment } from '#tests/support/rows.ts';
import { showScreen } from '#tests/support/screen.tsx';
import { done } from '#tests/support/workshop.ts';

let db: FettleDatabase;
beforeEach(async () => {
  db = await enter();
  location.hash = '#/audit';
});
afterEach(async () => {
  await leave(db);
});

const input = { ...blankEquipment, code: 'T-1', name: 'Box truck', kind: 'truck' } as const;

/** A machine entered, then renamed. */
const aTruckRenamed = async (): Promise<EquipmentId> => {
  const id = await done(saveEquipment({ id: null, rev: null, input }));
  await done(saveEquipment({ id, rev: 1, input: { ...input, name: 'Grey truck' } }));
  return id;
};

/** Entries put under those there are, as if many had been written. */
const manyEntries = async (count: number): Promise<void> => {
  let last: AuditEntry | null = null;
  const entries: AuditEntry[] = [];
  for (let seq = 1; seq <= count; seq += 1) {
    const machine = anEquipment({ code: `M-${seq}` });
    const changes = [{ table: 'equipment', id: machine.id, before: null, after: machine }];
    const content = { command: 'enterEquipment', counts: { equipment: 1 }, changes, about: [machine.id] };
    last = chained(auditEntry({ ...content, compensates: null }, seq, aContext()), last);
    entries.push(last);
  }
  await db.audit.bulkAdd(entries);
};

const row = (name: RegExp) => page.getByRole('row', { name });

describe('the audit trail', () => {
  it('shows what was done, the latest first, and what stood there before', async () => {
    await aTruckRenamed();
    await showScreen(<AuditPage />);
    await userEvent.click(page.getByRole('button', { name: 'Show entry 2' }));
    const dialog = page.getByRole('dialog');
    await expect.element(dialog.getByRole('row', { name: 'Name Box truck Grey truck' })).toBeVisible();
    await expect.element(dialog.getByRole('link', { name: 'Go to the record' })).toBeVisible();
  });

  it('is narrowed by records and words, which stand in the address, and says when nothing is left', async () => {
    await aTruckRenamed();
    await showScreen(<AuditPage />);
    await expect.element(row(/T-1/).first()).toBeVisible();
    await userEvent.fill(page.getByRole('textbox', { name: 'Search in the changes' }), 'grey');
    await expect.element(page.getByText('1 entry')).toBeVisible();
    expect(location.hash).toContain('search=grey');
    await userEvent.fill(page.getByRole('textbox', { name: 'Search in the changes' }), 'violet');
    await expect.element(page.getByText('Nothing in the trail answers to this.')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Clear filters' }).last());
    await expect.element(page.getByText('2 entries')).toBeVisible();
  });

  it('shows what is written meanwhile', async () => {
    await manyEntries(1);
    await showScreen(<AuditPage />);
    await expect.element(page.getByText('1 entry')).toBeVisible();
    await done(saveEquipment({ id: null, rev: null, input }));
    await expect.element(page.getByText('2 entries')).toBeVisible();
    await expect.element(row(/T-1/).first()).toBeVisible();
  });

  it('draws few of many entries and reads on where one scrolls', async () => {
    await manyEntries(1_000);
    await showScreen(<AuditPage />);
    await expect.element(row(/M-1000/)).toBeVisible();
    expect(document.querySelectorAll('tbody tr').length).toBeLessThan(60);
    const scroller = document.querySelector('section[tabindex="0"]');
    for (let i = 0; i < 12; i += 1) {
      scroller?.scrollTo(0, scroller.scrollHeight);
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    await expect.element(page.getByText('1,000 entries')).toBeVisible();
    await expect.element(row(/M-1$|M-1 /).first()).toBeInTheDocument();
  });

  it('lists what an entry about many records touched, some at a time, as it is now', async () => {
    await loadSample({ language: 'en' });
    const parts = await db.bulkRows.toArray();
    const [{ table = '', ids = [] } = {}] = parts;
    const [gone = '', older = ''] = ids;
    await db.table(table).delete(gone);
    await db.table(table).update(older, { rev: 2 });
    await showScreen(<AuditPage />);
    await userEvent.click(page.getByRole('button', { name: `Show entry ${parts[0]?.seq}`, exact: true }));
    const dialog = page.getByRole('dialog');
    const total = parts.reduce((sum, { ids }) => sum + ids.length, 0);
    await expect.element(dialog.getByText(`Records touched: ${total.toLocaleString('en')}`)).toBeVisible();
    const items = () => [...dialog.element().querySelectorAll('li')].map(({ textContent }) => textContent);
    await expect.poll(items).toHaveLength(20);
    expect([0, 1, 2].map((i) => items()[i]?.match(/No longer there|Made/)?.[0])).toEqual([
      'No longer there',
      undefined,
      'Made',
    ]);
    const before = items();
    await userEvent.click(dialog.getByRole('button', { name: 'Next page' }));
    await expect.poll(items).not.toEqual(before);
    await userEvent.click(dialog.element().querySelectorAll('summary')[3] as HTMLElement);
    await expect.element(dialog.getByRole('columnheader', { name: 'Today' })).toBeVisible();
    expect(document.querySelectorAll('[role="dialog"] tbody tr').length).toBeGreaterThan(0);
    expect((await axe.run('[role="dialog"]')).violations.map(({ id }) => id)).toEqual([]);
  });

  it('is checked on from where the check of all records found it whole, or from its beginning', async () => {
    await manyEntries(150);
    await makeCheckpoints(db);
    await checkNow();
    await aTruckRenamed();
    await showScreen(<AuditPage />);
    await userEvent.click(page.getByRole('button', { name: 'Check the trail' }));
    // After entry 100, which is signed: fifty, the key with which it was signed, and two of the truck.
    await expect.element(page.getByText(/What was written since the last check is whole: 53 entries/)).toBeVisible();
    await expect.element(page.getByText(/Entries up to 100 were found whole before/)).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Check from the beginning' }));
    await expect.element(page.getByText(/The trail is whole: 153 entries/)).toBeVisible();
    await expect.element(page.getByText('1 signature holds.')).toBeVisible();
  });

  it('is checked in a worker: whole as it was written, not whole when an entry was changed behind the program', async () => {
    await manyEntries(150);
    await showScreen(<AuditPage />);
    const check = page.getByRole('button', { name: 'Check the trail' });
    await userEvent.click(check);
    await expect.element(page.getByText(/The trail is whole: 150 entries/)).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await db.audit.update(70, { actorName: 'Somebody else' });
    await userEvent.click(check);
    await expect.element(page.getByText(/The trail is not whole/)).toBeVisible();
    await expect.element(page.getByText('Entry 70 is no longer as it was written.')).toBeVisible();
  });
});
