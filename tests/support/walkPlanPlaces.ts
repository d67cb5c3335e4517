/** Every screen and main dialog of planning the year: planner, orders, parts, programmes, capacity. */
import type { Defect } from '#domain/defect.ts';
import type { Part } from '#domain/part.ts';
import type { Programme } from '#domain/programme.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { storedRows } from './stored.ts';
import type { Walk } from './walk.ts';
import { type Come, comeBy, opens, opensInMenu, type Place } from './walkPlaces.ts';

/** The id of the first row that fits; the sample workshop has one of each kind. */
export const idOf = <T extends { readonly id: string }>(rows: readonly T[], fits: (row: T) => boolean): string => {
  const row = rows.find(fits);
  if (row === undefined) throw new Error('The sample workshop lacks a kind of record');
  return row.id;
};

const plannerPlaces = (walk: Walk, come: Come): readonly Place[] => {
  const { page, texts } = walk;
  const { planner, planning } = texts;
  const seeDetails = async (): Promise<void> => {
    await page.locator('[role=gridcell][data-visit][data-status=planned]').first().click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: planner('moveTo') })
      .waitFor();
  };
  const askDay = async (): Promise<void> => {
    await seeDetails();
    await page.getByRole('button', { name: planner('moveTo') }).click();
    await page.getByRole('dialog').getByLabel(planner('moveDate'), { exact: true }).waitFor();
  };
  const proposed = async (): Promise<void> => {
    await opens(walk, planner('propose'))();
    await page.getByRole('dialog').getByRole('table').waitFor();
  };
  const menu = planning('menu');
  return [
    { name: 'planner, year', come: come('/planner') },
    { name: 'planner, near, in groups', come: come('/planner?zoom=4&group=kind') },
    { name: 'planner, month', come: come('/planner?view=month') },
    { name: 'planner, print', come: come('/planner/print?paper=A4&weeks=26') },
    { name: 'planner, visit', come: come('/planner', seeDetails) },
    { name: 'planner, move', come: come('/planner', askDay) },
    { name: 'planner, levelled plan', come: come('/planner', proposed) },
    {
      name: 'planner, calendar file',
      come: come('/planner', opensInMenu(walk, { menu, item: planning('file.open') })),
    },
  ];
};

const orderPlaces = async (walk: Walk, come: Come): Promise<readonly Place[]> => {
  const { page, texts } = walk;
  const orders = await storedRows<WorkOrder>(page, 'orders');
  const defects = await storedRows<Defect>(page, 'defects');
  const defect = defects.find(({ state }) => state === 'reported' || state === 'triaged');
  /** Of those the sample has. */
  const order = (name: string, fits: (order: WorkOrder) => boolean): readonly Place[] =>
    orders
      .filter(fits)
      .slice(0, 1)
      .map(({ id }) => ({ name: `order, ${name}`, come: come(`/orders/${id}`) }));
  const menu = texts.common('moreActions');
  const working = idOf(orders, ({ state, kind }) => (state === 'inWork' || state === 'open') && kind === 'service');
  const reported = `/equipment/${defect?.equipmentId}?tab=defects`;
  return [
    { name: 'orders, board', come: come('/orders?view=board&state=all') },
    ...order('planned', ({ state }) => state === 'planned'),
    ...order('waiting', ({ state }) => state === 'waiting'),
    ...order('outside', ({ outside }) => outside !== null),
    ...order('repair', ({ kind }) => kind === 'repair'),
    ...order('labour', ({ labour }) => labour.length > 0),
    {
      name: 'order waits',
      come: come(`/orders/${working}`, opensInMenu(walk, { menu, item: texts.orders('move.wait') })),
    },
    { name: 'job cards', come: come(`/job-cards?order=${working}`) },
    { name: 'machine, defects', come: come(reported) },
    { name: 'report a defect', come: come(reported, opens(walk, texts.defects('report'))) },
  ];
};

const partPlaces = async (walk: Walk, come: Come): Promise<readonly Place[]> => {
  const { parts } = walk.texts;
  const part = `/parts/${idOf(await storedRows<Part>(walk.page, 'parts'), () => true)}`;
  return [
    { name: 'parts', come: come('/parts') },
    { name: 'part', come: come(part) },
    { name: 'parts, count', come: come('/parts/count') },
    { name: 'parts, count sheet', come: come('/parts/count/sheet') },
    { name: 'parts, purchase list', come: come('/parts/purchase') },
    { name: 'new part', come: come('/parts', opens(walk, parts('new'))) },
    { name: 'receive a part', come: come(part, opens(walk, parts('receive'))) },
    { name: 'count a part', come: come(part, opens(walk, parts('countOne'))) },
  ];
};

/** The last of them leaves a draft, which its programme then shows on all its tabs. */
const programmePlaces = async (walk: Walk, come: Come): Promise<readonly Place[]> => {
  const { page, texts } = walk;
  const programme = `/programmes/${idOf(await storedRows<Programme>(page, 'programmes'), () => true)}`;
  const edit = () => page.getByRole('button', { name: texts.programmes('page.edit') }).click();
  return [
    { name: 'programme, year', come: come(`${programme}?tab=year`) },
    { name: 'programme, revisions', come: come(`${programme}?tab=revisions`) },
    { name: 'programme, draft', come: come(programme, edit) },
    { name: 'programme, draft, year', come: come(`${programme}?tab=year`) },
    { name: 'programme, draft, revisions', come: come(`${programme}?tab=revisions`) },
  ];
};

/** All of them, for a program with the sample workshop loaded. */
export const planPlaces = async (walk: Walk): Promise<readonly Place[]> => {
  const come = comeBy(walk);
  const settings = ['outside', 'capacity', 'costs'].map((section) => ({
    name: `settings, ${section}`,
    come: come(`/settings?section=${section}`),
  }));
  return [
    ...plannerPlaces(walk, come),
    ...(await orderPlaces(walk, come)),
    ...(await partPlaces(walk, come)),
    ...(await programmePlaces(walk, come)),
    ...settings,
  ];
};
