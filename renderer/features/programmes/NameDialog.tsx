import { MultiSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveProgramme } from '#data/commands/saveProgramme.ts';
import { equipmentKinds } from '#domain/equipment.ts';
import type { Programme } from '#domain/programme.ts';
import { useLanguage, useLocalText } from '#i18n/useFormat.ts';
import { Dialog } from '#widgets/Dialog.tsx';
import { DialogFoot } from '#widgets/DialogFoot.tsx';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import { useCommand } from '#widgets/useCommand.tsx';
import { useTextAt } from '#widgets/useTextAt.ts';
import { correctedName } from './programmeNaming.ts';

interface NameDialogProps {
  readonly programme: Programme;
  readonly onClose: () => void;
}

/** The programme's name in the language on the screen, and the kinds it is meant for. */
export const NameDialog = ({ programme, onClose }: NameDialogProps) => {
  const { t } = useTranslation('programmes');
  const { t: common } = useTranslation();
  const language = useLanguage();
  const text = useLocalText();
  const [name, setName] = useState(() => text(programme.name));
  const [kinds, setKinds] = useState(programme.kinds);
  const { run, problems, isRunning } = useCommand(saveProgramme);
  const textAt = useTextAt(problems);
  const submit = async () => {
    const { id, rev } = programme;
    if ((await run({ id, rev, name: correctedName(programme.name, language, name), kinds })) !== null) onClose();
  };
  return (
    <Dialog onClose={onClose} title={t('page.nameTitle')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack>
          <TextInput
            label={t('create.name')}
            value={name}
            maxLength={120}
            onChange={(event) => setName(event.currentTarget.value)}
            error={textAt('name')}
            data-autofocus
          />
          <MultiSelect
            label={t('page.kinds')}
            description={t('page.kindsText')}
            data={equipmentKinds.map((kind) => ({ value: kind, label: common(`kind.${kind}`) }))}
            value={kinds}
            onChange={(chosen) => setKinds(equipmentKinds.filter((kind) => chosen.includes(kind)))}
            searchable
          />
          <ProblemAlert problems={problems.filter(({ field }) => field !== 'name')} />
          <DialogFoot onClose={onClose} submit={common('save')} isRunning={isRunning} />
        </Stack>
      </form>
    </Dialog>
  );
};
