/**
 * The format of a backup: a ZIP file of
 * - `fettle-backup.txt`: first of all, what this file is, in words;
 * - `tables/<table>.ndjson`, then `tables/<table>.2.ndjson` and so on: a row a line as JSON, in UTF-8;
 * - `blobs/<sha256>`: the bytes of photos and papers;
 * - `manifest.json`, last: what was backed up when, and size and SHA-256 of every part before it.
 * The ZIP's comment ends in the `blockHash` of everything before that hash, so that no byte can change unseen.
 */
import { z } from 'zod';
import { hashSchema, instantSchema } from '#domain/record.ts';

/** The manifest's `format`. */
export const backupFormat = 'fettle-backup';

/** The version of the format this program writes. */
export const backupFormatVersion = 1;

/** First entry of every backup. */
export const markName = 'fettle-backup.txt';

/** Last entry of every backup. */
export const manifestName = 'manifest.json';

/** The comment of the ZIP before its hash. */
export const commentStart = 'fettle-backup blocks-sha256=';

/** What no backup may exceed; a file that says or does otherwise is refused. */
export const backupLimits = {
  /** Bytes as they lie on the disk (2 GiB). */
  packed: 2 * 1024 ** 3,
  /** Bytes of all parts (4 GiB). */
  unpacked: 4 * 1024 ** 3,
  entries: 100_000,
  /** Unpacked to packed, from `ratioFrom` unpacked bytes on. */
  ratio: 100,
  ratioFrom: 64 * 1024 ** 2,
  /** Nesting of a row. */
  depth: 32,
} as const;

/** Tables that are in no backup: a private key cannot be read out, and the bytes of files are parts of their own. */
export const tablesLeftOut: ReadonlySet<string> = new Set(['privateKeys', 'pinTries', 'contents']);

const partSchema = z.object({
  name: z.string().max(200),
  bytes: z.int().nonnegative(),
  sha256: hashSchema,
  /** Rows of a part of a table; left out of a blob. */
  rows: z.int().nonnegative().optional(),
  /** Of a blob; left out of a part of a table. */
  mediaType: z.string().max(200).optional(),
});

/** A part of a backup. */
export type BackupPart = Readonly<z.infer<typeof partSchema>>;

/** What a program of any version can read of a manifest. */
export const manifestKindSchema = z.object({
  format: z.literal(backupFormat),
  formatVersion: z.int().positive(),
  schemaVersion: z.int().positive(),
});

/** The manifest of a backup. */
export const backupManifestSchema = manifestKindSchema.extend({
  formatVersion: z.literal(backupFormatVersion),
  /** Version of the program that wrote it. */
  app: z.string().max(100),
  /** Null: the workshop had no installation id yet. */
  installationId: z.string().max(100).nullable(),
  /** Name of the workshop; empty: none was set. */
  workshop: z.string().max(500),
  /** Number of the last audit entry; 0: none. */
  sequence: z.int().nonnegative(),
  /** Hash of that entry; null: it was written before entries were chained, or there is none. */
  headHash: hashSchema.nullable(),
  createdAt: instantSchema,
  /** Rows by table, those without rows too; `blobs` counts the files. */
  counts: z.record(z.string(), z.int().nonnegative()),
  parts: z.array(partSchema).max(backupLimits.entries),
});

/** The manifest of a backup. */
export type BackupManifest = Readonly<z.infer<typeof backupManifestSchema>>;

/** The key of `counts` under which files are counted. */
export const blobsCount = 'blobs';

const tableName = /^[A-Za-z][A-Za-z0-9]{0,63}$/;
const tablePart = /^tables\/([A-Za-z][A-Za-z0-9]{0,63})(?:\.([2-9]|[1-9]\d{1,4}))?\.ndjson$/;
const blobPart = /^blobs\/([0-9a-f]{64})$/;

/** The name of a table's part; the first is number 1. */
export const tablePartName = (table: string, number: number): string => {
  if (!tableName.test(table)) throw new Error(`No table can be called ${table}`);
  return number === 1 ? `tables/${table}.ndjson` : `tables/${table}.${number}.ndjson`;
};

/** The name of a file's part. */
export const blobPartName = (hash: string): string => `blobs/${hash}`;

/** What a part's name says; null: no part of ours bears such a name. */
export const partKind = (
  name: string,
): { readonly kind: 'table'; readonly table: string } | { readonly kind: 'blob'; readonly hash: string } | null => {
  const [, table] = tablePart.exec(name) ?? [];
  if (table !== undefined) return { kind: 'table', table };
  const [, hash] = blobPart.exec(name) ?? [];
  return hash === undefined ? null : { kind: 'blob', hash };
};
