import type { GuaranteeStanding } from '#domain/guaranteeRunning.ts';

/** The guarantees a machine's page shows: those that run; where none does, the one that ended last. */
export const shownGuarantees = (standings: readonly GuaranteeStanding[]): readonly GuaranteeStanding[] => {
  const running = standings.filter(({ left }) => left.ended === null);
  if (running.length > 0) return running;
  const endedOn = ({ left }: GuaranteeStanding): string => left.ended?.on ?? '';
  return standings.toSorted((a, b) => (endedOn(a) < endedOn(b) ? 1 : -1)).slice(0, 1);
};
