/** Limits that both ends of the bridge know, apart from the schemas, which only the answering end needs. */

/** The largest file that crosses the bridge in one piece, in bytes (256 MiB): a log of a few million lines. */
export const maxFileBytes = 256 * 1024 * 1024;
