import { useCallback, useEffect, useRef, useState } from 'react';
import { openTrail } from '#data/auditSearch.ts';
import { useAuditHead } from '#data/queries/audit.ts';
import type { AuditFilter } from '#domain/auditFilter.ts';
import type { AuditPhrases } from '#domain/auditSentence.ts';
import { logFault } from '#platform/log.ts';
import { TrailPump, type TrailState, unreadTrail } from './trailPump.ts';

/** The part of the trail on the screen, and what can be asked of it. */
export interface AuditTrail extends TrailState {
  /** Reads on, unless it was stopped. */
  readonly more: () => void;
  /** Stops a search, which `goOn` takes up again. */
  readonly pause: () => void;
  readonly goOn: () => void;
}

const noteFault = (reason: unknown): void => {
  logFault('auditTrail', reason);
};

/** The part of the audit trail that answers to a filter. What was there stays until there is new. */
export const useAuditTrail = (filter: AuditFilter, phrases: AuditPhrases): AuditTrail => {
  const [state, setState] = useState(unreadTrail);
  const pump = useRef<TrailPump | null>(null);
  const key = JSON.stringify(filter);
  const head = useAuditHead();
  useEffect(() => {
    const wanted = JSON.parse(key) as AuditFilter;
    const reading = new TrailPump(() => openTrail(wanted, phrases), setState);
    pump.current = reading;
    reading.more().catch(noteFault);
    return () => reading.stop();
  }, [key, phrases]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when the trail has grown
  useEffect(() => {
    pump.current?.refresh().catch(noteFault);
  }, [head]);
  const more = useCallback(() => {
    pump.current?.more().catch(noteFault);
  }, []);
  const pause = useCallback(() => pump.current?.pause(), []);
  const goOn = useCallback(() => {
    pump.current?.goOn().catch(noteFault);
  }, []);
  return { ...state, more, pause, goOn };
};
