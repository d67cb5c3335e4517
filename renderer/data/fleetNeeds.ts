/**
 * The parts the whole fleet needs in the time to come, machine by machine. What a machine needs is kept until one of
 * the records it is made of is another object than before, so that a write costs the reckoning of one machine.
 */
import type { Equipment } from '#domain/equipment.ts';
import type { Part } from '#domain/part.ts';
import { type PartNeed, partNeeds } from '#domain/partNeeds.ts';
import type { ProgrammeLevel } from '#domain/programme.ts';
import { revisionInForce } from '#domain/programmeRevisions.ts';
import { groupedBy } from '#domain/stock.ts';
import { type VisitSetting, visitsOfMachine } from '#domain/visitsOfMachine.ts';
import { machineFileOf } from './dueList.ts';
import type { Fleet } from './fleetState.ts';
import type { PartMoves } from './keptMoves.ts';

/** Needs by part, each by day. */
export type FleetNeeds = ReadonlyMap<Part['id'], readonly PartNeed[]>;

interface KeptNeeds {
  readonly sources: readonly unknown[];
  readonly needs: readonly PartNeed[];
}

/** What machines need, kept from one reckoning to the next. */
export type NeedsKept = WeakMap<Equipment, KeptNeeds>;

/** What the needs are reckoned from. */
export interface NeedsBasis {
  readonly fleet: Fleet;
  readonly moves: PartMoves;
  readonly setting: VisitSetting;
}

const asksForParts = ({ tasks }: ProgrammeLevel): boolean => tasks.some(({ parts }) => parts.length > 0);

/** The records a machine's needs are made of, one after the other. */
const sourcesOf = ({ fleet, moves, setting }: NeedsBasis, equipment: Equipment): readonly unknown[] => {
  const { id } = equipment;
  const orders = fleet.openOrdersOf(id);
  const taken = orders.flatMap(({ tasks }) =>
    tasks.flatMap(({ parts }) => parts.map(({ partId }) => moves.get(partId))),
  );
  const revisions = fleet
    .assignmentsOf(id)
    .flatMap(({ programmeId }) => [fleet.programmes.get(programmeId), fleet.revisionsOf(programmeId)]);
  return [
    ...[fleet.metersOf(id), fleet.assignmentsOf(id), fleet.completionsOf(id), orders, fleet.plannedVisitsOf(id)],
    ...[setting.today, setting.until, setting.noticeDays],
    ...revisions,
    ...taken,
  ];
};

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((value, i) => Object.is(value, b[i]));

const needsOfMachine = (basis: NeedsBasis, equipment: Equipment): readonly PartNeed[] => {
  const { fleet, moves, setting } = basis;
  const levelsOf = (id: Parameters<Fleet['revisionsOf']>[0]): readonly ProgrammeLevel[] =>
    revisionInForce(fleet.revisionsOf(id), setting.today)?.levels ?? [];
  const file = machineFileOf(fleet, equipment);
  const isAsking = file.assignments.some(({ programmeId }) => levelsOf(programmeId).some(asksForParts));
  // Most machines of a workshop that keeps no parts by task need no forecast at all.
  const visits = isAsking
    ? visitsOfMachine({ ...file, plannedVisits: fleet.plannedVisitsOf(equipment.id) }, fleet, setting)
    : [];
  const { orders } = file;
  return partNeeds({ visits, orders, levelsOf, movesOf: (id) => moves.get(id) ?? [] }, setting);
};

const byDay = (a: PartNeed, b: PartNeed): number => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0);

/** Reckons the needs of the fleet, one machine a step; `kept` is filled on the way, and spares what did not change. */
export function* fleetNeeds(basis: NeedsBasis, kept: NeedsKept): Generator<undefined, FleetNeeds> {
  const all: PartNeed[] = [];
  for (const equipment of basis.fleet.equipment.values()) {
    if (equipment.archivedOn !== null) continue;
    const sources = sourcesOf(basis, equipment);
    const known = kept.get(equipment);
    const isRight = known !== undefined && isSame(known.sources, sources);
    const needs = isRight ? known.needs : needsOfMachine(basis, equipment);
    if (!isRight) kept.set(equipment, { sources, needs });
    for (const need of needs) all.push(need);
    yield;
  }
  return groupedBy(all.sort(byDay), ({ partId }) => partId);
}
