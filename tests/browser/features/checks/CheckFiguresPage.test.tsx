import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { today } from '#data/clock.ts';
import type { FettleDatabase } from '#data/db.ts';
import { startFleet, stopFleet } from '#data/fleet.ts';
import { CheckFiguresPage } from '#features/checks/CheckFiguresPage.tsx';
import { CheckFiguresPaperPage } from '#features/checks/CheckFiguresPaperPage.tsx';
import { addDays } from '#kernel/calendarDate.ts';
import { aCheck, aCheckTemplate, aDuty, anAnswer, shiftSettings } from '#tests/support/checkRows.ts';
import { enter, leave } from '#tests/support/entered.ts';
import { anEquipment, aPerson, freshId, on } from '#tests/support/rows.ts';
import { showScreen } from '#tests/support/screen.tsx';

let db: FettleDatabase;
beforeEach(async () => {
  db = await enter();
});
afterEach(() => leave(db));

const [before, yesterday] = [addDays(today(), -2), addDays(today(), -1)];
const template = aCheckTemplate();
const driver = aPerson({ name: 'Ma Jun', roles: ['operator'] });
const truck = anEquipment({ code: 'T-1', crew: { chiefId: driver.id, memberIds: [] } });
const shift = { id: 'day', name: 'Day', from: '00:00', to: '12:00', workDays: [1, 2, 3, 4, 5, 6, 7] };

/** Of two checks due, one was made and found a defect. */
const workshop = async (): Promise<void> => {
  await db.equipment.add(truck);
  await db.people.add(driver);
  await db.checkTemplates.add(template);
  await db.checkDuties.add(
    aDuty(truck.id, template, { shiftIds: ['day'], fromOn: on('2025-01-01'), endedOn: yesterday }),
  );
  const found = anAnswer('lights', { answer: 'defect', defectId: freshId<'Defect'>() });
  const place = { equipmentId: truck.id, checkTemplateId: template.id, day: before, shiftId: 'day' };
  await db.checks.add(aCheck({ ...place, state: 'done', source: 'paper', operatorName: 'Li Na', answers: [found] }));
  await db.settings.add(shiftSettings([shift]));
  stopFleet();
  await startFleet();
};

const search = `from=${before}&to=${yesterday}`;

describe('the figures of the checks', () => {
  it('stand with their formula and sample, told apart by machine, shift and person', async () => {
    await workshop();
    location.hash = `/checks/figures?${search}`;
    const screen = await showScreen(<CheckFiguresPage />);
    await expect.element(screen.getByText('answered ÷ due = 1 ÷ 2')).toBeVisible();
    await expect.element(screen.getByText('defects × 100 ÷ done = 1 × 100 ÷ 1')).toBeVisible();
    await expect.element(screen.getByRole('row', { name: /T-1.* 2 1 0 0 0 0 1 1 50 %/ })).toBeVisible();
    await screen.getByText('Person').click();
    await expect.element(screen.getByRole('row', { name: /Li Na 1 1 0 0 0 0 0 1 100 %/ })).toBeVisible();
    await expect.element(screen.getByRole('row', { name: /Ma Jun 1 0 0 0 0 0 1 0 0 %/ })).toBeVisible();
    const { violations } = await axe.run('main', { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('are "n/a", not 0, where nothing was due', async () => {
    await workshop();
    await db.checkDuties.clear();
    stopFleet();
    await startFleet();
    location.hash = `/checks/figures?${search}`;
    const screen = await showScreen(<CheckFiguresPage />);
    await expect.element(screen.getByText('answered ÷ due = 0 ÷ 0')).toBeVisible();
    expect(screen.getByText('n/a').elements()).toHaveLength(3);
  });

  it('print with the same lines', async () => {
    await workshop();
    location.hash = `/checks/figures/paper?${search}`;
    const screen = await showScreen(<CheckFiguresPaperPage />);
    await expect.element(screen.getByRole('row', { name: /T-1.* 2 1 0 0 0 0 1 1 50 %/ })).toBeVisible();
    await expect.element(screen.getByText('missing ÷ due = 1 ÷ 2')).toBeVisible();
  });
});
