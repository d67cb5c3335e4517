import { IconEraser, IconKey, IconSignature } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { finishCheck } from '#data/commands/finishCheck.ts';
import type { Check } from '#domain/check.ts';
import type { Person } from '#domain/person.ts';
import { BigButton } from './BigButton.tsx';
import { useSecond } from './Both.tsx';
import { Frame } from './Frame.tsx';
import styles from './Kiosk.module.css';
import type { CheckFrame } from './OpenCheck.tsx';
import { PinPad, withPin } from './PinPad.tsx';
import { SignaturePad } from './SignaturePad.tsx';
import { markInstead, type Point, signaturePath } from './signaturePath.ts';
import { Troubles } from './Troubles.tsx';
import { useDeed } from './useDeed.ts';

interface SignStepProps {
  readonly frame: CheckFrame;
  readonly check: Check;
  readonly operator: Person;
  /** What the meters show when the machine is put away. */
  readonly endMeters: Check['endMeters'];
}

/** The operator signs: by hand, or by PIN where a hand on glass will not do. */
export const SignStep = ({ frame, check, operator, endMeters }: SignStepProps) => {
  const { t } = useTranslation('kiosk');
  const second = useSecond();
  const { run, problems, isRunning } = useDeed();
  const [strokes, setStrokes] = useState<readonly (readonly Point[])[]>([]);
  const [isByPin, setByPin] = useState(false);
  const finish = (signature: string, notes: string) =>
    void run(finishCheck, { checkId: check.id, rev: check.rev, signature, notes, endMeters });
  const asked = withPin(operator);
  const signInstead = () => {
    // Who has no PIN is known by name alone, here as at the start.
    if (asked === undefined) finish(markInstead, t('signedByName', { name: operator.name }));
    else setByPin(true);
  };
  if (isByPin && asked !== undefined) {
    return (
      <Frame {...frame} title={t('pinOf', { name: asked.name })} onBack={() => setByPin(false)}>
        <Troubles problems={problems} />
        <PinPad
          person={asked}
          submit={t('sign')}
          onRight={() => finish(markInstead, t('signedByPin', { name: operator.name }))}
        />
      </Frame>
    );
  }
  return (
    <Frame
      {...frame}
      title={t('signTitle', { name: operator.name })}
      actions={
        <>
          <BigButton
            size="large"
            icon={<IconEraser size={36} aria-hidden />}
            isDisabled={strokes.length === 0}
            onPress={() => setStrokes([])}
          >
            {t('clear')}
          </BigButton>
          <BigButton size="large" icon={<IconKey size={36} aria-hidden />} isDisabled={isRunning} onPress={signInstead}>
            {t(asked === undefined ? 'signByName' : 'signByPin')}
          </BigButton>
          <BigButton
            size="large"
            tone="main"
            icon={<IconSignature size={40} aria-hidden />}
            isDisabled={strokes.length === 0 || isRunning}
            second={second((other) => other('sign'))}
            onPress={() => finish(signaturePath(strokes), '')}
          >
            {t('sign')}
          </BigButton>
        </>
      }
    >
      <p className={styles['lead']}>{t('signWhat')}</p>
      <SignaturePad strokes={strokes} onChange={setStrokes} />
      <Troubles problems={problems} />
    </Frame>
  );
};
