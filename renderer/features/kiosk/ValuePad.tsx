import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckItem } from '#domain/checkTemplate.ts';
import { useLimitWords } from '#widgets/useLimitWords.ts';
import { Keypad } from './Keypad.tsx';
import styles from './Kiosk.module.css';
import { withKey } from './keypadText.ts';
import pads from './Pad.module.css';
import { useKeys } from './useKeys.ts';

interface ValuePadProps {
  readonly limits: NonNullable<CheckItem['limits']>;
  readonly figure: string;
  readonly isOut: boolean;
  readonly onChange: (figure: string) => void;
  readonly onEnter: () => void;
  /** What to look for. */
  readonly children?: ReactNode;
}

const decimals = 3;

/** A value measured, beside its limits. */
export const ValuePad = ({ limits, figure, isOut, onChange, onEnter, children }: ValuePadProps) => {
  const { t } = useTranslation('kiosk');
  const limitWords = useLimitWords();
  const press = (key: string) => onChange(withKey(figure, key, decimals));
  useKeys({ onKey: (key) => (key === 'Enter' ? onEnter() : press(key)) });
  return (
    <Keypad hasPoint onKey={press}>
      <div className={pads['meter']} role="status" data-out={isOut || undefined}>
        <span>{t('limits', { limits: limitWords(limits) })}</span>
        <b>
          {figure || '–'} {limits.unit}
        </b>
        {isOut && <strong className={styles['alarm']}>{t('outOfLimits')}</strong>}
      </div>
      {children}
    </Keypad>
  );
};
