import { useCallback, useEffect, useRef, useState } from 'react';
import { auditReader } from '#data/auditReading.ts';
import { database } from '#data/database.ts';
import { useAuditHead } from '#data/queries/audit.ts';
import type { AuditEntry } from '#domain/audit.ts';
import type { AuditFilter } from '#domain/auditFilter.ts';
import { logFault } from '#platform/log.ts';
import { TrailPump, type TrailState, unreadTrail } from './trailPump.ts';

/** The part of the audit trail that answers to a filter, and the way to read on. What was there stays until there is new. */
export const useAuditTrail = (
  filter: AuditFilter,
  sentence: (entry: AuditEntry) => string,
): readonly [TrailState, () => void] => {
  const [state, setState] = useState(unreadTrail);
  const pump = useRef<TrailPump | null>(null);
  const says = useRef(sentence);
  says.current = sentence;
  const key = JSON.stringify(filter);
  const head = useAuditHead();
  useEffect(() => {
    const wanted = JSON.parse(key) as AuditFilter;
    const reading = new TrailPump(() => auditReader(database(), wanted, (entry) => says.current(entry)), setState);
    pump.current = reading;
    reading.more().catch((reason: unknown) => logFault('auditTrail', reason));
    return () => reading.stop();
  }, [key]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when the trail has grown
  useEffect(() => {
    pump.current?.refresh().catch((reason: unknown) => logFault('auditTrail', reason));
  }, [head]);
  const more = useCallback(() => {
    pump.current?.more().catch((reason: unknown) => logFault('auditTrail', reason));
  }, []);
  return [state, more];
};
