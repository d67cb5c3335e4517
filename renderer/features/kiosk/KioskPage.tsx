import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Fleet } from '#data/fleetState.ts';
import type { Language } from '#domain/language.ts';
import { speak } from '#i18n/i18n.ts';
import type { Problem } from '#kernel/result.ts';
import { routes } from '#routes.ts';
import styles from './Kiosk.module.css';
import { type Kiosk, KioskContext } from './kioskContext.ts';
import { keepChoice, leaveKiosk, type Place, readChoice, start } from './kioskSession.ts';
import { managersWithPin } from './kioskView.ts';
import { Question } from './Question.tsx';
import { Step } from './Step.tsx';
import { useEscapeHeld } from './useEscapeHeld.ts';
import { useSession } from './useSession.ts';
import { useSignOff } from './useSignOff.ts';

interface Asked {
  readonly problems: readonly Problem[];
  readonly answer: (isYes: boolean) => void;
}

/** The shared screen: one thing at a time, full screen, for whoever stands before it. */
export const KioskPage = ({ fleet }: { readonly fleet: Fleet }) => {
  const seconds = fleet.settings.checks.signOffSeconds;
  const { place, go, touch, idleSeconds, speakOn } = useSession(seconds);
  const [asked, setAsked] = useState<Asked | null>(null);
  const { second, choose } = useSecondLanguage();
  const leave = useLeaving(fleet);
  const signOff = useCallback(() => {
    setAsked(null);
    go(start);
  }, [go]);
  const left = useSignOff({ isOn: place.at !== 'language', seconds, touch, idleSeconds, signOff });
  useEscapeHeld(managersWithPin(fleet).length === 0, leave);
  const kiosk = useMemo(
    (): Kiosk => ({
      fleet,
      second,
      go,
      leave,
      speakBoth: (first, other) => {
        speakOn(first);
        choose(other);
      },
      ask: (problems) =>
        new Promise((resolve) => {
          const answer = (isYes: boolean) => {
            setAsked(null);
            resolve(isYes);
          };
          setAsked({ problems, answer });
        }),
    }),
    [fleet, second, go, leave, speakOn, choose],
  );
  return (
    <KioskContext value={kiosk}>
      <div className={styles['kiosk']}>
        <div className={styles['stage']} inert={asked !== null}>
          <Step key={keyOf(place)} place={place} />
        </div>
        {asked !== null && (
          <div className={styles['over']}>
            <Question problems={asked.problems} onAnswer={asked.answer} />
          </div>
        )}
        <Warning left={left} />
      </div>
    </KioskContext>
  );
};

/** A step begins anew for another machine, operator or check, and keeps nothing of the one before. */
const keyOf = (place: Place): string => Object.values(place).join(' ');

const useSecondLanguage = () => {
  const [second, setSecond] = useState(() => readChoice()?.second ?? null);
  useEffect(() => keepChoice({ second }), [second]);
  const choose = useCallback((language: Language | null) => setSecond(language), []);
  return { second, choose };
};

/** Back to the desk, which speaks the language of the settings again. */
const useLeaving = ({ settings }: Fleet): (() => void) => {
  const [, navigate] = useLocation();
  const { i18n } = useTranslation();
  const [before] = useState(() => i18n.language as Language);
  const language = settings.rev === 0 ? before : settings.language;
  const latest = useRef(language);
  useEffect(() => {
    latest.current = language;
  });
  return useCallback(() => {
    leaveKiosk();
    document.documentElement.lang = latest.current;
    void speak(latest.current);
    navigate(routes.today);
  }, [navigate]);
};

const Warning = ({ left }: { readonly left: number | null }) => {
  const { t } = useTranslation('kiosk');
  if (left === null) return null;
  return (
    <div role="status" className={styles['warning']}>
      {t('signingOff', { count: left })}
    </div>
  );
};
