/** The guarantee from the machine's page over the order to the certificate's table. */
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { openRepair } from '#data/commands/openRepair.ts';
import { reportDefect } from '#data/commands/reportDefect.ts';
import { stopDatabase } from '#data/database.ts';
import type { FettleDatabase } from '#data/db.ts';
import { startFleet, stopFleet } from '#data/fleet.ts';
import type { Certificate } from '#domain/certificate.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import { guaranteeFrom } from '#domain/guarantee.ts';
import { CertificatePage } from '#features/certificates/CertificatePage.tsx';
import { MachinePage } from '#features/equipment/MachinePage.tsx';
import { OrderPage } from '#features/orders/OrderPage.tsx';
import { startedDatabase } from '#tests/support/database.ts';
import { eventually } from '#tests/support/eventually.ts';
import { aGuarantee } from '#tests/support/guaranteeRows.ts';
import { on } from '#tests/support/rows.ts';
import { showScreen } from '#tests/support/screen.tsx';
import { aTruck, aWorkshop, done, orderOf } from '#tests/support/workshop.ts';
import { OpenOrderDialog } from '#widgets/OpenOrderDialog.tsx';

let db: FettleDatabase;
let truck: EquipmentId;
let certificate: Certificate;

/** A truck whose work was done on 1 March at 85,000 km: 30 days or 5,000 km. Today is 10 March. */
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-10T12:00:00') });
  db = await startedDatabase();
  truck = await aTruck('T-1', await aWorkshop());
  const odometer = { unit: 'km', value: 85_000 } as const;
  certificate = aGuarantee(
    { equipmentId: truck },
    {
      number: 'FT-2026-000001',
      meters: [odometer],
      guarantee: guaranteeFrom({ work: 'level2', days: 30, distanceKm: 5_000 }, on('2026-03-01'), odometer),
    },
  );
  await db.certificates.add(certificate);
  await startFleet();
  await page.viewport(1280, 900);
  location.hash = '';
});

afterEach(async () => {
  vi.useRealTimers();
  stopFleet();
  stopDatabase();
  await Dexie.delete(db.name);
});

const aRepair = async () => {
  const defect = await done(reportDefect({ equipmentId: truck, severity: 'major', text: 'Oil leak' }));
  return done(openRepair({ equipmentId: truck, title: '', defectIds: [defect], plannedOn: null }));
};

describe('a guarantee', () => {
  it("stands on the machine's page with what is left of it", async () => {
    const screen = await showScreen(<MachinePage id={truck} />);
    await expect.element(screen.getByText('21 days · 5,000 km left, days first')).toBeVisible();
    await expect.element(screen.getByText('not read since it left')).toBeVisible();
    await expect.element(screen.getByText('until 31 Mar 2026 or 90,000 km')).toBeVisible();
  });

  it('is said when work is opened by hand, and can be left out of it', async () => {
    const screen = await showScreen(<OpenOrderDialog equipmentId={truck} onClose={() => undefined} />);
    await screen.getByText('Other work').click();
    const under = screen.getByRole('checkbox', { name: 'Repair under the guarantee of FT-2026-000001' });
    await expect.element(under).toBeChecked();
    await under.click();
    await screen.getByRole('textbox', { name: 'What is to be done?' }).fill('Wash');
    await screen.getByRole('button', { name: 'Open order' }).click();
    await eventually(async () => expect(await db.orders.toArray()).toMatchObject([{ title: 'Wash', guarantee: null }]));
  });

  it("is judged in the order's head, with a reason, and back", async () => {
    const id = await aRepair();
    const screen = await showScreen(<OrderPage id={id} />);
    await expect.element(screen.getByText(/covered · 21 days · 5,000 km left/)).toBeVisible();
    await screen.getByRole('button', { name: 'Judge…' }).click();
    await screen.getByText('does not').click();
    await screen.getByRole('button', { name: 'Save' }).click();
    await expect.element(screen.getByText('Say why. The reason stays on record.')).toBeVisible();
    await screen.getByRole('textbox', { name: 'Why not' }).fill('Run into a kerb');
    await screen.getByRole('button', { name: 'Save' }).click();
    await expect.element(screen.getByText(/Not covered: Run into a kerb \(Wang Fang\)/)).toBeVisible();
    expect((await orderOf(db, id)).guarantee).toMatchObject({ isCovered: false, by: 'Wang Fang' });
  });

  it("enters what was put right in the table on the certificate's page and its card", async () => {
    await aRepair();
    const screen = await showScreen(<CertificatePage id={certificate.id} />);
    await expect.element(screen.getByText('Re-repairs under this guarantee')).toBeVisible();
    await expect.element(screen.getByRole('link', { name: '2026-0001' })).toBeVisible();
    const card = screen.getByRole('region', { name: /FT-2026-000001/ });
    await expect.element(card.getByText('Oil leak')).toBeInTheDocument();
    await expect.element(card.getByText(/^As of 10 Mar 2026: 21 days · 5,000 km left/)).toBeInTheDocument();
  });
});
