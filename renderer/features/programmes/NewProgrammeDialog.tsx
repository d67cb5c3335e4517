import { Stack, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createProgramme } from '#data/commands/createProgramme.ts';
import type { Programme } from '#domain/programme.ts';
import type { NewProgramme } from '#domain/programmeCreation.ts';
import { useLanguage, useLocalText } from '#i18n/useFormat.ts';
import { programmeTemplates } from '#templates/programmeTemplates.ts';
import type { ProgrammeTemplate } from '#templates/template.ts';
import { Dialog } from '#widgets/Dialog.tsx';
import { DialogFoot } from '#widgets/DialogFoot.tsx';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import { typedName } from '#widgets/typedName.ts';
import { useCommand } from '#widgets/useCommand.tsx';
import { useTextAt } from '#widgets/useTextAt.ts';
import { blankLevel } from './blankLevel.ts';
import styles from './Programmes.module.css';
import { TemplateCard } from './TemplateCard.tsx';
import { useTemplateSearch } from './useTemplateSearch.ts';

interface NewProgrammeDialogProps {
  readonly onClose: () => void;
  readonly onCreated: (id: Programme['id']) => void;
}

type Choice = ProgrammeTemplate | 'blank';

/** A new programme, from a template of the trade or empty. */
export const NewProgrammeDialog = ({ onClose, onCreated }: NewProgrammeDialogProps) => {
  const { t } = useTranslation('programmes');
  const language = useLanguage();
  const text = useLocalText();
  const [choice, setChoice] = useState<Choice | null>(null);
  const [name, setName] = useState('');
  const { query, setQuery, matches } = useTemplateSearch();
  const creating = useCommand(createProgramme);
  const textAt = useTextAt(creating.problems);
  const choose = (next: Choice) => {
    creating.clear();
    setChoice(next);
    setName(next === 'blank' ? '' : text(next.name));
  };
  const submit = async () => {
    if (choice === null) return;
    const firstLevel = { name: { [language]: t('create.firstLevel') } };
    const draft: NewProgramme =
      choice === 'blank'
        ? {
            name: typedName({}, language, name),
            kinds: [],
            templateId: null,
            levels: [blankLevel(firstLevel)],
            needsConfirmation: false,
          }
        : {
            name: typedName(choice.name, language, name),
            kinds: choice.kinds,
            templateId: choice.id,
            levels: choice.levels,
            needsConfirmation: true,
          };
    const id = await creating.run(draft);
    if (id !== null) onCreated(id);
  };
  const shown = programmeTemplates.filter(matches);
  return (
    <Dialog onClose={onClose} title={t('create.title')} size={720}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack gap="sm">
          <div>{t('create.intro')}</div>
          <TextInput
            aria-label={t('create.search')}
            placeholder={t('create.search')}
            leftSection={<IconSearch size={16} aria-hidden />}
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
            data-autofocus
          />
          <div className={styles['templates']}>
            {shown.map((template) => (
              <TemplateCard
                key={template.id}
                template={template}
                isChosen={choice === template}
                onChoose={() => choose(template)}
              />
            ))}
            <button
              type="button"
              className={styles['template']}
              aria-pressed={choice === 'blank'}
              onClick={() => choose('blank')}
            >
              <div className={styles['name']}>{t('create.blank')}</div>
              <div className={styles['second']}>{t('create.blankText')}</div>
            </button>
          </div>
          {choice !== null && (
            <TextInput
              label={t('create.name')}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
              maxLength={120}
              error={textAt('name')}
            />
          )}
          <ProblemAlert problems={creating.problems.filter(({ field }) => field !== 'name')} />
          <DialogFoot
            onClose={onClose}
            submit={t('create.submit')}
            isRunning={creating.isRunning}
            isDisabled={choice === null}
          />
        </Stack>
      </form>
    </Dialog>
  );
};
