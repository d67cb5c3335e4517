/**
 * What the rows of a list of past work would do: which are new, which are stored, which stand for a level of a programme.
 * The machine's own programmes decide; of a machine under none, those meant for its kind.
 */
import { earlierWorkKey } from '#domain/earlierWork.ts';
import type { Equipment } from '#domain/equipment.ts';
import type { Completion, Programme, ProgrammeLevel } from '#domain/programme.ts';
import type { EquipmentPlan } from './equipmentPlan.ts';
import type { PlannedReading, PlannedWork } from './importRow.ts';
import type { ImportOptions, LevelChoice } from './importTarget.ts';
import { LevelNames, workKey } from './workNames.ts';
import type { GivenWork } from './workReader.ts';

/** A programme that past work may have been done by. */
export interface ProgrammeOfWork {
  readonly id: Programme['id'];
  /** Kinds of equipment it is meant for; empty: any. */
  readonly kinds: Programme['kinds'];
  /** The revision in force. */
  readonly revisionId: NonNullable<Completion['revisionId']>;
  readonly levels: readonly Pick<ProgrammeLevel, 'id' | 'name'>[];
}

/** What is stored that past work is compared with. */
export interface WorkWorld {
  readonly programmes: readonly ProgrammeOfWork[];
  /** Programmes a machine is under. */
  readonly programmesOf: (id: Equipment['id']) => readonly Programme['id'][];
  /** Work brought along before, by machine. */
  readonly brought: (id: Equipment['id']) => readonly Completion[];
}

/** Nothing is stored. */
export const noWork: WorkWorld = { programmes: [], programmesOf: () => [], brought: () => [] };

/** A name of work in a file, how many rows have it, and the levels it stands for. */
export interface NamedWork {
  readonly title: string;
  rows: number;
  readonly levels: readonly LevelChoice[];
}

/** A row of past work. */
export interface WorkRow {
  readonly row: number;
  readonly equipment: EquipmentPlan;
  readonly given: GivenWork;
  readonly reading: PlannedReading | null;
}

/** Plans past work row by row. */
export class WorkPlanner {
  /** By `workKey`, in file order. */
  readonly names = new Map<string, NamedWork>();
  readonly planned: PlannedWork[] = [];
  private readonly world: WorkWorld;
  private readonly proposals: LevelNames;
  /** Row that first told of a work, by machine; 0: stored. */
  private readonly known = new Map<string, Map<string, number>>();

  constructor(world: WorkWorld) {
    this.world = world;
    this.proposals = new LevelNames(
      world.programmes.flatMap(({ id, levels }) =>
        levels.map((level) => ({ programmeId: id, levelId: level.id, name: level.name })),
      ),
    );
  }

  /** Takes a row; its verdict is settled but for what its reading adds. */
  add({ row, equipment, given, reading }: WorkRow, chosen: ImportOptions['levels']): PlannedWork {
    const { on, ...said } = given;
    const shown = reading === null ? null : { unit: reading.unit, value: reading.value };
    const levels = this.levelsOf(given.title, equipment, chosen);
    const planned: PlannedWork = {
      row,
      code: equipment.code,
      on,
      work: { ...said, shown },
      levels,
      equipment,
      reading,
      meters: {},
      isAdded: true,
      verdict: 'new',
      reason: levels.length > 0 ? 'countsAsService' : 'takesWork',
      params: null,
    };
    const known = this.knownOf(equipment);
    const key = earlierWorkKey(on, planned.work);
    const earlier = known.get(key);
    if (earlier === undefined) known.set(key, row);
    else {
      const isStored = earlier === 0;
      const params = isStored ? null : { row: earlier };
      Object.assign(planned, {
        verdict: 'same',
        reason: isStored ? 'alreadyStored' : 'repeatsRow',
        params,
        isAdded: false,
      });
    }
    this.planned.push(planned);
    return planned;
  }

  private knownOf({ before, code }: EquipmentPlan): Map<string, number> {
    const own = this.known.get(code);
    if (own !== undefined) return own;
    const stored = before === null ? [] : this.world.brought(before.id);
    const known = new Map<string, number>();
    for (const { on, earlier } of stored) if (earlier !== undefined) known.set(earlierWorkKey(on, earlier), 0);
    this.known.set(code, known);
    return known;
  }

  private levelsOf(title: string, equipment: EquipmentPlan, chosen: ImportOptions['levels']): PlannedWork['levels'] {
    const own = equipment.before === null ? [] : this.world.programmesOf(equipment.before.id);
    const kind = (equipment.input ?? equipment.before)?.kind;
    const isMeant = ({ id, kinds }: ProgrammeOfWork): boolean =>
      own.length > 0 ? own.includes(id) : kinds.length === 0 || (kind !== undefined && kinds.includes(kind));
    const found = this.named(title, chosen).levels.flatMap(({ programmeId, levelId }) => {
      const programme = this.world.programmes.find(({ id }) => id === programmeId);
      return programme === undefined || !isMeant(programme)
        ? []
        : [{ programmeId, revisionId: programme.revisionId, levelId }];
    });
    // A machine under no programme yet cannot tell which of several is meant.
    return own.length === 0 && found.length > 1 ? [] : found;
  }

  private named(title: string, chosen: ImportOptions['levels']): NamedWork {
    const key = workKey(title);
    const known = this.names.get(key) ?? { title, rows: 0, levels: chosen?.[key] ?? this.proposals.proposed(title) };
    known.rows++;
    this.names.set(key, known);
    return known;
  }
}
