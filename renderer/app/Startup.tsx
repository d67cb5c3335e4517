import { Suspense, useEffect, useState } from 'react';
import { openedDatabase } from '#data/database.ts';
import { startFleet, useFleet } from '#data/fleet.ts';
import { letGo } from '#data/lettingGo.ts';
import { followRestores } from '#data/restoreNews.ts';
import { lazyWithTexts } from '#i18n/lazyWithTexts.ts';
import { Kiosk, useIsKiosk } from './Kiosk.tsx';
import { Lock } from './Lock.tsx';
import { type Opening, openRecords } from './openRecords.ts';
import { Preferences } from './Preferences.tsx';
import { Shell } from './Shell.tsx';
import { OpeningNote, OutdatedNote, RefusedNote, UncopiedNote } from './StartupNotes.tsx';
import { useBackgroundWork } from './useBackgroundWork.ts';

const Recovery = lazyWithTexts(async () => (await import('./Recovery.tsx')).Recovery);

type Phase = Opening | { readonly name: 'opening' | 'copying' | 'outdated' | 'restored' };

/** One try to open the records. */
interface Attempt {
  readonly number: number;
  /** The user was asked: upgrade without a copy. */
  readonly isWithoutCopy: boolean;
}

/** Opens the records, then shows the program; says plainly why when they cannot be opened, or are not all there. */
export const Startup = () => {
  const [attempt, setAttempt] = useState<Attempt>({ number: 0, isWithoutCopy: false });
  const phase = useOpening(attempt);
  const fleet = useFleet();
  const isKiosk = useIsKiosk();
  useBackgroundWork(phase.name === 'open');
  const again = (isWithoutCopy = false) => setAttempt({ number: attempt.number + 1, isWithoutCopy });
  switch (phase.name) {
    case 'refused':
      return <RefusedNote problem={phase.problem} retry={again} />;
    case 'uncopied':
      return <UncopiedNote problems={phase.problems} retry={again} goOn={() => again(true)} />;
    case 'outdated':
    case 'restored':
      return <OutdatedNote isRestored={phase.name === 'restored'} />;
    case 'recovery':
      return (
        <Suspense fallback={<OpeningNote isCopying={false} />}>
          <Recovery loss={phase.loss} retry={again} />
        </Suspense>
      );
    default:
  }
  if (phase.name !== 'open' || !fleet) return <OpeningNote isCopying={phase.name === 'copying'} />;
  return (
    <Preferences settings={fleet.settings}>
      {isKiosk ? (
        <Kiosk fleet={fleet} />
      ) : (
        <Lock fleet={fleet}>
          <Shell fleet={fleet} />
        </Lock>
      )}
    </Preferences>
  );
};

const useOpening = (attempt: Attempt): Phase => {
  const [phase, setPhase] = useState<Phase>({ name: 'opening' });
  useEffect(() => {
    let isCurrent = true;
    const show = (next: Phase) => {
      if (isCurrent) setPhase(next);
    };
    void open(show, attempt.isWithoutCopy);
    // Whatever was still written here would be written into records that are no longer in use.
    const stopNews = followRestores(() => {
      const db = openedDatabase();
      void (db === null ? Promise.resolve() : letGo(db)).then(() => show({ name: 'restored' }));
    });
    return () => {
      isCurrent = false;
      stopNews();
    };
  }, [attempt]);
  return phase;
};

const open = async (show: (phase: Phase) => void, isWithoutCopy: boolean): Promise<void> => {
  try {
    const opening = await openRecords({
      isWithoutCopy,
      copying: () => show({ name: 'copying' }),
      outdated: () => show({ name: 'outdated' }),
    });
    if (opening.name === 'open') await startFleet();
    show(opening);
  } catch (cause) {
    show({ name: 'refused', problem: undefined });
    throw cause;
  }
};
