import { Stack, TextInput } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem, Result } from '#kernel/result.ts';
import { useProblemText } from './useProblemText.ts';

interface PinFormProps {
  /** The buttons; told whether the PIN is being tried. */
  readonly foot: (isRunning: boolean) => ReactNode;
  /** Tries the PIN; where it is right the form goes away. */
  readonly onPin: (pin: string) => Promise<Result<unknown>>;
  readonly children?: ReactNode;
}

/** Asks for a PIN. It is never shown, and after a wrong one the field is empty again. */
export const PinForm = ({ foot, onPin, children }: PinFormProps) => {
  const { t } = useTranslation('security');
  const words = useProblemText();
  const [pin, setPin] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isRunning, setRunning] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const tried = async () => {
    if (isRunning || pin === '') return;
    setRunning(true);
    const result = await onPin(pin);
    setRunning(false);
    setPin('');
    setProblem(result.ok ? null : (result.problems[0] ?? null));
    field.current?.focus();
  };
  return (
    <form
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void tried();
      }}
    >
      <Stack>
        {children}
        <TextInput
          type="password"
          label={t('pin')}
          inputMode="numeric"
          autoComplete="off"
          maxLength={12}
          value={pin}
          onChange={(event) => setPin(event.currentTarget.value)}
          error={problem === null ? undefined : words(problem)}
          ref={field}
          data-autofocus
        />
        {foot(isRunning)}
      </Stack>
    </form>
  );
};
