import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { FettleDatabase } from '#data/db.ts';
import { useFleet } from '#data/fleet.ts';
import type { Fleet } from '#data/fleetState.ts';
import { CapacitySection } from '#features/settings/CapacitySection.tsx';
import { CertificateSection } from '#features/settings/CertificateSection.tsx';
import { CostSection } from '#features/settings/CostSection.tsx';
import { PlanningSection } from '#features/settings/PlanningSection.tsx';
import { SyllabusSection } from '#features/settings/SyllabusSection.tsx';
import { WorkshopSection } from '#features/settings/WorkshopSection.tsx';
import { enter, leave } from '#tests/support/entered.ts';
import { showScreen } from '#tests/support/screen.tsx';

let db: FettleDatabase;
beforeEach(async () => {
  db = await enter();
});
afterEach(() => leave(db));

const Shown = ({ section: Section }: { readonly section: React.FC<{ readonly fleet: Fleet }> }) => {
  const fleet = useFleet();
  return fleet === undefined ? null : <Section fleet={fleet} />;
};
const settings = () => db.settings.get('settings');
const save = () => userEvent.keyboard('{Control>}s{/Control}');

describe('the settings', () => {
  it.each(['', 'A-B', 'LONGPREFIX', 'SAMPLE'])('refuse “%s” as the prefix of certificates', async (prefix) => {
    const screen = await showScreen(<Shown section={CertificateSection} />);
    const field = screen.getByRole('textbox', { name: 'Prefix of the numbers' });
    await field.fill(prefix);
    await save();
    // Longer ones cannot be typed: the field takes eight characters.
    if (prefix.length <= 8) await expect.element(field).toHaveAttribute('aria-invalid', 'true');
    if (prefix.length <= 8) expect(await settings()).toBeUndefined();
    else await expect.poll(async () => (await settings())?.certificate.prefix).toBe('LONGPREF');
  });

  it.each([
    ['', 'an empty one'],
    ['-3', 'one below zero'],
    ['14.5', 'a fraction'],
    ['400', 'one beyond a year'],
  ])('refuse “%s” as days of notice: %s', async (days) => {
    const screen = await showScreen(<Shown section={PlanningSection} />);
    await screen.getByRole('textbox', { name: /Notice/ }).fill(days);
    await save();
    await expect.element(screen.getByText('Enter a number of days from 0 to 365.')).toBeVisible();
    expect(await settings()).toBeUndefined();
  });

  it('keep what is right, say so, and are asked again only when changed', async () => {
    const screen = await showScreen(<Shown section={WorkshopSection} />);
    await screen.getByRole('textbox', { name: 'Name of the workshop' }).fill('Harbour Workshop');
    await save();
    await expect.element(screen.getByText('Saved')).toBeVisible();
    expect((await settings())?.workshop.name).toBe('Harbour Workshop');
    await expect.element(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
    await save();
    expect((await settings())?.rev).toBe(1);
  });
});

describe('the syllabus', () => {
  it('takes a topic more, one less, and another order', async () => {
    const screen = await showScreen(<Shown section={SyllabusSection} />);
    const topics = async () => (await settings())?.checks.syllabus.map(({ name }) => name.en);
    await screen.getByRole('button', { name: 'Remove topic 1', exact: true }).click();
    await screen.getByRole('button', { name: 'Topic 2 up' }).click();
    await screen.getByRole('button', { name: 'Add topic' }).click();
    await save();
    await expect.element(screen.getByText('This must be filled in.')).toBeVisible();
    expect(await settings()).toBeUndefined();
    await screen.getByRole('textbox', { name: 'Topic 10' }).fill('Fills in the log book');
    await save();
    await expect.poll(topics).toHaveLength(10);
    expect((await topics())?.slice(0, 2)).toEqual([
      'Good at keeping it in repair: faults reported and cleared in time',
      'Good at looking after it: clean, lubricated, complete',
    ]);
    expect((await topics())?.at(-1)).toBe('Fills in the log book');
  });
});

describe('the capacity', () => {
  it('takes over a country’s holidays and a span of days, each once, and says what is left', async () => {
    const screen = await showScreen(<Shown section={CapacitySection} />);
    await screen.getByRole('button', { name: 'Add public holidays' }).click();
    await screen.getByRole('menuitem', { name: /China, mainland: every year/ }).click();
    await screen.getByRole('button', { name: 'Add closing days' }).click();
    await screen.getByRole('textbox', { name: 'Name' }).fill('Stocktaking');
    await screen.getByRole('textbox', { name: 'First day' }).fill('28 Dec 2026');
    await screen.getByRole('textbox', { name: 'Last day' }).fill('27 Dec 2026');
    await save();
    await expect.element(screen.getByText('The last day must not come before the first.')).toBeVisible();
    await screen.getByRole('textbox', { name: 'Last day' }).fill('31 Dec 2026');
    await screen.getByRole('textbox', { name: 'Worked to make up for it 1' }).fill('26 Dec 2026');
    await screen.getByRole('textbox', { name: 'Worked to make up for it 2' }).fill('20 Dec 2026');
    // The first belongs to the dialog: nothing of the section is stored by it.
    await save();
    await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
    await expect.element(screen.getByText('Stocktaking')).toBeVisible();
    await expect.element(screen.getByText(/worked: 20 Dec( 2026)? and 26 Dec/)).toBeVisible();
    expect(await settings()).toBeUndefined();
    await save();
    await expect.element(screen.getByText('Saved')).toBeVisible();
    expect((await settings())?.planning.closures.map(({ name, rrule, from }) => [name, rrule ?? from])).toEqual([
      ['New Year’s Day', 'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1'],
      ['Labour Day', 'FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1,2'],
      ['National Day', 'FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=1,2,3'],
      ['Stocktaking', '2026-12-28'],
    ]);
    expect((await settings())?.planning.closures.at(-1)?.makeUpDays).toEqual(['2026-12-20', '2026-12-26']);
    await screen.getByRole('button', { name: 'Remove Labour Day' }).click();
    await save();
    await expect.poll(async () => (await settings())?.planning.closures.length).toBe(3);
  });

  it('asks for at least one working day and one bay', async () => {
    const screen = await showScreen(<Shown section={CapacitySection} />);
    for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']) {
      await screen.getByText(day, { exact: true }).click();
    }
    await screen.getByRole('textbox', { name: 'Bays' }).fill('0');
    await save();
    await expect.element(screen.getByText('Choose at least one working day.')).toBeVisible();
    await expect.element(screen.getByText('Enter the number of bays, from 1 to 500.')).toBeVisible();
    expect(await settings()).toBeUndefined();
  });
});

describe('the costs', () => {
  it('keep a currency and a rate, or none', async () => {
    const screen = await showScreen(<Shown section={CostSection} />);
    await screen.getByRole('combobox', { name: 'Currency' }).fill('GBP');
    await screen.getByRole('option', { name: /GBP/ }).click();
    await screen.getByRole('textbox', { name: 'Cost of an hour of labour' }).fill('42.5');
    await expect.element(screen.getByText('2.5 hours cost £106.25.')).toBeVisible();
    await save();
    await expect.poll(async () => (await settings())?.cost).toEqual({ currency: 'GBP', labourRate: 42.5 });
  });
});
