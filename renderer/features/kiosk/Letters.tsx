import { IconBackspace } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { BigButton } from './BigButton.tsx';
import controls from './Controls.module.css';

const signs = [...'1234567890QWERTYUIOPASDFGHJKL-ZXCVBNM/'];

interface LettersProps {
  readonly onSign: (sign: string) => void;
  readonly onErase: () => void;
}

/** The signs codes and plates are made of, for a screen without a keyboard. */
export const Letters = ({ onSign, onErase }: LettersProps) => {
  const { t } = useTranslation('kiosk');
  return (
    <div className={controls['letters']}>
      {signs.map((sign) => (
        <BigButton key={sign} isQuiet onPress={() => onSign(sign)}>
          {sign}
        </BigButton>
      ))}
      <BigButton isQuiet label={t('erase')} onPress={onErase}>
        <IconBackspace size={32} aria-hidden />
      </BigButton>
    </div>
  );
};
