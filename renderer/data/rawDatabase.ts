/**
 * A database read as it lies there, whatever version of the records it holds: for backups, and for a copy of an older
 * one before it is upgraded. Nothing is written, nothing is upgraded.
 */
import type { StoredRow } from '#archive/migrations/migration.ts';
import type { StoredContent } from './db.ts';

/** Dexie multiplies its versions by ten for the browser. */
const nativeFactor = 10;

/** Rows asked for at a time: the browser hands over many small answers in less time than few large ones. */
const batchSize = 100;

/** Told every batch of rows while the tables are read: at once, waiting for nothing. */
export type TakeRows = (table: string, rows: readonly StoredRow[]) => void;

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The records could not be read'));
  });

const isKeyPart = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';

/** The key of a row, also one of several columns; null: there is no row. */
const keyOf = ({ name, keyPath }: IDBObjectStore, row: StoredRow | undefined): IDBValidKey | null => {
  if (row === undefined) return null;
  const parts = [keyPath ?? []].flat().map((column) => row[column]);
  // Without its key nobody could ask for what comes after it, and rows would be left out.
  if (parts.length === 0 || !parts.every(isKeyPart)) throw new Error(`A row of ${name} has no key`);
  return typeof keyPath === 'string' ? (parts[0] ?? null) : parts;
};

const nextBatch = (store: IDBObjectStore, after: IDBValidKey | null): Promise<StoredRow[]> =>
  answered<StoredRow[]>(store.getAll(after === null ? null : IDBKeyRange.lowerBound(after, true), batchSize));

/** The next batch is asked for before this one is taken: the browser fetches it meanwhile. */
const readStore = async (store: IDBObjectStore, take: TakeRows): Promise<void> => {
  let batch = await nextBatch(store, null);
  while (batch.length > 0) {
    const last = keyOf(store, batch.at(-1));
    const following = batch.length < batchSize || last === null ? null : nextBatch(store, last);
    take(store.name, batch);
    if (following === null) return;
    batch = await following;
  }
};

/** How far the records go, and whose they are. */
export interface RawHead {
  /** Number of the last audit entry; 0: none. */
  readonly sequence: number;
  /** Hash of that entry, where it has one. */
  readonly headHash: string | null;
  readonly installationId: string | null;
}

const textIn = (row: StoredRow | undefined, column: string): string | null => {
  const value = row?.[column];
  return typeof value === 'string' ? value : null;
};

const headOf = async (transaction: IDBTransaction, tables: readonly string[]): Promise<RawHead> => {
  const last = tables.includes('audit')
    ? await answered<IDBCursorWithValue | null>(transaction.objectStore('audit').openCursor(null, 'prev'))
    : null;
  const entry: StoredRow | undefined = last?.value;
  const installation = tables.includes('installation')
    ? await answered<StoredRow | undefined>(transaction.objectStore('installation').get('installation'))
    : undefined;
  const sequence = entry?.['seq'];
  return {
    sequence: typeof sequence === 'number' ? sequence : 0,
    headHash: textIn(entry, 'hash'),
    installationId: textIn(installation, 'installationId'),
  };
};

/** An open database. */
export class RawDatabase {
  private readonly database: IDBDatabase;

  private constructor(database: IDBDatabase) {
    this.database = database;
    // Never in the way of an upgrade: what is being read is then given up.
    database.onversionchange = () => database.close();
  }

  /** Opens the database of this name; null when there is none. Throws what the browser says of a damaged one. */
  static async open(name: string): Promise<RawDatabase | null> {
    const isThere = (await indexedDB.databases()).some((found) => found.name === name);
    if (!isThere) return null;
    const request = indexedDB.open(name);
    // Gone since it was listed: opening would make it anew.
    request.onupgradeneeded = () => request.transaction?.abort();
    return new RawDatabase(await answered(request));
  }

  /** Version of the records. */
  get schemaVersion(): number {
    return Math.floor(this.database.version / nativeFactor);
  }

  /** Names of its tables but for those in `left`. */
  tablesBut(left: ReadonlySet<string>): readonly string[] {
    return [...this.database.objectStoreNames].filter((name) => !left.has(name));
  }

  /**
   * Reads the tables whole, as of one moment, and the ids of the contents there are at that moment. `begun` is told
   * first how far the records go and how many rows will come.
   */
  async readTables(
    tables: readonly string[],
    { take, begun }: { readonly take: TakeRows; readonly begun: (head: RawHead, rows: number) => void },
  ): Promise<{ readonly head: RawHead; readonly contentIds: readonly string[] }> {
    const hasContents = this.database.objectStoreNames.contains('contents');
    const transaction = this.database.transaction(hasContents ? [...tables, 'contents'] : [...tables], 'readonly');
    const stores = tables.map((table) => transaction.objectStore(table));
    const counts = await Promise.all(stores.map((store) => answered(store.count())));
    const keys = hasContents ? await answered(transaction.objectStore('contents').getAllKeys()) : [];
    const head = await headOf(transaction, tables);
    begun(
      head,
      counts.reduce((sum, count) => sum + count, 0),
    );
    for (const store of stores) await readStore(store, take);
    return { head, contentIds: keys.map(String) };
  }

  /** A content; null when it is there no more. */
  async content(id: string): Promise<StoredContent | null> {
    const store = this.database.transaction('contents', 'readonly').objectStore('contents');
    return (await answered<StoredContent | undefined>(store.get(id))) ?? null;
  }

  close(): void {
    this.database.close();
  }
}
