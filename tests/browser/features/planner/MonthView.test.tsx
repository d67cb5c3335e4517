import { useMemo } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { today } from '#data/clock.ts';
import type { FettleDatabase } from '#data/db.ts';
import { startFleet, useFleet } from '#data/fleet.ts';
import type { Fleet } from '#data/fleetState.ts';
import { stopPlan } from '#data/planClient.ts';
import { defaultSettings } from '#domain/settings.ts';
import { MonthView } from '#features/planner/MonthView.tsx';
import { usePlannerDeeds } from '#features/planner/usePlannerDeeds.tsx';
import { addDays, type CalendarDate } from '#kernel/calendarDate.ts';
import { enter, leave } from '#tests/support/entered.ts';
import { eventually } from '#tests/support/eventually.ts';
import { anEquipment } from '#tests/support/rows.ts';
import { showScreen } from '#tests/support/screen.tsx';
import { aLevel, anAssignment, aProgramme, aRevision, theSettings } from '#tests/support/serviceRows.ts';
import { registerRows } from '#widgets/registerView.ts';

let db: FettleDatabase;
const machines = ['T-1', 'T-2', 'T-3', 'T-4', 'T-5', 'T-6', 'T-7'].map((code) => anEquipment({ code, name: '' }));
const programme = aProgramme({ meters: [] });
/** Due in ten days, between today and twenty days from now: the month shown holds it wherever today lies. */
const dueOn = addDays(today(), 10);
const everyDay = { ...defaultSettings.planning, workDays: [1, 2, 3, 4, 5, 6, 7] };

const seed = async (isStatutory: boolean): Promise<void> => {
  await db.equipment.bulkAdd(machines);
  await db.programmes.add(programme);
  await db.revisions.add(aRevision(programme, { levels: [aLevel('L1', { isStatutory })] }));
  await db.assignments.bulkAdd(
    machines.map(({ id }) => anAssignment(id, programme, { baseline: { on: addDays(today(), -80), meters: {} } })),
  );
  await db.settings.add(theSettings({ planning: everyDay }));
  await startFleet();
};

beforeEach(async () => {
  db = await enter();
});
afterEach(async () => {
  stopPlan();
  await leave(db);
});

const Month = ({ fleet, month }: { readonly fleet: Fleet; readonly month: CalendarDate }) => {
  const setting = useMemo(() => ({ today: today(), noticeDays: 14, until: addDays(today(), 365) }), []);
  const { deeds, selection, overlays } = usePlannerDeeds(fleet, today(), setting);
  const rows = useMemo(() => registerRows(fleet, [], today()), [fleet]);
  return (
    <>
      <MonthView {...{ fleet, rows, month, deeds, selection }} today={today()} />
      {overlays}
    </>
  );
};

const Shown = () => {
  const fleet = useFleet();
  return fleet === undefined ? null : <Month fleet={fleet} month={dueOn} />;
};

const dayCell = (day: CalendarDate): HTMLElement => {
  const cell = document.querySelector<HTMLElement>(`[data-day="${day}"]`);
  if (cell === null) throw new Error(`No day ${day}`);
  return cell;
};
const chipOf = (code: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>('[data-visit]')].find((chip) => chip.textContent?.startsWith(code));
const dayOfChip = (code: string) => chipOf(code)?.closest<HTMLElement>('[data-day]')?.dataset['day'];
const planned = async () => (await db.plannedVisits.toArray()).map(({ on, reason }) => ({ on, reason }));

const show = async (isStatutory = false): ReturnType<typeof showScreen> => {
  await seed(isStatutory);
  const screen = await showScreen(<Shown />);
  await eventually(() => expect(dayOfChip('T-1')).toBe(dueOn));
  return screen;
};

const pointer = (target: Element, type: string, at: Element): void => {
  const box = at.getBoundingClientRect();
  const [clientX, clientY] = [box.left + box.width / 2, box.top + box.height / 2];
  target.dispatchEvent(
    new PointerEvent(type, { bubbles: true, button: 0, pointerId: 1, clientX, clientY, isPrimary: true }),
  );
};

/** Carries a visit over a day and holds it there. */
const drag = async (code: string, to: CalendarDate): Promise<void> => {
  const chip = chipOf(code);
  if (chip === undefined) throw new Error(`No visit of ${code}`);
  // A pointer made up here cannot be captured; the real one is.
  Element.prototype.setPointerCapture = () => undefined;
  pointer(chip, 'pointerdown', chip);
  await eventually(() => {
    pointer(chip, 'pointermove', dayCell(to));
    expect(dayCell(to).dataset['aim']).toBe('true');
  });
};

describe('the month', () => {
  it('shows the visits of a day there is room for, and the others on asking', async () => {
    const screen = await show();
    const cell = dayCell(dueOn);
    const drawn = cell.querySelectorAll('[data-visit]').length;
    expect(drawn).toBeGreaterThan(1);
    expect(drawn).toBeLessThan(machines.length);
    await screen.getByRole('button', { name: `${machines.length - drawn} more` }).click();
    await eventually(() => expect(cell.querySelectorAll('[data-visit]')).toHaveLength(machines.length));
  });

  it('takes a visit to another day by the pointer, inside its window without a question', async () => {
    await show();
    const to = addDays(dueOn, 1);
    await drag('T-1', to);
    expect(document.querySelector('[role="status"]')?.textContent).toContain('1 day after due');
    pointer(chipOf('T-1') ?? document.body, 'pointerup', dayCell(to));
    await eventually(() => expect(dayOfChip('T-1')).toBe(to));
    await eventually(async () => expect(await planned()).toEqual([{ on: to, reason: '' }]));
    expect(dayOfChip('T-2')).toBe(dueOn);
  });

  it('leaves it where it was when Esc ends the drag', async () => {
    await show();
    // A real press puts the focus on the visit.
    chipOf('T-1')?.focus();
    await drag('T-1', addDays(dueOn, 1));
    await userEvent.keyboard('{Escape}');
    await eventually(() => expect(document.querySelector('[data-aim]')).toBeNull());
    pointer(chipOf('T-1') ?? document.body, 'pointerup', dayCell(addDays(dueOn, 1)));
    expect(dayOfChip('T-1')).toBe(dueOn);
    expect(await planned()).toEqual([]);
  });

  it('is worked by keys: from visit to visit, a week on, and put down', async () => {
    await show();
    chipOf('T-1')?.focus();
    await userEvent.keyboard('{ArrowDown}');
    await eventually(() => expect(document.activeElement?.textContent).toMatch(/^T-2/));
    await userEvent.keyboard('m{ArrowRight}{ArrowUp}');
    await eventually(() =>
      expect(document.querySelector('[role="status"]')?.textContent).toContain('6 days before due'),
    );
    await userEvent.keyboard('{Enter}');
    await eventually(async () => expect(await planned()).toEqual([{ on: addDays(dueOn, -6), reason: '' }]));
    await userEvent.keyboard('u');
    await eventually(() => expect(dayOfChip('T-2') === dueOn || chipOf('T-2') === undefined).toBe(true));
  });

  it('asks for a reason outside the window, and moves it only with one', async () => {
    const screen = await show();
    chipOf('T-1')?.focus();
    await userEvent.keyboard('m{ArrowDown}{ArrowDown}{Enter}');
    await expect.element(screen.getByRole('dialog')).toBeVisible();
    expect(await planned()).toEqual([]);
    await screen.getByRole('textbox', { name: 'Reason' }).fill('Harvest');
    await screen.getByRole('textbox', { name: /answers/ }).fill('Li Wei');
    await userEvent.keyboard('{Control>}s{/Control}');
    await eventually(async () => expect(await planned()).toEqual([{ on: addDays(dueOn, 14), reason: 'Harvest' }]));
  });

  it('never carries a statutory visit past its limit', async () => {
    await show(true);
    chipOf('T-1')?.focus();
    await userEvent.keyboard('m{ArrowDown}{ArrowDown}{ArrowDown}');
    await eventually(() => expect(document.querySelector('[role="status"]')?.textContent).toContain('no later'));
    await userEvent.keyboard('{Enter}');
    await eventually(async () => expect(await planned()).toEqual([{ on: addDays(dueOn, 10), reason: '' }]));
  });
});
