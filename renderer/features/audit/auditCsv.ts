/** The audit trail as a CSV file: one line for each entry. */
import type { AuditReader } from '#data/auditReading.ts';
import type { AuditEntry } from '#domain/audit.ts';

/** Entries written into one file: what spreadsheets still open. */
export const mostExported = 100_000;

/** Reads entries for a file, the latest first, to the end of the trail or as many as a file takes; closes the reader. */
export const entriesToExport = async (
  reader: AuditReader,
): Promise<{ readonly entries: readonly AuditEntry[]; readonly isAll: boolean }> => {
  const entries: AuditEntry[] = [];
  try {
    for (let isEnd = false; !isEnd && entries.length <= mostExported; ) {
      const page = await reader.next();
      entries.push(...page.entries);
      isEnd = page.isEnd;
    }
  } finally {
    reader.close();
  }
  return { entries: entries.slice(0, mostExported), isAll: entries.length <= mostExported };
};
