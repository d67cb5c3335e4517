import { MultiSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveCheckTemplate } from '#data/commands/saveCheckTemplate.ts';
import type { CheckTemplate } from '#domain/checkTemplate.ts';
import { equipmentKinds } from '#domain/equipment.ts';
import { languages, withText } from '#domain/language.ts';
import { Dialog } from '#widgets/Dialog.tsx';
import { DialogFoot } from '#widgets/DialogFoot.tsx';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import { useCommand } from '#widgets/useCommand.tsx';
import { useTextAt } from '#widgets/useTextAt.ts';

interface TemplateNameDialogProps {
  readonly template: CheckTemplate;
  readonly onClose: () => void;
}

/** The check template's name in each language, and the kinds it is meant for. */
export const TemplateNameDialog = ({ template, onClose }: TemplateNameDialogProps) => {
  const { t } = useTranslation('checkTemplates');
  const { t: common } = useTranslation();
  const [name, setName] = useState(template.name);
  const [kinds, setKinds] = useState(template.kinds);
  const { run, problems, isRunning } = useCommand(saveCheckTemplate);
  const textAt = useTextAt(problems);
  const submit = async () => {
    const { id, rev } = template;
    if ((await run({ id, rev, name, kinds })) !== null) onClose();
  };
  return (
    <Dialog onClose={onClose} title={t('name.title')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack>
          {languages.map((language, index) => (
            <TextInput
              key={language}
              lang={language}
              label={t('edit.inLanguage', { field: t('create.name'), language: common(`language.${language}`) })}
              value={name[language] ?? ''}
              maxLength={120}
              onChange={(event) => setName(withText(name, language, event.currentTarget.value))}
              error={index === 0 ? textAt('name') : null}
              data-autofocus={index === 0 || undefined}
            />
          ))}
          <MultiSelect
            label={t('name.kinds')}
            description={t('name.kindsText')}
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
