import { Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createCheckTemplate } from '#data/commands/createCheckTemplate.ts';
import { newId } from '#data/ids.ts';
import type { CheckTemplate } from '#domain/checkTemplate.ts';
import type { NewCheckTemplate } from '#domain/checkTemplateSaving.ts';
import { useLanguage, useLocalText } from '#i18n/useFormat.ts';
import type { TradeCheck } from '#templates/tradeCheck.ts';
import { tradeChecks } from '#templates/tradeChecks.ts';
import { Dialog } from '#widgets/Dialog.tsx';
import { DialogFoot } from '#widgets/DialogFoot.tsx';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import { typedName } from '#widgets/typedName.ts';
import { useCommand } from '#widgets/useCommand.tsx';
import { useTextAt } from '#widgets/useTextAt.ts';
import styles from './Templates.module.css';
import { blankItem } from './templateEdits.ts';

interface NewTemplateDialogProps {
  readonly onClose: () => void;
  readonly onCreated: (id: CheckTemplate['id']) => void;
}

type Choice = TradeCheck | 'blank';

/** A new check template, from a check of the trade or empty. */
export const NewTemplateDialog = ({ onClose, onCreated }: NewTemplateDialogProps) => {
  const { t } = useTranslation('checkTemplates');
  const text = useLocalText();
  const inputOf = useNewTemplate();
  const [choice, setChoice] = useState<Choice | null>(null);
  const [name, setName] = useState('');
  const creating = useCommand(createCheckTemplate);
  const textAt = useTextAt(creating.problems);
  const choose = (next: Choice) => {
    creating.clear();
    setChoice(next);
    setName(next === 'blank' ? '' : text(next.name));
  };
  const submit = async () => {
    const id = choice === null ? null : await creating.run(inputOf(choice, name));
    if (id !== null) onCreated(id);
  };
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
          <div className={styles['trade']}>
            {tradeChecks.map((check) => (
              <TradeCard key={check.id} check={check} isChosen={choice === check} onChoose={() => choose(check)} />
            ))}
            <button
              type="button"
              className={styles['card']}
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

const useNewTemplate = (): ((choice: Choice, name: string) => NewCheckTemplate) => {
  const { t } = useTranslation('checkTemplates');
  const language = useLanguage();
  return (choice, name) => {
    if (choice !== 'blank') {
      const { id: templateId, kinds, sections } = choice;
      return { name: typedName(choice.name, language, name), kinds, templateId, sections, needsConfirmation: true };
    }
    const item = { ...blankItem(newId<'CheckItem'>()), text: { [language]: t('create.firstItem') } };
    const named = { [language]: t('create.firstSection') };
    const section = { id: newId<'CheckSection'>(), phase: 'before' as const, name: named, items: [item] };
    const sections = [section];
    return { name: typedName({}, language, name), kinds: [], templateId: null, sections, needsConfirmation: false };
  };
};

interface TradeCardProps {
  readonly check: TradeCheck;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

const TradeCard = ({ check, isChosen, onChoose }: TradeCardProps) => {
  const { t } = useTranslation('checkTemplates');
  const text = useLocalText();
  const items = check.sections.reduce((sum, section) => sum + section.items.length, 0);
  return (
    <button type="button" className={styles['card']} aria-pressed={isChosen} onClick={onChoose}>
      <div className={styles['cardHead']}>
        <span className={styles['name']}>{text(check.name)}</span>
        <span className={styles['second']}>
          {t('create.sections', { count: check.sections.length })} · {t('items', { count: items })}
        </span>
      </div>
      <div>{check.sections.map((section) => `${text(section.name)} (${section.items.length})`).join(' · ')}</div>
      <div className={styles['second']}>
        {t('create.source', { source: text(check.source) })} · {t('create.unverified')}
      </div>
    </button>
  );
};
