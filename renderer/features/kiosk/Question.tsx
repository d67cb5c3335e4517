import { IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '#kernel/result.ts';
import { BigButton } from './BigButton.tsx';
import { useSecond } from './Both.tsx';
import { Frame } from './Frame.tsx';
import { Troubles } from './Troubles.tsx';

interface QuestionProps {
  readonly problems: readonly Problem[];
  readonly onAnswer: (isYes: boolean) => void;
}

/** Asks whether it is so: a jump of the meter, a check begun by somebody else. */
export const Question = ({ problems, onAnswer }: QuestionProps) => {
  const { t } = useTranslation('kiosk');
  const second = useSecond();
  return (
    <Frame
      title={t('isItSo')}
      actions={
        <>
          <BigButton
            size="large"
            icon={<IconX size={40} aria-hidden />}
            second={second((other) => other('no'))}
            onPress={() => onAnswer(false)}
          >
            {t('no')}
          </BigButton>
          <BigButton
            size="large"
            tone="main"
            icon={<IconCheck size={40} aria-hidden />}
            second={second((other) => other('yes'))}
            onPress={() => onAnswer(true)}
          >
            {t('yes')}
          </BigButton>
        </>
      }
    >
      <Troubles problems={problems} />
    </Frame>
  );
};
