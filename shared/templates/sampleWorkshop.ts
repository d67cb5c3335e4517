/**
 * The sample workshop: thirty machines with a year behind them, so that a first look shows what Fettle does. All
 * rows are marked `isSample`; numbers come from series of their own. The same for the same day and language, but for ids.
 */

import { newRow } from '#domain/change.ts';
import type { Context } from '#domain/context.ts';
import type { Language } from '#domain/language.ts';
import type { OutsideWorkshop } from '#domain/outsideWorkshop.ts';
import type { Part } from '#domain/part.ts';
import { noAccess, type Person } from '#domain/person.ts';
import type { Programme, ProgrammeRevision } from '#domain/programme.ts';
import { addDays, type CalendarDate, earlierDate, yearOf } from '#kernel/calendarDate.ts';
import type { Instant } from '#kernel/instant.ts';
import { needsCertificate, sampleCertificate, sampleNumbers } from './sampleCertificates.ts';
import { sampleChecks } from './sampleChecks.ts';
import { sampleFleet } from './sampleFleet.ts';
import { sampleHeld } from './sampleHeld.ts';
import { type SampleMachineRows, sampleMachines } from './sampleMachines.ts';
import { operatorRows, withCrews } from './sampleOperators.ts';
import type { SampleCrew } from './sampleOrderCourse.ts';
import { sampleCompletions, sampleOrder } from './sampleOrders.ts';
import { defectRows, outsideWorkshopRow } from './sampleOutside.ts';
import { samplePartMoves } from './samplePartMoves.ts';
import { levelsWithParts, samplePartRows } from './sampleParts.ts';
import { seededRandom } from './sampleRandom.ts';
import { type SampleRows, type SampleSetting, sampleSetting } from './sampleRows.ts';
import { type SampleVisit, sampleVisits } from './sampleVisits.ts';
import { sampleApproval, samplePartsApproval, samplePeople, sampleProgrammeName } from './sampleWords.ts';
import type { ProgrammeTemplate } from './template.ts';

const seed = 18_344;

const peopleRows = ({ context, say }: SampleSetting): readonly Person[] =>
  samplePeople.map(({ name, roles, inspectorNo, badge }) => ({
    ...newRow(context),
    id: context.newId<'Person'>(),
    name: say(name),
    roles: [...roles],
    phone: '',
    inspectorNo,
    inspectorUntil: inspectorNo === '' ? null : addDays(context.today, 75),
    ...noAccess,
    badge,
    archivedOn: null,
    isSample: true,
  }));

const programmeRow = (template: ProgrammeTemplate, { context }: SampleSetting): Programme => ({
  ...newRow(context),
  id: context.newId<'Programme'>(),
  name: sampleProgrammeName(template.name),
  kinds: [...template.kinds],
  meters: [...template.meters],
  templateId: template.id,
  needsConfirmation: true,
  archivedOn: null,
  isSample: true,
});

/** Before every sample history: see `sampleHistory`. */
const approvedOn = (today: CalendarDate): CalendarDate => addDays(today, -500);

const revisionRow = (
  columns: Pick<ProgrammeRevision, 'programmeId' | 'number' | 'levels' | 'approvedBy' | 'reason'>,
  { context }: SampleSetting,
): ProgrammeRevision => ({
  ...newRow(context),
  ...columns,
  id: context.newId<'ProgrammeRevision'>(),
  effectiveOn: approvedOn(context.today),
  approvedAt: `${approvedOn(context.today)}T0${7 + columns.number}:00:00.000Z` as Instant,
  isSample: true,
});

/** The template as it is, and where its tasks need parts a second revision that says so. */
const revisionRows = (
  { programme, template }: { readonly programme: Programme; readonly template: ProgrammeTemplate },
  { manager, parts }: { readonly manager: Person; readonly parts: readonly Part[] },
  setting: SampleSetting,
): readonly [ProgrammeRevision, ...ProgrammeRevision[]] => {
  const columns = { programmeId: programme.id, approvedBy: manager.name };
  const levels = levelsWithParts(template, parts);
  const first = { ...columns, number: 1, levels: [...template.levels], reason: setting.say(sampleApproval) };
  if (levels === null) return [revisionRow(first, setting)];
  const second = { ...columns, number: 2, levels: [...levels], reason: setting.say(samplePartsApproval) };
  return [revisionRow(first, setting), revisionRow(second, setting)];
};

const withRole = (people: readonly Person[], role: Person['roles'][number]): Person => {
  const found = people.find(({ roles }) => roles.includes(role));
  if (found === undefined) throw new Error(`The sample has no ${role}.`);
  return found;
};

const crewOf = (people: readonly Person[], outside: OutsideWorkshop): SampleCrew => ({
  outside,
  manager: withRole(people, 'manager'),
  inspector: withRole(people, 'inspector'),
  technicians: people.filter(({ roles }) => roles.includes('technician') && !roles.includes('inspector')),
});

interface Shelf {
  readonly programme: Programme;
  readonly revisions: readonly ProgrammeRevision[];
  /** The last of them: both are in force from one day. */
  readonly revision: ProgrammeRevision;
}

/** Programmes by the template they were made from. */
const shelfOf = (
  staff: { readonly manager: Person; readonly parts: readonly Part[] },
  setting: SampleSetting,
): ReadonlyMap<string, Shelf> => {
  const templates = new Map(sampleFleet.flatMap((group) => group.templates.map((t) => [t.id, t] as const)));
  return new Map(
    [...templates].map(([id, template]) => {
      const programme = programmeRow(template, setting);
      const revisions = revisionRows({ programme, template }, staff, setting);
      return [id, { programme, revisions, revision: revisions.at(-1) ?? revisions[0] }] as const;
    }),
  );
};

const onShelf = (shelf: ReadonlyMap<string, Shelf>, templateId: string): Shelf => {
  const found = shelf.get(templateId);
  if (found === undefined) throw new Error(`The sample has no programme from ${templateId}.`);
  return found;
};

const compareDates = (a: CalendarDate | null, b: CalendarDate | null): number =>
  a === b ? 0 : (a ?? '9999') < (b ?? '9999') ? -1 : 1;

type Worked = Pick<SampleRows, 'orders' | 'completions' | 'certificates' | 'defects' | 'counters'>;

interface Staff {
  readonly crew: SampleCrew;
  readonly people: readonly Person[];
  readonly programmes: readonly Programme[];
  readonly machines: readonly SampleMachineRows[];
}

/** Orders in the order of their numbers; the last finished one that needs a certificate still waits for it. */
const worked = (
  visits: readonly SampleVisit[],
  { crew, people, programmes, machines }: Staff,
  setting: SampleSetting,
): Worked => {
  const numbers = sampleNumbers(setting);
  const waiting = visits.findLast((visit) => visit.completedOn !== null && needsCertificate(visit));
  const done = visits.map((visit) => {
    // A planned order was numbered when it was planned.
    const number = numbers.nextOrder(yearOf(earlierDate(visit.openedOn, setting.context.today)));
    return { visit, order: sampleOrder(visit, { number, released: visit !== waiting, crew }, setting) };
  });
  const certificates = done
    .filter(({ visit, order }) => order.state === 'released' && needsCertificate(visit))
    .sort((a, b) => compareDates(a.order.completedOn, b.order.completedOn))
    .flatMap(({ visit, order }) => {
      const programme = programmes.find(({ id }) => id === order.programmeId);
      if (programme === undefined) return [];
      return sampleCertificate({ order, visit, programme }, { people, inspector: crew.inspector, numbers }, setting);
    });
  return {
    orders: done.map(({ order }) => order),
    completions: done.flatMap(({ visit, order }) => sampleCompletions(order, visit, setting)),
    certificates,
    defects: defectRows(machines, numbers.nextDefect, setting),
    counters: numbers.counters(),
  };
};

/** All rows of the sample workshop as of `context.today`. Nothing in them points outside. */
export const sampleWorkshop = (context: Context, language: Language): SampleRows => {
  const setting = sampleSetting(context, language, seededRandom(seed));
  const people = peopleRows(setting);
  const manager = withRole(people, 'manager');
  const parts = samplePartRows(setting);
  const shelf = shelfOf({ manager, parts }, setting);
  const machines = sampleMachines((id) => onShelf(shelf, id).programme.id, setting);
  const visits = sampleVisits(machines, (id) => onShelf(shelf, id).revision, context.today);
  const programmes = [...shelf.values()].map(({ programme }) => programme);
  const outside = outsideWorkshopRow(setting, manager.name);
  const crew = crewOf(people, outside);
  const work = worked(visits, { crew, people, programmes, machines }, setting);
  const operators = operatorRows(people, manager.name, setting);
  const equipment = withCrews(
    machines.map((machine) => machine.equipment),
    { people, ...operators },
    context.today,
  );
  const orderAt = new Map(work.orders.map((order) => [`${order.equipmentId} ${order.completedOn}`, order.id]));
  return {
    people,
    ...operators,
    outsideWorkshops: [outside],
    plannedVisits: [],
    attachments: [],
    parts,
    programmes,
    revisions: [...shelf.values()].flatMap(({ revisions }) => revisions),
    equipment,
    meters: machines.flatMap(({ meter }) => meter ?? []),
    readings: machines.flatMap(({ readings }) =>
      readings.map((reading) => {
        const orderId = orderAt.get(`${reading.equipmentId} ${reading.takenOn}`) ?? null;
        return reading.source === 'order' ? { ...reading, orderId } : reading;
      }),
    ),
    assignments: machines.flatMap(({ assignments }) => assignments),
    standDowns: [],
    ...sampleHeld(equipment, setting),
    ...work,
    ...sampleChecks({ equipment, people, defects: work.defects, manager }, setting),
    partMoves: samplePartMoves({ parts, orders: work.orders }, manager.name, setting),
  };
};
