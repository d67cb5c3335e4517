import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '#data/clock.ts';
import type { Check } from '#domain/check.ts';
import type { CheckRevision, CheckSection } from '#domain/checkTemplate.ts';
import type { Defect } from '#domain/defect.ts';
import type { Equipment } from '#domain/equipment.ts';
import type { Person } from '#domain/person.ts';
import { confirmerProblems, operatorNames } from '#domain/repairConfirming.ts';
import { useLocalText } from '#i18n/useFormat.ts';
import { firstOpen, hasAfter, isPauseBefore, progressOf, type Stop, stopsOf } from './checkStops.ts';
import { EndReadingStep } from './EndReadingStep.tsx';
import { ItemStep } from './ItemStep.tsx';
import styles from './Kiosk.module.css';
import { useKiosk } from './kioskContext.ts';
import { MachineLine } from './MachineLine.tsx';
import { PauseStep } from './PauseStep.tsx';
import { type Figures, meterValuesOf } from './ReadingPad.tsx';
import { RepairStep } from './RepairStep.tsx';
import { SignStep } from './SignStep.tsx';
import { useCheckDeeds } from './useCheckDeeds.ts';
import { VerdictStep } from './VerdictStep.tsx';

interface OpenCheckProps {
  readonly machine: Equipment;
  readonly operator: Person;
  readonly check: Check;
  readonly revision: CheckRevision;
}

/** Where the operator stands: the first stop still open, unless they went back. What is known says it, so a crash loses nothing. */
const useStops = (check: Check, revision: CheckRevision) => {
  const [back, setBack] = useState<number | null>(null);
  const stops = stopsOf(revision);
  const index = Math.min(back ?? stops.length, firstOpen(stops, check));
  return {
    stops,
    index,
    stop: stops[index],
    goOn: () => setBack(null),
    goBack: index === 0 ? undefined : () => setBack(index - 1),
  };
};

/** Repairs of earlier that the operator has still to look at; their own are for the next one, where there is another. */
const useRepairs = (machine: Equipment, check: Check) => {
  const { fleet } = useKiosk();
  const today = useToday();
  const repaired = fleet
    .openDefectsOf(machine.id)
    .filter(({ id, state }) => state === 'repaired' && !check.confirmations.some(({ defectId }) => defectId === id));
  if (repaired.length === 0) return repaired;
  const operators = operatorNames({ ...fleet, people: fleet.people.values(), machine, today });
  const isForOthers = (defect: Defect): boolean =>
    confirmerProblems(defect, { by: check.operatorName, operators }).some(({ level }) => level === 'error');
  return repaired.filter((defect) => !isForOthers(defect));
};

/** A check gone through: repairs of earlier, items, verdicts, the meters at the end, the signature. */
export const OpenCheck = ({ machine, operator, check, revision }: OpenCheckProps) => {
  const text = useLocalText();
  const deeds = useCheckDeeds(check);
  const { stops, index, stop, goOn, goBack } = useStops(check, revision);
  const [pausedAt, pauseAt] = useState<CheckSection | null>(null);
  const [repair] = useRepairs(machine, check);
  const about = stop === undefined ? [] : [text(stop.section.name)];
  const frame = {
    head: <MachineLine machine={machine} also={[...about, operator.name]} />,
    progress: progressOf(stops, check),
    note: <SavedNote isShown={deeds.isSaved && !deeds.isBusy} />,
  };
  if (repair !== undefined) return <RepairStep key={repair.id} frame={frame} defect={repair} deeds={deeds} />;
  if (pausedAt !== null) {
    return <PauseStep frame={frame} section={pausedAt} next={stop} onGoOn={() => pauseAt(null)} />;
  }
  if (stop === undefined) return <Ending {...{ machine, operator, check, revision, frame, goBack }} />;
  const step = { frame: { ...frame, onBack: goBack }, check, deeds };
  if (stop.kind === 'item') {
    return <ItemStep key={stop.item.id} {...step} item={stop.item} onPassed={goOn} />;
  }
  const judged = () => {
    goOn();
    if (isPauseBefore(stop.section, nextStop(stops, index))) pauseAt(stop.section);
  };
  return <VerdictStep key={stop.section.id} {...step} section={stop.section} onPassed={judged} />;
};

const nextStop = (stops: readonly Stop[], index: number): Stop | undefined => stops[index + 1];

/** What every step of a check shows around its question. */
export interface CheckFrame {
  readonly head: React.ReactNode;
  readonly progress: { readonly done: number; readonly all: number };
  readonly note: React.ReactNode;
  readonly onBack?: (() => void) | undefined;
}

const SavedNote = ({ isShown }: { readonly isShown: boolean }) => {
  const { t } = useTranslation();
  if (!isShown) return null;
  return (
    <span className={styles['saved']}>
      <IconCheck size={26} aria-hidden />
      {t('saved')}
    </span>
  );
};

interface EndingProps extends OpenCheckProps {
  readonly frame: CheckFrame;
  readonly goBack: (() => void) | undefined;
}

/** Everything is answered: the meters are read where the shift is over, then it is signed. */
const Ending = ({ machine, operator, check, revision, frame, goBack }: EndingProps) => {
  const { fleet } = useKiosk();
  const meters = fleet.metersOf(machine.id);
  const [figures, setFigures] = useState<Figures>({});
  const [isRead, setRead] = useState(meters.length === 0 || !hasAfter(revision));
  if (!isRead) {
    return (
      <EndReadingStep
        frame={{ ...frame, onBack: goBack }}
        meters={meters}
        figures={figures}
        onChange={setFigures}
        onRead={() => setRead(true)}
      />
    );
  }
  const onBack = meters.length > 0 && hasAfter(revision) ? () => setRead(false) : goBack;
  return <SignStep frame={{ ...frame, onBack }} check={check} operator={operator} endMeters={meterValuesOf(figures)} />;
};
