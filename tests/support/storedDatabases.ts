/** What lies in the browser, database by database, read past the program: to compare what was with what is. */
import type { Page } from 'playwright-core';

/** A digest of the rows of each table, with their number, by table. */
export type Digests = Readonly<Record<string, string>>;

/** Digests of every table of a database, or of the one in use. */
export const digestsOf = (page: Page, database?: string): Promise<Digests> =>
  page.evaluate(async (wanted) => {
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const active = async (): Promise<string> => {
      const notes = await asked(indexedDB.open('fettle-notes'));
      const hasNotes = notes.objectStoreNames.contains('notes');
      const places = hasNotes ? await asked(notes.transaction('notes').objectStore('notes').get('places')) : undefined;
      notes.close();
      return places?.active ?? 'fettle';
    };
    const digest = async (text: string): Promise<string> => {
      const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
      return [...bytes.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    };
    const opened = await asked(indexedDB.open(wanted ?? (await active())));
    const found: Record<string, string> = {};
    for (const table of opened.objectStoreNames) {
      const rows = await asked(opened.transaction(table).objectStore(table).getAll());
      const texts: string[] = [];
      for (const row of rows) {
        const bytes = row.bytes instanceof Blob ? new Uint8Array(await row.bytes.arrayBuffer()) : null;
        texts.push(JSON.stringify(bytes === null ? row : [row.id, await digest(String(bytes))]));
      }
      found[table] = `${rows.length} ${await digest(texts.join('\n'))}`;
    }
    opened.close();
    return found;
  }, database);

/** The sentinel as it lies beside the databases; null: there is none. */
export const storedSentinel = (page: Page): Promise<{ readonly sequence: number } | null> =>
  page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    try {
      return JSON.parse(await (await (await root.getFileHandle('sentinel.json')).getFile()).text());
    } catch {
      return null;
    }
  });
