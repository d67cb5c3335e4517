import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tryPin } from '#data/pinTrying.ts';
import type { Person } from '#domain/person.ts';
import type { Problem } from '#kernel/result.ts';
import { useProblemText } from '#widgets/useProblemText.ts';
import { BigButton } from './BigButton.tsx';
import { Keypad } from './Keypad.tsx';
import styles from './Kiosk.module.css';
import pads from './Pad.module.css';
import { useKeys } from './useKeys.ts';

interface PinPadProps {
  readonly person: Person & { readonly pin: NonNullable<Person['pin']> };
  /** What the right PIN does: `Go on`, `Sign`. */
  readonly submit: string;
  readonly onRight: () => void;
}

const longestPin = 12;
const shortestPin = 4;

/** Person with a PIN; undefined when none is set. */
export const withPin = (person: Person): PinPadProps['person'] | undefined =>
  person.pin === null ? undefined : { ...person, pin: person.pin };

/** Asks for the PIN of a person. How many signs were tapped is shown, never which. */
export const PinPad = ({ person, submit, onRight }: PinPadProps) => {
  const { t } = useTranslation('kiosk');
  const [pin, setPin] = useState('');
  const words = useProblemText();
  const [trouble, setTrouble] = useState<Problem | null>(null);
  const [isTrying, setTrying] = useState(false);
  const press = (key: string) => {
    setTrouble(null);
    if (key === 'Backspace') setPin(pin.slice(0, -1));
    else if (/^\d$/.test(key) && pin.length < longestPin) setPin(pin + key);
  };
  const tried = async () => {
    if (isTrying || pin.length < shortestPin) return;
    setPin('');
    setTrying(true);
    const right = await tryPin(person.id, pin);
    setTrying(false);
    if (right.ok) onRight();
    else setTrouble(right.problems[0] ?? null);
  };
  useKeys({ onKey: (key) => (key === 'Enter' ? void tried() : press(key)) });
  return (
    <Keypad hasPoint={false} onKey={press}>
      <div role="status" className={pads['figure']} aria-label={t('pinSigns', { count: pin.length })}>
        {'•'.repeat(pin.length)}
      </div>
      {trouble !== null && (
        <p role="alert" className={styles['alarm']}>
          {words(trouble)}
        </p>
      )}
      <BigButton tone="main" isQuiet isDisabled={pin.length < shortestPin || isTrying} onPress={() => void tried()}>
        {submit}
      </BigButton>
    </Keypad>
  );
};
