/** Reads what old records are cleared out from, and lets go of contents that no record names any more. */
import type { Attachment } from '#domain/attachment.ts';
import { type ClearableKind, isPlainCheck, type OldRecords } from '#domain/recordClearing.ts';
import { settingsInForce } from '#domain/settings.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { dayOfMoment } from './clock.ts';
import type { FettleDatabase } from './db.ts';

/** The tables it reads. */
export const oldRecordTables = ['settings', 'checks', 'defects', 'orders', 'certificates', 'attachments'] as const;

const ownersOf = (attachments: readonly Attachment[]): string[] => [...new Set(attachments.map(({ about }) => about))];

const found = <R>(rows: readonly (R | undefined)[]): readonly R[] => rows.filter((row) => row !== undefined);

const checksBefore = async (db: FettleDatabase, before: CalendarDate, most: number) => {
  const checks = await db.checks.where('day').below(before).filter(isPlainCheck).limit(most).toArray();
  const ids = checks.map(({ id }) => id);
  return { checks, attachments: await db.attachments.where('about').anyOf(ids).toArray() };
};

const defectsWithPhotos = async (db: FettleDatabase) => {
  const attachments = await db.attachments.toArray();
  return { attachments, defects: found(await db.defects.bulkGet(ownersOf(attachments))) };
};

const ordersWithPhotos = async (db: FettleDatabase) => {
  const attachments = await db.attachments.toArray();
  const orders = found(await db.orders.bulkGet(ownersOf(attachments)));
  const ids = orders.map(({ id }) => id);
  return { attachments, orders, certificates: await db.certificates.where('orderId').anyOf(ids).toArray() };
};

const rowsOf = (db: FettleDatabase, kind: ClearableKind, asked: Pick<Asked, 'before' | 'most'>) => {
  switch (kind) {
    case 'checks':
      return checksBefore(db, asked.before, asked.most);
    case 'defectPhotos':
      return defectsWithPhotos(db);
    case 'orderPhotos':
      return ordersWithPhotos(db);
  }
};

interface Asked {
  readonly kind: ClearableKind;
  readonly before: CalendarDate;
  /** How many checks at most, the oldest first. */
  readonly most: number;
}

/** The old records of a kind before a day. Only for use inside a transaction over `oldRecordTables`. */
export const oldRecordsOf = async (db: FettleDatabase, { kind, before, most }: Asked): Promise<OldRecords> => {
  const none = { checks: [], defects: [], orders: [], certificates: [], attachments: [] };
  const { retention } = settingsInForce(await db.settings.get('settings'));
  return { ...none, retention, dayOf: dayOfMoment, ...(await rowsOf(db, kind, { before, most })) };
};

/** Lets go of contents that no attachment, no setting and no certificate names. */
export const dropUnnamed = (db: FettleDatabase, hashes: readonly string[]): Promise<void> =>
  db.transaction('rw', db.attachments, db.settings, db.certificates, db.contents, async () => {
    const named = new Set<string | null>(
      (await db.attachments.where('hash').anyOf(hashes).toArray()).map(({ hash }) => hash),
    );
    named.add((await db.settings.get('settings'))?.workshop.logo ?? null);
    await db.certificates.each(({ content }) => named.add(content.workshop.logo));
    await db.contents.bulkDelete(hashes.filter((hash) => !named.has(hash)));
  });
