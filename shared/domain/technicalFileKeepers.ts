/** Whose a machine was and who looked after it, from the trail of what was changed on it. */
import type { z } from 'zod';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { type Equipment, equipmentSchema } from './equipment.ts';
import type { FilePeriod, TechnicalFileRows } from './technicalFileRows.ts';

/** Who answered for the machine from a day on, until the next line. */
export interface FileKeeper {
  readonly on: CalendarDate;
  readonly owner: string;
  readonly depot: string;
  readonly plate: string;
  /** Who looks after it, in words. */
  readonly keeper: string;
  /** Keeper or chief of the crew; empty: nobody by name. */
  readonly chief: string;
  readonly members: readonly string[];
  /** Who entered it. */
  readonly by: string;
}

const keptShape = equipmentSchema.pick({ owner: true, depot: true, plate: true, keeper: true, crew: true }).partial({
  crew: true,
});

type Kept = z.infer<typeof keptShape>;

const lineOf = (kept: Kept, said: Pick<FileKeeper, 'on' | 'by'>, { people }: TechnicalFileRows): FileKeeper => {
  const { owner, depot, plate, keeper, crew = { chiefId: null, memberIds: [] } } = kept;
  return {
    ...said,
    ...{ owner, depot, plate, keeper },
    chief: crew.chiefId === null ? '' : (people.get(crew.chiefId)?.name ?? ''),
    members: crew.memberIds.flatMap((id) => people.get(id)?.name ?? []),
  };
};

const saysSame = ({ on: _a, by: _b, ...a }: FileKeeper, { on: _c, by: _d, ...b }: FileKeeper): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

interface Step {
  readonly before: unknown;
  readonly after: unknown;
  readonly on: CalendarDate;
  readonly by: string;
}

const stepsOf = ({ audit, equipment, dayOf }: TechnicalFileRows): readonly Step[] =>
  audit
    .toSorted((a, b) => a.seq - b.seq)
    .flatMap(({ changes, at, actorName }) =>
      changes
        .filter(({ table, id }) => table === 'equipment' && id === equipment.id)
        .map(({ before, after }) => ({ before, after, on: dayOf(at), by: actorName })),
    );

const firstLine = (steps: readonly Step[], rows: TechnicalFileRows): FileKeeper => {
  const [first] = steps;
  const since = { on: rows.dayOf(rows.equipment.createdAt), by: '' };
  const before = keptShape.safeParse(first?.before).data;
  if (before !== undefined) return lineOf(before, since, rows);
  const made = keptShape.safeParse(first?.after).data;
  if (made !== undefined && first !== undefined) return lineOf(made, { on: first.on, by: first.by }, rows);
  const { owner, depot, plate, keeper, crew }: Equipment = rows.equipment;
  return lineOf({ owner, depot, plate, keeper, crew: { ...crew, memberIds: [...crew.memberIds] } }, since, rows);
};

/**
 * Who answered for the machine, from its first entry on, oldest first: a line whenever owner, depot, plate, keeper or
 * crew changed. Of a period also the line that held when it began. People gone are named as they are on record.
 */
export const fileKeepers = (rows: TechnicalFileRows, { from, to }: FilePeriod): readonly FileKeeper[] => {
  const steps = stepsOf(rows);
  const lines: FileKeeper[] = [firstLine(steps, rows)];
  for (const { after, on, by } of steps) {
    const kept = keptShape.safeParse(after).data;
    const last = lines.at(-1);
    if (kept === undefined || last === undefined) continue;
    const line = lineOf(kept, { on, by }, rows);
    if (!saysSame(last, line)) lines.push(line);
  }
  const begun =
    from === null
      ? 0
      : Math.max(
          0,
          lines.findLastIndex(({ on }) => on <= from),
        );
  return lines.slice(begun).filter(({ on }) => to === null || on <= to);
};
