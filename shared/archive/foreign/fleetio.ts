/**
 * CSV files of Fleetio: vehicles, meter, fuel and service entries, issues, parts, reminders. Column names of service
 * entries as in its import guides, the others as its programming interface names the same fields, with or without
 * underscores: service entries certain, the others likely. Files with other columns are read as any CSV file is.
 */
import type { SurveyedTable } from '#archive/fileSurvey.ts';
import {
  columnNamed,
  columnsNamed,
  type ForeignPart,
  type ForeignReading,
  type ForeignRole,
  hasColumns,
  leftOut,
  leftOutWhere,
} from './foreignFile.ts';

const unit = ['meterunit', 'primarymeterunit', 'currentmeterunit'] as const;

const machine = {
  code: ['name', 'vehiclename'],
  kind: ['vehicletypename', 'vehicletype', 'type'],
  make: ['make'],
  model: ['model'],
  year: ['year'],
  serial: ['vin', 'vinsn', 'vinserialnumber'],
  plate: ['licenseplate'],
  depot: ['groupname', 'group'],
  inServiceOn: ['inservicedate'],
  value: ['primarymetervalue', 'currentmetervalue', 'currentmeter', 'metervalue'],
  takenOn: ['primarymeterdate', 'currentmeterdate', 'meterdate'],
  unit,
} as const;

const entry = {
  code: ['vehiclename', 'vehicle', 'assetname', 'asset'],
  takenOn: ['completedat', 'completeddate', 'completiondate', 'date'],
  value: ['metervalue', 'meterentryvalue', 'primarymetervalue', 'primarymeterentryvalue', 'odometer', 'value'],
  unit,
} as const;

/** Labour, parts and taxes are columns of their own in files to be imported there; an export has their sum. */
const work = {
  ...entry,
  work: ['servicetasks', 'servicetaskname', 'servicetasknames', 'servicetask', 'description', 'comments'],
  workCost: ['totalamount', 'total', 'totalcost', 'cost'],
  workshop: ['vendorname', 'vendor'],
  workNotes: ['comments', 'notes', 'generalnotes'],
} as const;

const costs = ['labor', 'laborsubtotal', 'parts', 'partssubtotal', 'tax', 'tax1', 'tax2', 'fees'] as const;

const part = {
  partNumber: ['partnumber', 'number'],
  partName: ['description', 'partdescription', 'name'],
  partUnit: ['measurementunitname', 'measurementunit'],
  unitCost: ['unitcost'],
  supplier: ['partmanufacturername', 'manufacturer', 'vendorname'],
  location: ['aisle', 'bin', 'location'],
  stock: ['quantity', 'availablequantity', 'currentquantity'],
} as const;

const targets = { machines: machine, fuel: entry, readings: entry, costs: entry, work, parts: part } as const;

const has = (table: SurveyedTable, ...groups: readonly (readonly string[])[]): boolean =>
  groups.every((names) => names.some((name) => hasColumns(table, name)));

const signs: readonly (readonly [ForeignRole, (table: SurveyedTable) => boolean])[] = [
  [
    'reminders',
    (table) =>
      has(
        table,
        entry.code,
        ['servicetaskname', 'servicetask'],
        ['nextduemeter', 'nextdueat', 'meterinterval', 'timeinterval'],
      ),
  ],
  [
    'work',
    (table) =>
      has(
        table,
        entry.code,
        ['completedat', 'completeddate', 'completiondate'],
        ['servicetasks', 'servicetaskname', 'laborsubtotal', 'labor', 'serviceentryid'],
      ),
  ],
  [
    'other',
    (table) =>
      has(table, entry.code, ['reportedat', 'reporteddate', 'reportedon'], ['summary', 'issuesummary', 'description']),
  ],
  [
    'fuel',
    (table) =>
      has(
        table,
        entry.code,
        ['date'],
        ['usgallons', 'ukgallons', 'liters', 'fueltypename', 'pricepervolumeunit'],
        entry.value,
      ),
  ],
  [
    'machines',
    (table) =>
      has(
        table,
        machine.code,
        ['vehicletypename', 'vehicletype'],
        ['vehiclestatusname', 'vehiclestatus', 'vin', 'vinsn'],
      ),
  ],
  [
    'readings',
    (table) =>
      has(table, entry.code, ['date'], ['metervalue', 'value'], ['metertype', 'void', 'category', 'autovoidedat']),
  ],
  [
    'parts',
    (table) =>
      has(
        table,
        ['partnumber', 'number'],
        ['partcategoryname', 'partmanufacturername', 'measurementunitname'],
        ['unitcost'],
      ),
  ],
];

/** Reads the table of a Fleetio file. */
export const fleetioParts: ForeignReading = (tables) => {
  const [table, ...more] = tables;
  if (table === undefined || more.length > 0 || table.name !== '') return null;
  const role = signs.find(([, fits]) => fits(table))?.[0];
  if (role === undefined) return null;
  if (role === 'reminders' || role === 'other') return [leftOut(0, role)];
  const columns = columnsNamed(table, targets[role]);
  const rowsLeftOut = [
    ...leftOutWhere(columnNamed(table, 'void', 'voided'), ['true', 'yes', '1'], 'voidedThere'),
    ...leftOutWhere(columnNamed(table, 'metertype'), ['secondary'], 'secondMeter'),
  ];
  const costColumns =
    role !== 'work' || columns.workCost !== undefined
      ? []
      : costs.map((name) => columnNamed(table, name)).filter((column) => column !== null);
  return [{ table: 0, role, columns, unit: null, code: '', rowsLeftOut, costColumns } satisfies ForeignPart];
};
