import type { Migration, StoredRow } from './migration.ts';

const isRow = (value: unknown): value is StoredRow => typeof value === 'object' && value !== null;

const rowIn = (value: unknown): StoredRow => (isRow(value) ? value : {});

const rowsIn = (value: unknown): readonly StoredRow[] => (Array.isArray(value) ? value.filter(isRow) : []);

/** Papers are of several kinds, sealed, replaced and copied. Those issued before bear no seal. */
const sealedCertificate = (certificate: StoredRow): StoredRow => {
  const content = rowIn(certificate['content']);
  return {
    ...certificate,
    standDownId: null,
    content: {
      ...content,
      kind: 'completion',
      replaces: null,
      outside: null,
      workshop: { ...rowIn(content['workshop']), logo: null },
      tasks: rowsIn(content['tasks']).map((task) => ({ ...task, instrument: '' })),
      guarantee: isRow(content['guarantee']) ? { ...content['guarantee'], work: null } : null,
    },
    seal: null,
    replacesId: null,
    replacedById: null,
    copies: 0,
  };
};

/** A repair may fall under a guarantee, and a value says what it was measured with. */
const guaranteedOrder = (order: StoredRow): StoredRow => ({
  ...order,
  tasks: rowsIn(order['tasks']).map((task) => ({ ...task, instrumentId: null })),
  guarantee: null,
});

/** Whether a vehicle carries dangerous goods was not asked before. */
const askedEquipment = (machine: StoredRow): StoredRow => ({ ...machine, carriesDangerousGoods: false });

const keptSettings = (settings: StoredRow): StoredRow => ({
  ...settings,
  workshop: { ...rowIn(settings['workshop']), logo: null },
  retention: { checks: 15, driverReports: 3, inspections: 15, services: 24 },
  security: { lockMinutes: null },
});

/** Entries are chained from the next one on. */
const unchainedEntry = (entry: StoredRow): StoredRow => ({ ...entry, previous: null, hash: null });

/** Version 6. */
export const migration0006: Migration = {
  version: 6,
  rows: {
    equipment: askedEquipment,
    certificates: sealedCertificate,
    orders: guaranteedOrder,
    settings: keptSettings,
    audit: unchainedEntry,
  },
};
