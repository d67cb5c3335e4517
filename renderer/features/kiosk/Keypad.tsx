import { IconBackspace } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BigButton } from './BigButton.tsx';
import type { KeypadKey } from './keypadText.ts';
import pads from './Pad.module.css';

interface KeypadProps {
  /** The figure, and what stands beside the keys. */
  readonly children: ReactNode;
  readonly hasPoint: boolean;
  readonly onKey: (key: KeypadKey) => void;
}

const rows: readonly KeypadKey[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** Digits large enough for a glove. The keys of a keyboard are heard by the step itself. */
export const Keypad = ({ children, hasPoint, onKey }: KeypadProps) => {
  const { t } = useTranslation('kiosk');
  const key = (sign: KeypadKey) => (
    <BigButton key={sign} isQuiet onPress={() => onKey(sign)}>
      {sign}
    </BigButton>
  );
  return (
    <div className={pads['pad']}>
      <div className={pads['side']}>{children}</div>
      <div className={pads['keypad']}>
        {rows.map(key)}
        {hasPoint ? key('.') : <span />}
        {key('0')}
        <BigButton isQuiet label={t('erase')} onPress={() => onKey('Backspace')}>
          <IconBackspace size={32} aria-hidden />
        </BigButton>
      </div>
    </div>
  );
};
