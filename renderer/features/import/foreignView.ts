/** What the wizard shows and asks of a file another program left behind. Pure. */
import { type ForeignProgram, type ForeignRole, foreignRoles } from '#archive/foreign/foreignFile.ts';
import type { ImportOptions } from '#archive/importTarget.ts';
import type { MeterUnit } from '#domain/serviceLevel.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import type { ForeignView, Inspection } from '#workers/importMessages.ts';

/** What the programs are called, in every language. */
export const programName = {
  lubeLogger: 'LubeLogger',
  fuelio: 'Fuelio',
  drivvo: 'Drivvo',
  fleetio: 'Fleetio',
  fuelly: 'Fuelly',
  aCar: 'aCar',
} as const satisfies Record<ForeignProgram, string>;

/** Answers before the user has given any; only what the file does not say is heard. */
export const foreignOptions = ({
  unit,
  today,
}: {
  readonly unit: MeterUnit;
  readonly today: CalendarDate;
}): ImportOptions => ({
  kind: 'readings',
  columns: {},
  dateOrders: {},
  unit,
  createEquipment: true,
  onlyCode: '',
  readOn: today,
});

/** Whether the file leaves anything open. */
export const asksAnything = ({ asks }: ForeignView): boolean => asks.code || asks.unit || asks.dateOrders.length > 0;

/** Whether all that must be asked is answered. */
export const isForeignReady = ({ asks }: ForeignView, { onlyCode, dateOrders }: ImportOptions): boolean =>
  (!asks.code || onlyCode.trim() !== '') && (asks.dateOrders.length === 0 || dateOrders.takenOn !== undefined);

/** How many rows of each kind the file has, kinds without rows left out. */
export const foreignRows = (
  { parts }: ForeignView,
  { tables }: Pick<Inspection, 'tables'>,
): readonly { readonly role: ForeignRole; readonly rows: number }[] =>
  foreignRoles.flatMap((role) => {
    const own = parts.filter((part) => part.role === role);
    const rows = own.reduce((sum, { table }) => sum + (tables[table]?.rowCount ?? 0), 0);
    return rows === 0 ? [] : [{ role, rows }];
  });
