import { notifications } from '@mantine/notifications';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { today as realToday } from '#data/clock.ts';
import { assignProgramme } from '#data/commands/assignProgramme.ts';
import { createProgramme } from '#data/commands/createProgramme.ts';
import { openOtherWork } from '#data/commands/openOtherWork.ts';
import { saveEquipment } from '#data/commands/saveEquipment.ts';
import { saveSettings } from '#data/commands/saveSettings.ts';
import { stopDatabase } from '#data/database.ts';
import type { FettleDatabase } from '#data/db.ts';
import { startFleet, stopFleet } from '#data/fleet.ts';
import { blankEquipment } from '#domain/equipment.ts';
import type { ProgrammeLevel } from '#domain/programme.ts';
import { defaultSettings } from '#domain/settings.ts';
import { PlannerPage } from '#features/planner/PlannerPage.tsx';
import { addDays } from '#kernel/calendarDate.ts';
import { startedDatabase } from '#tests/support/database.ts';
import { eventually } from '#tests/support/eventually.ts';
import { on } from '#tests/support/rows.ts';
import { showScreen } from '#tests/support/screen.tsx';
import { aLevel } from '#tests/support/serviceRows.ts';
import { done } from '#tests/support/workshop.ts';

let db: FettleDatabase;

/** A Tuesday. Levels come every 90 days from 1 January: first on 1 April, ten days either way. */
const today = '2026-03-10';

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${today}T12:00:00`) });
  location.hash = '#/planner';
  db = await startedDatabase();
  await startFleet();
  await page.viewport(1280, 900);
});

afterEach(async () => {
  vi.useRealTimers();
  notifications.clean();
  stopFleet();
  stopDatabase();
  await Dexie.delete(db.name);
});

const aMachine = async (code: string, level: ProgrammeLevel = aLevel('L1'), from = on('2026-01-01')) => {
  const id = await done(saveEquipment({ id: null, rev: null, input: { ...blankEquipment, code } }));
  const name = { en: `Service of ${code}` };
  const programmeId = await done(
    createProgramme({ name, kinds: [], templateId: null, levels: [level], needsConfirmation: false }),
  );
  await done(assignProgramme({ programmeId, equipmentIds: [id], on: from, meters: 'zero' }));
  return id;
};

const shown = async () => {
  const screen = await showScreen(<PlannerPage />);
  const visit = (name: RegExp) => screen.getByRole('gridcell', { name });
  const grid = screen.getByRole('grid');
  return { screen, visit, grid };
};

/** Room of a day at the usual zoom, in pixels. */
const day = 34 / 7;

/** Drags the visit by so many days. */
const drag = async (chip: ReturnType<Awaited<ReturnType<typeof shown>>['visit']>, days: number) => {
  const grid = page.getByRole('grid');
  const from = chip.element().getBoundingClientRect();
  const box = grid.element().getBoundingClientRect();
  const middle = { x: Math.round(from.width / 2), y: Math.round(from.height / 2) };
  await userEvent.dragAndDrop(chip, grid, {
    sourcePosition: middle,
    targetPosition: { x: from.left + middle.x + days * day - box.left, y: from.top + middle.y - box.top },
  });
};

const plannedDays = async () =>
  (await db.plannedVisits.toArray()).map(({ on: planned, state }) => `${planned} ${state}`);

describe('the wall chart', () => {
  it('shows every visit of the year with its window, and filters like the register', async () => {
    await aMachine('T-1');
    await aMachine('X-2');
    const { screen, visit } = await shown();
    await expect.element(visit(/^T-1 L1: Level L1, 1 Apr 2026, Planned, window 22 Mar – 11 Apr/)).toBeVisible();
    await expect.element(visit(/^T-1 L1: Level L1, 30 Jun 2026/)).toBeInTheDocument();
    await screen.getByRole('textbox', { name: 'Code, name, plate, VIN…' }).fill('x-');
    await expect.element(visit(/^T-1 L1: .* 1 Apr/)).not.toBeInTheDocument();
    await expect.element(visit(/^X-2 L1: .* 1 Apr/)).toBeVisible();
    await eventually(() => expect(location.hash).toBe('#/planner?q=x-'));
  });

  it('puts machines together, and keeps that in the address', async () => {
    await aMachine('T-1');
    const { screen } = await shown();
    await screen.getByRole('combobox', { name: 'Group by' }).click();
    await screen.getByRole('option', { name: 'By programme' }).click();
    await expect.element(screen.getByRole('rowheader', { name: /Service of T-1/ })).toBeVisible();
    expect(location.hash).toBe('#/planner?group=programme');
  });

  it('marks work that is no service on its day, and opens its order by click and by key', async () => {
    const equipmentId = await aMachine('T-1');
    const order = { equipmentId, plannedOn: on('2026-03-20'), title: 'Oil leak', tasks: [] };
    const orderId = await done(openOtherWork(order));
    const { visit, grid } = await shown();
    await visit(/^T-1 other work: Oil leak, order 2026-0001, .*20 Mar 2026/).click();
    await eventually(() => expect(location.hash).toBe(`#/orders/${orderId}`));
    location.hash = '#/planner';
    (grid.element() as HTMLElement).focus();
    await userEvent.keyboard('{Home}{ArrowRight}{Enter}');
    await eventually(() => expect(location.hash).toBe(`#/orders/${orderId}`));
  });

  it('says what will stand here while there is no machine', async () => {
    const { screen } = await shown();
    await expect.element(screen.getByText(/The plan of the year will stand here/)).toBeVisible();
  });
});

describe('a visit dragged', () => {
  it('inside its window is planned for that day, and what follows counts from it', async () => {
    await aMachine('T-1');
    const { visit } = await shown();
    await drag(visit(/^T-1 L1: .* 1 Apr 2026/), 7);
    await expect.element(visit(/^T-1 L1: Level L1, 8 Apr 2026, .*planned by hand/)).toBeVisible();
    await expect.element(visit(/^T-1 L1: Level L1, 7 Jul 2026/)).toBeInTheDocument();
    expect(await plannedDays()).toEqual(['2026-04-08 planned']);
  });

  it('outside its window needs a reason and a name', async () => {
    await aMachine('T-1');
    const { screen, visit } = await shown();
    await drag(visit(/^T-1 L1: .* 1 Apr 2026/), 20);
    const dialog = screen.getByRole('dialog', { name: 'Outside its window' });
    await expect.element(dialog.getByText(/its window closes on 11 Apr 2026/)).toBeVisible();
    await dialog.getByRole('button', { name: 'Plan it there' }).click();
    await expect.element(dialog.getByRole('textbox', { name: 'Reason' })).toHaveAccessibleDescription(/Say why/);
    expect(await plannedDays()).toEqual([]);
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('Out on hire until then');
    await dialog.getByRole('textbox', { name: 'Who answers for it' }).fill('Wang Fang');
    await userEvent.keyboard('{Control>}s{/Control}');
    await expect.element(visit(/^T-1 L1: Level L1, 21 Apr 2026/)).toBeVisible();
    expect(await db.plannedVisits.toArray()).toMatchObject([
      { on: '2026-04-21', reason: 'Out on hire until then', reasonBy: 'Wang Fang' },
    ]);
  });

  it('stays where it was when the reason is not given', async () => {
    await aMachine('T-1');
    const { screen, visit } = await shown();
    await drag(visit(/^T-1 L1: .* 1 Apr 2026/), 20);
    await expect.element(screen.getByRole('dialog')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(visit(/^T-1 L1: Level L1, 1 Apr 2026/)).toBeVisible();
    await eventually(() =>
      expect(
        visit(/1 Apr 2026/)
          .element()
          .getAttribute('style'),
      ).not.toMatch(/translate/),
    );
    expect(await plannedDays()).toEqual([]);
  });

  it('stops at the limit of a service required by law', async () => {
    await aMachine('T-1', aLevel('L1', { isStatutory: true }));
    const { visit } = await shown();
    await drag(visit(/^T-1 L1: .* 1 Apr 2026/), 40);
    // 11 April is a Saturday, and the workshop is asked whether it means it.
    await page.getByRole('button', { name: 'Go ahead' }).click();
    await expect.element(visit(/^T-1 L1: Level L1, 11 Apr 2026/)).toBeVisible();
    expect(await plannedDays()).toEqual(['2026-04-11 planned']);
  });
});

describe('the keys', () => {
  it('carry a visit day by day and week by week, and put it back', async () => {
    await aMachine('T-1');
    const { visit, grid } = await shown();
    await expect.element(visit(/1 Apr 2026/)).toBeVisible();
    (grid.element() as HTMLElement).focus();
    await userEvent.keyboard('m{Shift>}{ArrowRight}{/Shift}{ArrowLeft}');
    const note = page.getByRole('status').filter({ hasText: /window/ });
    await expect.element(note).toHaveTextContent(/^Tuesday,? 7 April 2026 6 days after due · inside the window/);
    await userEvent.keyboard('{Enter}');
    await expect.element(visit(/^T-1 L1: Level L1, 7 Apr 2026, .*planned by hand/)).toBeVisible();
    await userEvent.keyboard('u');
    await expect.element(visit(/^T-1 L1: Level L1, 1 Apr 2026/)).toBeVisible();
    expect(await plannedDays()).toEqual(['2026-04-07 dropped']);
  });

  it('show what would follow while a visit is carried, and put it back with Escape', async () => {
    await aMachine('T-1');
    const { screen, visit, grid } = await shown();
    await expect.element(visit(/1 Apr 2026/)).toBeVisible();
    const follower = visit(/30 Jun 2026/).element() as HTMLElement;
    (grid.element() as HTMLElement).focus();
    await userEvent.keyboard('m{Shift>}{ArrowRight}{/Shift}');
    await expect.element(screen.getByRole('status').getByText(/7 days after due · inside the window/)).toBeVisible();
    const moved = () => Math.round(new DOMMatrix(follower.style.transform).e / day);
    expect([follower.dataset['follows'], moved()]).toEqual(['true', 7]);
    await userEvent.keyboard('{ArrowLeft}');
    await eventually(() => expect(moved()).toBe(6));
    await userEvent.keyboard('{Escape}');
    await eventually(() => expect([follower.dataset['follows'], follower.style.transform]).toEqual([undefined, '']));
    expect(await plannedDays()).toEqual([]);
  });

  it('leave a visit where it was with Escape', async () => {
    await aMachine('T-1');
    const { visit, grid } = await shown();
    await expect.element(visit(/1 Apr 2026/)).toBeVisible();
    (grid.element() as HTMLElement).focus();
    await userEvent.keyboard('m{ArrowRight}{ArrowRight}{Escape}');
    await expect.element(visit(/^T-1 L1: Level L1, 1 Apr 2026/)).toBeVisible();
    expect(
      visit(/1 Apr 2026/)
        .element()
        .getAttribute('style'),
    ).not.toMatch(/translate/);
    expect(await plannedDays()).toEqual([]);
  });

  it('ask for a day, and refuse one that is past', async () => {
    await aMachine('T-1');
    const { screen, visit, grid } = await shown();
    await expect.element(visit(/1 Apr 2026/)).toBeVisible();
    (grid.element() as HTMLElement).focus();
    await userEvent.keyboard('d');
    const field = screen.getByRole('dialog').getByRole('textbox', { name: 'Day' });
    await field.fill('1/3/2026');
    await userEvent.tab();
    await expect.element(field).toHaveAccessibleDescription(/cannot be moved to a day that is past/);
    await field.fill('2/4/2026');
    await userEvent.keyboard('{Control>}s{/Control}');
    await expect.element(visit(/^T-1 L1: Level L1, 2 Apr 2026/)).toBeVisible();
  });

  it('choose visits and plan their orders at once, each for its own day, in one step', async () => {
    await aMachine('T-1');
    await aMachine('T-2', aLevel('L1'), on('2026-01-06'));
    const { screen, visit, grid } = await shown();
    await expect.element(visit(/^T-1 L1: .* 1 Apr 2026/)).toBeVisible();
    (grid.element() as HTMLElement).focus();
    // The later visit of T-1 has to wait until the one before it is done.
    await userEvent.keyboard(' {ArrowRight} {ArrowLeft}{ArrowDown} ');
    await expect.element(screen.getByText('3 visits selected')).toBeVisible();
    await userEvent.keyboard('o');
    await expect.element(visit(/^T-2 L1: .* 6 Apr 2026, .*with an order/)).toBeVisible();
    await expect.element(page.getByText('2 orders planned. 1 visit waits')).toBeVisible();
    const orders = await db.orders.toArray();
    expect(orders.map(({ state, plannedOn }) => `${state} ${plannedOn}`)).toEqual([
      'planned 2026-04-01',
      'planned 2026-04-06',
    ]);
    expect((await db.audit.toArray()).filter(({ command }) => command === 'openOrders')).toHaveLength(1);
  });
});

describe('a levelled plan', () => {
  it('moves what is too much for a week into others, in one step that is written only when it is taken', async () => {
    // The plan is reckoned in a worker, which knows no other day than the real one.
    vi.useRealTimers();
    const planning = { ...defaultSettings.planning, bays: 1, technicianHours: 2 };
    await done(saveSettings({ rev: 0, input: { ...defaultSettings, planning } }));
    for (const code of ['T-1', 'T-2', 'T-3']) {
      await aMachine(code, aLevel('L1', { plannedHours: 6 }), addDays(realToday(), -70));
    }
    const { screen } = await shown();
    await screen.getByRole('button', { name: 'Propose a levelled plan' }).click();
    const dialog = screen.getByRole('dialog', { name: 'A levelled plan' });
    const take = dialog.getByRole('button', { name: /^Plan \d+ visits so$/ });
    await expect.element(take, { timeout: 20_000 }).toBeEnabled();
    expect(await db.plannedVisits.count()).toBe(0);
    await expect.element(dialog.getByRole('img', { name: /^Proposed: no week over capacity/ })).toBeVisible();
    await take.click();
    await expect.element(dialog).not.toBeInTheDocument();
    const planned = await db.plannedVisits.toArray();
    expect(planned.length).toBeGreaterThan(1);
    expect(planned.every(({ on: day, openOn, closeOn }) => day >= (openOn ?? day) && day <= (closeOn ?? day))).toBe(
      true,
    );
    expect((await db.audit.toArray()).filter(({ command }) => command === 'moveVisits')).toHaveLength(1);
  });
});
