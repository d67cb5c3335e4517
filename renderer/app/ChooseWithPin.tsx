import { useTranslation } from 'react-i18next';
import { choosePerson } from '#data/commands/choosePerson.ts';
import type { Person } from '#domain/person.ts';
import { useLanguage } from '#i18n/useFormat.ts';
import { Dialog } from '#widgets/Dialog.tsx';
import { DialogFoot } from '#widgets/DialogFoot.tsx';
import { PinForm } from '#widgets/PinForm.tsx';

interface ChooseWithPinProps {
  readonly person: Person;
  readonly onClose: () => void;
}

/** Whoever has a PIN comes to work here by it. */
export const ChooseWithPin = ({ person, onClose }: ChooseWithPinProps) => {
  const { t } = useTranslation('security');
  const spoken = useLanguage();
  return (
    <Dialog title={t('pinOf', { name: person.name })} onClose={onClose} size={360}>
      <PinForm
        onPin={async (pin) => {
          const chosen = await choosePerson({ personId: person.id, pin, spoken });
          if (chosen.ok) onClose();
          return chosen;
        }}
        foot={(isRunning) => <DialogFoot submit={t('workHere')} isRunning={isRunning} onClose={onClose} />}
      />
    </Dialog>
  );
};
