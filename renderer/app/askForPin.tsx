/** Asks for the PIN within an act that is signed off with it. */
import { modals } from '@mantine/modals';
import { useTranslation } from 'react-i18next';
import { tryPin } from '#data/pinTrying.ts';
import { type AskPin, noteSignOff } from '#data/signOff.ts';
import type { Person } from '#domain/person.ts';
import { i18n, loadTexts } from '#i18n/i18n.ts';
import { DialogFoot } from '#widgets/DialogFoot.tsx';
import { PinForm } from '#widgets/PinForm.tsx';

interface PinAgainProps {
  readonly personId: Person['id'];
  readonly onAnswer: (isRight: boolean) => void;
}

const PinAgain = ({ personId, onAnswer }: PinAgainProps) => {
  const { t } = useTranslation('security');
  return (
    <PinForm
      onPin={async (pin) => {
        const right = await tryPin(personId, pin);
        if (right.ok) {
          noteSignOff(personId);
          onAnswer(true);
        }
        return right;
      }}
      foot={(isRunning) => <DialogFoot submit={t('signOff')} isRunning={isRunning} onClose={() => onAnswer(false)} />}
    >
      {t('signOffText')}
    </PinForm>
  );
};

const Title = () => {
  const { t } = useTranslation('security');
  return t('pinAgain');
};

/** Asks the person for their PIN in a dialog over whatever is open; answers whether they signed. */
export const askForPin: AskPin = async (personId) => {
  await loadTexts();
  return new Promise((resolve) => {
    const id = `pin-${personId}`;
    const answer = (isRight: boolean) => {
      resolve(isRight);
      modals.close(id);
    };
    modals.open({
      modalId: id,
      title: <Title />,
      size: 380,
      // Within the act: a click beside it is no answer.
      closeOnClickOutside: false,
      closeButtonProps: { 'aria-label': i18n.t('close') },
      children: <PinAgain personId={personId} onAnswer={answer} />,
      onClose: () => resolve(false),
    });
  });
};
