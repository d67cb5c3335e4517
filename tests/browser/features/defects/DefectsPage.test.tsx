import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { today } from '#data/clock.ts';
import type { FettleDatabase } from '#data/db.ts';
import { startFleet, stopFleet } from '#data/fleet.ts';
import type { Defect } from '#domain/defect.ts';
import { isStoodDown } from '#domain/standDown.ts';
import { DefectPage } from '#features/defects/DefectPage.tsx';
import { DefectReportPage } from '#features/defects/DefectReportPage.tsx';
import { DefectsPage } from '#features/defects/DefectsPage.tsx';
import { EquipmentPage } from '#features/equipment/EquipmentPage.tsx';
import { addDays } from '#kernel/calendarDate.ts';
import { enter, leave } from '#tests/support/entered.ts';
import { anEquipment, aPerson, freshId } from '#tests/support/rows.ts';
import { showScreen } from '#tests/support/screen.tsx';
import { aLevel, anAssignment, anOrder, anOrderTask, aProgramme, aRevision } from '#tests/support/serviceRows.ts';
import { aDefect } from '#tests/support/workRows.ts';

let db: FettleDatabase;
beforeEach(async () => {
  db = await enter();
});
afterEach(() => leave(db));

const forklift = anEquipment({ code: 'FL-03', name: 'Toyota 8FBE18', kind: 'forklift' });
const inspector = aPerson({ name: 'Chen Jie', roles: ['inspector'] });
const operator = aPerson({ name: 'Wang Fang', roles: ['operator'] });
const programme = aProgramme();

const stored = async (...defects: readonly Defect[]): Promise<void> => {
  await db.equipment.add(forklift);
  await db.people.bulkAdd([inspector, operator]);
  await db.programmes.add(programme);
  await db.revisions.add(aRevision(programme, { levels: [aLevel('L1')] }));
  await db.assignments.add(anAssignment(forklift.id, programme));
  await db.defects.bulkAdd([...defects]);
  stopFleet();
  await startFleet();
};

const isDown = async (): Promise<boolean> => isStoodDown(await db.standDowns.toArray());
const only = async (): Promise<Defect | undefined> => (await db.defects.toArray())[0];

describe('a defect', () => {
  it('reported as unsafe stands the machine down, and the register says so', async () => {
    await stored();
    const screen = await showScreen(<DefectsPage />);
    await screen.getByRole('button', { name: 'Report defect' }).first().click();
    await screen.getByRole('combobox', { name: 'Machine' }).fill('FL-03');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await screen.getByRole('textbox', { name: 'What is wrong?' }).fill('Fork heel cracked');
    await screen.getByRole('radio', { name: 'Unsafe' }).click();
    await userEvent.keyboard('{Control>}s{/Control}');
    await expect.poll(only).toMatchObject({ severity: 'unsafe', state: 'reported', text: 'Fork heel cracked' });
    expect(await isDown()).toBe(true);
    const register = await showScreen(<EquipmentPage />);
    await expect.element(register.getByText('Stood down').first()).toBeVisible();
  });

  it('goes through its signatures until it is closed, and only a named inspector returns the machine', async () => {
    const defect = aDefect({ equipmentId: forklift.id, text: 'Brake hose burst', number: 'D-2026-0042' });
    await stored(defect);
    const screen = await showScreen(<DefectPage id={defect.id} />);
    await screen.getByRole('button', { name: 'More on this defect' }).click();
    await screen.getByRole('menuitem', { name: 'Judge: Unsafe' }).click();
    await expect.poll(isDown).toBe(true);
    await expect.element(screen.getByText('No repair signed off yet: D-2026-0042')).toBeVisible();
    await expect.element(screen.getByRole('button', { name: 'Return to service' })).toBeDisabled();

    await screen.getByRole('button', { name: 'Sign off repair' }).click();
    await screen.getByRole('combobox', { name: 'Name' }).fill('Zhang Min');
    await userEvent.keyboard('{Control>}s{/Control}');
    await expect.poll(only).toMatchObject({ state: 'repaired', repair: { outcome: 'repaired', by: 'Zhang Min' } });
    expect(await isDown()).toBe(true);

    await screen.getByRole('button', { name: 'Return to service' }).click();
    await screen.getByRole('combobox', { name: 'Manager or inspector' }).click();
    await expect.element(screen.getByRole('option', { name: 'Wang Fang' })).not.toBeInTheDocument();
    await screen.getByRole('option', { name: 'Chen Jie' }).click();
    await userEvent.keyboard('{Control>}s{/Control}');
    await expect.poll(isDown).toBe(false);
    expect(await db.standDowns.toArray()).toMatchObject([{ returned: { by: 'Chen Jie' } }]);

    await screen.getByRole('button', { name: 'Confirm repair' }).click();
    await screen.getByRole('combobox', { name: 'Name' }).fill('Wang Fang');
    await userEvent.keyboard('{Control>}s{/Control}');
    await expect.poll(only).toMatchObject({ state: 'confirmed', confirmation: { isGood: true, by: 'Wang Fang' } });
    await screen.getByRole('button', { name: 'Review and close' }).click();
    await userEvent.keyboard('{Control>}s{/Control}');
    await expect.poll(only).toMatchObject({ state: 'closed' });
  });

  it('whose repair is refused waits again, and stands the machine down once more', async () => {
    const defect = aDefect({ equipmentId: forklift.id, severity: 'unsafe', state: 'repaired' });
    await stored(defect);
    const screen = await showScreen(<DefectPage id={defect.id} />);
    await screen.getByRole('button', { name: 'Confirm repair' }).click();
    await screen.getByRole('radio', { name: 'Repair is not good' }).click();
    await userEvent.keyboard('{Control>}s{/Control}');
    await expect.element(screen.getByText('This must be filled in.')).toBeVisible();
    await screen.getByRole('combobox', { name: 'Name' }).fill('Wang Fang');
    await userEvent.keyboard('{Control>}s{/Control}');
    await expect.poll(only).toMatchObject({ state: 'triaged', confirmation: { isGood: false } });
    expect(await isDown()).toBe(true);
  });

  it('that repeats shows the others, and proposes a task for the programme with them as evidence', async () => {
    const item = { equipmentId: forklift.id, source: 'check', checkItemId: 'forks', state: 'closed' } as const;
    const before = aDefect({ ...item, number: 'D-2026-0001', reportedOn: addDays(today(), -20) });
    const again = aDefect({ ...item, number: 'D-2026-0002', text: 'Fork pin loose', reportedOn: today() });
    await stored(before, again);
    const screen = await showScreen(<DefectPage id={again.id} />);
    await expect.element(screen.getByText('The same failed on this machine 1 more time within 90 days.')).toBeVisible();
    await expect.element(screen.getByRole('link', { name: 'D-2026-0001' })).toBeVisible();
    await screen.getByRole('button', { name: 'Propose a change of the programme' }).click();
    await userEvent.keyboard('{Control>}s{/Control}');
    await expect
      .poll(() => db.drafts.toArray())
      .toMatchObject([
        {
          programmeId: programme.id,
          evidence: [again.id, before.id],
          reason: 'Defect D-2026-0002, 2 times: Fork pin loose',
        },
      ]);
    expect((await db.drafts.toArray())[0]?.levels[0]?.tasks.at(-1)).toMatchObject({ text: { en: 'Fork pin loose' } });
    expect((await db.defects.toArray()).map(({ feedback }) => feedback?.programmeId)).toEqual([
      programme.id,
      programme.id,
    ]);
  });

  it('is printed with room for what is not signed yet', async () => {
    const defect = aDefect({ equipmentId: forklift.id, text: 'Horn silent', reportedBy: 'Wang Fang' });
    await stored(defect);
    const screen = await showScreen(<DefectReportPage id={defect.id} />);
    await expect.element(screen.getByText('Horn silent')).toBeVisible();
    await expect.element(screen.getByRole('rowheader', { name: '3. Next operator' })).toBeVisible();
  });
});

describe('nothing left out', () => {
  it('shows the four lists with what is in them', async () => {
    const late = aDefect({ equipmentId: forklift.id, text: 'Leak', reportedOn: addDays(today(), -40) });
    const repaired = aDefect({ equipmentId: forklift.id, text: 'Lamp', state: 'repaired', number: 'D-2' });
    await stored(late, repaired);
    const order = anOrder({
      id: freshId<'WorkOrder'>(),
      equipmentId: forklift.id,
      openedOn: today(),
      tasks: [anOrderTask({ answer: 'defect', finding: 'Belt worn' })],
    });
    // Ids of tests are older than any day: only what is made today is looked through.
    await db.orders.add({ ...order, id: crypto.randomUUID().replace(/^.{13}/u, 'ffffffff-ffff') as typeof order.id });
    location.hash = '#/defects?view=omissions';
    const screen = await showScreen(<DefectsPage />);
    await expect.element(screen.getByRole('link', { name: 'Belt worn' })).toBeVisible();
    await expect.element(screen.getByRole('link', { name: 'Leak' })).toBeVisible();
    await expect.element(screen.getByRole('link', { name: 'Lamp' })).toBeVisible();
    await expect.element(screen.getByText('Nothing is left out here.')).toBeVisible();
  });
});
