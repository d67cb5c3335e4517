import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createCheckTemplate } from '#data/commands/createCheckTemplate.ts';
import type { FettleDatabase } from '#data/db.ts';
import type { CheckTemplate } from '#domain/checkTemplate.ts';
import { TemplatePage } from '#features/checks/TemplatePage.tsx';
import { TemplatesPage } from '#features/checks/TemplatesPage.tsx';
import { forkliftCheck } from '#templates/forkliftCheck.ts';
import { enter, leave } from '#tests/support/entered.ts';
import { showScreen } from '#tests/support/screen.tsx';
import { aTruck, aWorkshop, done } from '#tests/support/workshop.ts';

let db: FettleDatabase;
beforeEach(async () => {
  db = await enter();
});
afterEach(() => leave(db));

const aForkliftCheck = async (): Promise<CheckTemplate['id']> => {
  const { name, id, sections } = forkliftCheck;
  return done(createCheckTemplate({ name, kinds: [], templateId: id, sections, needsConfirmation: true }));
};

const stored = async (id: CheckTemplate['id']): Promise<CheckTemplate | undefined> => db.checkTemplates.get(id);

describe('the list of check templates', () => {
  it('makes one from a check of the trade, by keyboard alone', async () => {
    const screen = await showScreen(<TemplatesPage />);
    await screen.getByRole('button', { name: 'New check template' }).click();
    const card = screen.getByRole('button', { name: /^Forklift – key off, key on/ });
    await expect.element(card).toBeVisible();
    card.element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.getByLabelText('Name')).toHaveValue('Forklift – key off, key on');
    await userEvent.keyboard('{Control>}s{/Control}');
    await expect.element(screen.getByRole('link', { name: 'Forklift – key off, key on' })).toBeVisible();
    const [template] = await db.checkTemplates.toArray();
    expect(template).toMatchObject({ templateId: 'forklift', needsConfirmation: true, name: forkliftCheck.name });
  });
});

describe('a draft of a check template', () => {
  it('is typed with the operator’s card beside it, kept, and approved with a reason', async () => {
    await aWorkshop();
    const id = await aForkliftCheck();
    const screen = await showScreen(<TemplatePage id={id} />);
    await screen.getByRole('button', { name: 'Change', exact: true }).click();
    await screen.getByRole('button', { name: /Forks and heels/ }).click();
    await screen.getByLabelText('What is looked at, English').fill('Forks');
    await expect.element(screen.getByText('2 of 18')).toBeVisible();
    await expect.element(screen.getByText('Forks', { exact: true }).last()).toBeVisible();
    await screen.getByText('A value is measured').click();
    await screen.getByLabelText('At least').fill('20');
    await screen.getByLabelText('At most').fill('10');
    await expect.element(screen.getByText('1 thing to put right')).toBeVisible();
    await expect.element(screen.getByRole('button', { name: 'Approve…' })).toBeDisabled();
    await screen.getByLabelText('At most').fill('40');
    await expect.poll(async () => (await stored(id))?.draft?.sections[0]?.items[1]?.limits?.max).toBe(40);
    await screen.getByRole('button', { name: 'Approve…' }).click();
    await expect.element(screen.getByText('Forks: value none → 20 – 40 mm')).toBeVisible();
    await screen.getByLabelText('Why').fill('Measured from now on');
    await screen.getByRole('button', { name: 'Approve', exact: true }).click();
    await expect.element(screen.getByRole('button', { name: 'Change', exact: true })).toBeVisible();
    const numbers = (await db.checkRevisions.toArray()).map(({ number, reason }) => [number, reason]);
    expect(numbers).toContainEqual([2, 'Measured from now on']);
    expect((await stored(id))?.draft).toBeNull();
  });

  it('has its items moved by Alt and the arrow keys, copied and removed', async () => {
    const id = await aForkliftCheck();
    const screen = await showScreen(<TemplatePage id={id} />);
    await screen.getByRole('button', { name: 'Change', exact: true }).click();
    const mast = screen.getByRole('button', { name: /Mast and chains/ });
    await mast.click();
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    const order = async () => (await stored(id))?.draft?.sections[0]?.items.map((item) => item.text.en).slice(0, 3);
    await expect.poll(order).toEqual(['Tyres and wheel nuts', 'Mast and chains', 'Forks and heels']);
    await expect.element(mast).toHaveFocus();
    await screen.getByRole('button', { name: 'Copy item' }).click();
    await expect.poll(order).toEqual(['Tyres and wheel nuts', 'Mast and chains', 'Mast and chains']);
    await screen.getByRole('button', { name: 'Remove item' }).click();
    await expect.poll(order).toEqual(['Tyres and wheel nuts', 'Mast and chains', 'Forks and heels']);
  });
});

describe('the machines of a check template', () => {
  it('are chosen in a dialog, and taken out again', async () => {
    await aTruck('T-7', await aWorkshop());
    const id = await aForkliftCheck();
    location.hash = `#/checks/templates/${id}?tab=machines`;
    const screen = await showScreen(<TemplatePage id={id} />);
    await screen.getByRole('button', { name: 'Assign to machines' }).click();
    await screen.getByRole('checkbox', { name: 'T-7' }).click();
    await screen.getByRole('button', { name: 'Expect these checks' }).click();
    await expect.element(screen.getByRole('link', { name: 'T-7' })).toBeVisible();
    await expect.element(screen.getByText('once a working day')).toBeVisible();
    await screen.getByRole('button', { name: 'Expect no more' }).click();
    await expect.element(screen.getByText('No machine is checked by this template yet.')).toBeVisible();
    expect(await db.checkDuties.toArray()).toMatchObject([{ checkTemplateId: id, shiftIds: [] }]);
  });
});
