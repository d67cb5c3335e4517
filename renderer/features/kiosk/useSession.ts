import { useCallback, useEffect, useRef, useState } from 'react';
import { now } from '#data/clock.ts';
import type { Language } from '#domain/language.ts';
import { i18n, speak } from '#i18n/i18n.ts';
import { keepSession, type Place, readSession, start } from './kioskSession.ts';

const moment = (): number => Date.parse(now());

interface SessionState {
  readonly place: Place;
  readonly go: (place: Place) => void;
  /** Says that somebody is there. */
  readonly touch: () => void;
  /** Seconds since somebody was there last. */
  readonly idleSeconds: () => number;
  /** Speaks a language from now on. */
  readonly speakOn: (language: Language) => void;
}

const spoken = (): Language => i18n.language as Language;

/** Where the screen stands, kept at every step so that a reload goes on there. */
export const useSession = (signOffSeconds: number): SessionState => {
  const [kept] = useState(() => readSession(moment(), signOffSeconds));
  const [place, setPlace] = useState<Place>(kept?.place ?? start);
  const seenAt = useRef(kept?.seenAt ?? moment());
  const latest = useRef(place);
  const keep = useCallback((language: Language) => {
    keepSession({ place: latest.current, language, seenAt: seenAt.current });
  }, []);
  const touch = useCallback(() => {
    seenAt.current = moment();
    keep(spoken());
  }, [keep]);
  const go = useCallback(
    (next: Place) => {
      latest.current = next;
      setPlace(next);
      touch();
    },
    [touch],
  );
  const speakOn = useCallback(
    (language: Language) => {
      document.documentElement.lang = language;
      keep(language);
      void speak(language);
    },
    [keep],
  );
  useEffect(() => {
    if (kept !== null) speakOn(kept.language);
  }, [kept, speakOn]);
  const idleSeconds = useCallback(() => (moment() - seenAt.current) / 1000, []);
  return { place, go, touch, idleSeconds, speakOn };
};
