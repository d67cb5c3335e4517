/** Every screen and every main dialog of the program, with the sample workshop loaded. */
import path from 'node:path';
import type { Certificate } from '#domain/certificate.ts';
import type { Check } from '#domain/check.ts';
import type { Equipment } from '#domain/equipment.ts';
import type { MeterReading } from '#domain/meterRecord.ts';
import type { Person } from '#domain/person.ts';
import type { Programme } from '#domain/programme.ts';
import type { SigningKey } from '#domain/signingKey.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { storedRows } from './stored.ts';
import { checkFile, importFile, type Walk } from './walk.ts';
import { heldPlaces } from './walkHeldPlaces.ts';
import { type Come, comeBy, opens, opensInMenu, type Place } from './walkPlaces.ts';
import { idOf, planPlaces } from './walkPlanPlaces.ts';

const fixtures = path.resolve(import.meta.dirname, '../fixtures/e2e');

/** Loads the sample workshop from the first screen. */
export const loadSample = async ({ page, texts }: Walk): Promise<void> => {
  await page.getByRole('button', { name: texts.today('welcome.sample') }).click();
  await page.getByRole('table', { name: texts.today('whatIsDue') }).waitFor();
};

/** Ids of what the sample holds, one of each kind. */
interface Found {
  readonly machine: string;
  readonly programme: string;
  readonly openOrder: string;
  readonly doneOrder: string;
  readonly releasedOrder: string;
  readonly person: string;
  readonly check: string;
  /** The working day of that check. */
  readonly checkDay: string;
  readonly certificates: readonly Certificate[];
  readonly signingKey: string;
}

const find = async ({ page }: Walk): Promise<Found> => {
  const readings = await storedRows<MeterReading>(page, 'readings');
  const suspect = readings.find(({ state }) => state === 'suspect');
  const orders = await storedRows<WorkOrder>(page, 'orders');
  const checks = await storedRows<Check>(page, 'checks');
  const made = idOf(checks, ({ state }) => state === 'done');
  return {
    machine: idOf(await storedRows<Equipment>(page, 'equipment'), ({ id }) => id === suspect?.equipmentId),
    programme: idOf(await storedRows<Programme>(page, 'programmes'), () => true),
    openOrder: idOf(orders, ({ state }) => state === 'open' || state === 'inWork'),
    doneOrder: idOf(orders, ({ state }) => state === 'done'),
    releasedOrder: idOf(orders, ({ state }) => state === 'released'),
    person: idOf(await storedRows<Person>(page, 'people'), () => true),
    check: made,
    checkDay: checks.find(({ id }) => id === made)?.day ?? '',
    certificates: await storedRows<Certificate>(page, 'certificates'),
    signingKey: idOf(await storedRows<SigningKey>(page, 'signingKeys'), () => true),
  };
};

const screens = (come: Come, found: Found): readonly Place[] => [
  { name: 'today', come: come('/') },
  { name: 'today, all', come: come('/?status=all') },
  { name: 'register', come: come('/equipment') },
  ...['overview', 'services', 'readings', 'orders', 'defects', 'certificates', 'history'].map((tab) => ({
    name: `machine, ${tab}`,
    come: come(`/equipment/${found.machine}?tab=${tab}`),
  })),
  { name: 'technical file', come: come(`/equipment/${found.machine}/file?readings=1`) },
  { name: 'technical file on paper', come: come(`/equipment/${found.machine}/file/paper`) },
  { name: 'programmes', come: come('/programmes') },
  { name: 'programme', come: come(`/programmes/${found.programme}`) },
  { name: 'orders', come: come('/orders?state=all') },
  { name: 'order, open', come: come(`/orders/${found.openOrder}`) },
  { name: 'order, done', come: come(`/orders/${found.doneOrder}`) },
  { name: 'order, released', come: come(`/orders/${found.releasedOrder}`) },
  { name: 'board of the day', come: come(`/checks?day=${found.checkDay}`) },
  { name: 'board of the week', come: come(`/checks?day=${found.checkDay}&view=week`) },
  { name: 'check', come: come(`/checks/${found.check}`) },
  { name: 'paper checks', come: come(`/checks/paper?day=${found.checkDay}`) },
  { name: 'check sheets', come: come(`/check-sheets?day=${found.checkDay}&filled=1`) },
  { name: 'labels', come: come('/labels') },
  { name: 'people', come: come('/people') },
  { name: 'person', come: come(`/people/${found.person}`) },
  { name: 'certificates', come: come('/certificates') },
  { name: 'list of void certificates', come: come('/certificates/void') },
  { name: 'no certificates of a day', come: come('/certificates/print?day=2001-01-01') },
  {
    name: 'pile of certificates',
    come: come(`/certificates/print?certificate=${found.certificates.slice(0, 2).map(({ id }) => id)}`),
  },
  { name: 'verify', come: come('/verify') },
  ...(['chinese', 'international'] as const).flatMap((form) => {
    const one = found.certificates.find(({ content }) => content.kind === 'completion' && content.form === form);
    return one === undefined ? [] : [{ name: `certificate, ${form}`, come: come(`/certificates/${one.id}`) }];
  }),
  ...[
    'workshop',
    'planning',
    'shifts',
    'syllabus',
    'certificates',
    'display',
    'roles',
    'backups',
    'data',
    'check',
    'about',
  ].map((section) => ({
    name: `settings, ${section}`,
    come: come(`/settings?section=${section}`),
  })),
  { name: 'issuer card', come: come(`/issuer-cards/${found.signingKey}`) },
  { name: 'audit trail', come: come('/audit') },
  { name: 'audit trail, nothing found', come: come('/audit?search=nothing-of-the-kind') },
  { name: 'restore', come: come('/restore') },
  { name: 'nowhere', come: come('/elsewhere') },
];

const dialogs = (walk: Walk, come: Come, found: Found): readonly Place[] => {
  const { page, texts } = walk;
  const inMenu = (item: string) => opensInMenu(walk, { menu: texts.common('moreActions'), item });
  const machine = `/equipment/${found.machine}`;
  const valid = found.certificates.find(({ voided }) => voided === null)?.id ?? '';
  return [
    { name: 'open an order', come: come('/', opens(walk, texts.today('openOrder'))) },
    { name: 'new machine', come: come('/equipment', opens(walk, texts.equipment('addMachine'))) },
    { name: 'new reading', come: come(machine, opens(walk, texts.equipment('newReading'))) },
    { name: 'edit machine', come: come(machine, opens(walk, texts.common('edit'))) },
    { name: 'new programme', come: come('/programmes', opens(walk, texts.programmes('list.newProgramme'))) },
    {
      name: 'assign machines',
      come: come(`/programmes/${found.programme}`, opens(walk, texts.programmes('page.assign'))),
    },
    { name: 'cancel order', come: come(`/orders/${found.openOrder}`, inMenu(texts.orders('cancel.action'))) },
    { name: 'issue certificate', come: come(`/orders/${found.doneOrder}`, opens(walk, texts.orders('issue.action'))) },
    {
      name: 'issue inspection record',
      come: come(`/orders/${found.doneOrder}`, async () => {
        await opens(walk, texts.orders('issue.action'))();
        await page.getByRole('dialog').getByText(texts.certificateKinds('kind.inspection')).click();
        await page.getByText(texts.certificateKinds('hasBrakeTest')).click();
      }),
    },
    {
      name: 'reissue certificate',
      come: come(`/certificates/${valid}`, inMenu(texts.certificateKinds('reissueAction'))),
    },
    { name: 'void certificate', come: come(`/certificates/${valid}`, inMenu(texts.certificates('voidAction'))) },
    { name: 'new key', come: come('/settings?section=certificates', opens(walk, texts.signing('renew'))) },
    { name: 'passphrase', come: come('/settings?section=backups', opens(walk, texts.backups('set'))) },
    { name: 'check of the audit trail', come: come('/audit', opens(walk, texts.audit('check'))) },
    { name: 'audit entry', come: come('/audit', opens(walk, texts.audit('openOf', { seq: 1 }))) },
    { name: 'new person', come: come('/people', opens(walk, texts.people('add'))) },
    { name: 'palette', come: come('/', () => page.keyboard.press('Control+k')) },
    { name: 'keys', come: come('/', () => page.keyboard.press('?')) },
  ];
};

const wizard = (walk: Walk, come: Come): readonly Place[] => {
  const { page, texts } = walk;
  const register = path.join(fixtures, 'register.csv');
  const columns = async (): Promise<void> => {
    await page.locator('input[type=file]').setInputFiles(register);
    await page.getByRole('button', { name: texts.import('check'), exact: true }).waitFor();
  };
  return [
    { name: 'import, file', come: come('/import') },
    { name: 'import, columns', come: come('/import', columns) },
    { name: 'import, rows', come: come('/import', async () => void (await checkFile(walk, register))) },
    { name: 'import, done', come: come('/import', async () => void (await importFile(walk, register))) },
  ];
};

/** Every screen but those of planning, for a program with the sample workshop loaded. */
export const screenPlaces = async (walk: Walk): Promise<readonly Place[]> => screens(comeBy(walk), await find(walk));

/** Every main dialog but those of planning, and the import, for a program with the sample workshop loaded. */
export const dialogPlaces = async (walk: Walk): Promise<readonly Place[]> => {
  const come = comeBy(walk);
  return [...dialogs(walk, come, await find(walk)), ...heldPlaces(walk), ...wizard(walk, come)];
};

/** All of them. Planning leaves a draft, and the import comes last: both change what is there. */
export const everyPlace = async (walk: Walk): Promise<readonly Place[]> => {
  const come = comeBy(walk);
  return [
    ...(await screenPlaces(walk)),
    ...dialogs(walk, come, await find(walk)),
    ...heldPlaces(walk),
    ...(await planPlaces(walk)),
    ...wizard(walk, come),
  ];
};
