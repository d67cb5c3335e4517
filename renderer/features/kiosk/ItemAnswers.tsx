import { IconAlertTriangleFilled, IconCheck, IconMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type CheckAnswer, checkAnswers } from '#domain/check.ts';
import { BigButton } from './BigButton.tsx';
import { useSecond } from './Both.tsx';
import { useKeys } from './useKeys.ts';

interface ItemAnswersProps {
  /** What was answered before. */
  readonly known: CheckAnswer | undefined;
  readonly isBusy: boolean;
  readonly barred: { readonly ok: boolean; readonly notApplicable: boolean };
  /** Whether 1, 2 and 3 answer; where a value is typed they are digits. */
  readonly hasKeys: boolean;
  readonly onChoose: (answer: CheckAnswer) => void;
}

/** OK, defect, not applicable: by colour, sign and word, and by the keys 1, 2, 3. */
export const ItemAnswers = ({ known, isBusy, barred, hasKeys, onChoose }: ItemAnswersProps) => {
  const { t } = useTranslation('kiosk');
  const second = useSecond();
  useKeys({
    onKey: (key, isAlone) => {
      const answer = checkAnswers[Number(key) - 1];
      if (hasKeys && isAlone && answer !== undefined) onChoose(answer);
    },
  });
  const hotkey = (key: string) => (hasKeys ? { hotkey: key } : {});
  return (
    <>
      <BigButton
        size="large"
        tone="good"
        {...hotkey('1')}
        icon={<IconCheck size={44} stroke={3} aria-hidden />}
        isPressed={known === 'ok'}
        isDisabled={isBusy || barred.ok}
        second={second((other) => other('answer.ok'))}
        onPress={() => onChoose('ok')}
      >
        {t('answer.ok')}
      </BigButton>
      <BigButton
        size="large"
        tone="bad"
        {...hotkey('2')}
        icon={<IconAlertTriangleFilled size={40} aria-hidden />}
        isPressed={known === 'defect'}
        isDisabled={isBusy}
        second={second((other) => other('answer.defect'))}
        onPress={() => onChoose('defect')}
      >
        {t('answer.defect')}
      </BigButton>
      <BigButton
        size="large"
        {...hotkey('3')}
        icon={<IconMinus size={40} aria-hidden />}
        isPressed={known === 'notApplicable'}
        isDisabled={isBusy || barred.notApplicable}
        second={second((other) => other('answer.notApplicable'))}
        onPress={() => onChoose('notApplicable')}
      >
        {t('answer.notApplicable')}
      </BigButton>
    </>
  );
};
