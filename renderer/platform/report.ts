/** Gathers what a problem report is made of. What cannot be had is left out: the report must come in any case. */
import { schemaVersion } from '#archive/migrations/migrations.ts';
import { problemReport } from '#bridge/problemReport.ts';
import { bridge } from './bridge.ts';

const logLines = 50;

const orNull = async <T>(work: Promise<T>): Promise<T | null> => {
  try {
    return await work;
  } catch {
    return null;
  }
};

/** The report on a fault (empty: on nothing in particular). `counts` answers rows by table. */
export const gatherReport = async (
  fault: string,
  counts: () => Promise<Readonly<Record<string, number>>>,
): Promise<string> => {
  const [info, log, rows] = await Promise.all([
    orNull(bridge.appInfo()),
    orNull(bridge.logRead({ lines: logLines })),
    orNull(counts()),
  ]);
  return problemReport({
    info: info?.ok === true ? info.value : null,
    schemaVersion,
    counts: rows,
    fault,
    log: log?.ok === true ? log.value : [],
    at: new Date().toISOString(),
  });
};
