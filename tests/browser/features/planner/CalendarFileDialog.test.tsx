import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { today } from '#data/clock.ts';
import { loadSample } from '#data/commands/loadSample.ts';
import type { FettleDatabase } from '#data/db.ts';
import { useFleet } from '#data/fleet.ts';
import { stopPlan } from '#data/planClient.ts';
import { CalendarFileDialog } from '#features/planner/CalendarFileDialog.tsx';
import { addDays } from '#kernel/calendarDate.ts';
import { bridge } from '#platform/bridge.ts';
import { enter, leave } from '#tests/support/entered.ts';
import { eventually } from '#tests/support/eventually.ts';
import { showScreen } from '#tests/support/screen.tsx';
import { strictEvents, textOf } from '#tests/support/strictCalendar.ts';

let db: FettleDatabase;
const saved: { name: string; bytes: Uint8Array }[] = [];

beforeEach(async () => {
  db = await enter();
  await loadSample({ language: 'en' });
  saved.length = 0;
  vi.spyOn(bridge, 'saveFile').mockImplementation(async ({ name, bytes }) => {
    saved.push({ name, bytes });
    return { ok: true, value: { outcome: 'handedOver' } };
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  stopPlan();
  await leave(db);
});

const Shown = ({ onClose }: { readonly onClose: () => void }) => {
  const fleet = useFleet();
  return fleet === undefined ? null : (
    <CalendarFileDialog fleet={fleet} today={today()} shown={[]} isNarrowed={false} onClose={onClose} />
  );
};

const save = async (): Promise<ReturnType<typeof strictEvents>> => {
  const onClose = vi.fn();
  const screen = await showScreen(<Shown onClose={onClose} />);
  const before = saved.length;
  await screen.getByRole('button', { name: 'Save calendar file' }).click();
  await eventually(() => expect(onClose).toHaveBeenCalledOnce());
  expect(saved).toHaveLength(before + 1);
  await screen.unmount();
  return strictEvents(saved.at(-1)?.bytes ?? new Uint8Array());
};

describe('the calendar file', () => {
  it('holds the visits of a year, strictly as RFC 5545 has it, and says the same when nothing changed', async () => {
    const first = await save();
    expect(saved[0]?.name).toBe(`Maintenance plan ${today()}.ics`);
    expect(first.length).toBeGreaterThan(100);
    const year = addDays(today(), 366).replaceAll('-', '');
    const open = new Set((await db.orders.toArray()).map(({ openedOn }) => openedOn.replaceAll('-', '')));
    const days = first.map((event) => textOf(event, 'DTSTART') ?? '');
    expect(days.filter((day) => (day < today().replaceAll('-', '') && !open.has(day)) || day > year)).toEqual([]);
    expect(await db.calendarEvents.count()).toBe(first.length);
    await save();
    expect(saved[1]?.bytes).toEqual(saved[0]?.bytes);
  });

  it('cancels what is gone: the visits of a machine that went out of service', async () => {
    const first = await save();
    const event = await db.calendarEvents.toCollection().first();
    if (event === undefined) throw new Error('Nothing was published');
    // A visit nobody knows of any more stands for one whose machine is gone.
    await db.calendarEvents.add({ ...event, id: 'gone:L1:1', on: addDays(today(), 30) });
    const second = await save();
    expect(second).toHaveLength(first.length + 1);
    const gone = second.find((one) => textOf(one, 'UID') === 'gone:L1:1@fettle');
    expect(gone && [textOf(gone, 'STATUS'), textOf(gone, 'SEQUENCE')]).toEqual(['CANCELLED', `${event.sequence + 1}`]);
  });

  it('asks for a last day that is not past', async () => {
    const screen = await showScreen(<Shown onClose={() => undefined} />);
    await screen.getByRole('textbox', { name: 'Until' }).fill('1 Jan 2020');
    await userEvent.keyboard('{Control>}s{/Control}');
    await expect.element(screen.getByText('The last day must not lie in the past.')).toBeVisible();
    expect(saved).toEqual([]);
  });
});
