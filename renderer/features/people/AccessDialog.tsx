import { Checkbox, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveAccess } from '#data/commands/saveAccess.ts';
import type { Person } from '#domain/person.ts';
import { Dialog } from '#widgets/Dialog.tsx';
import { DialogFoot } from '#widgets/DialogFoot.tsx';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import { useCommand } from '#widgets/useCommand.tsx';
import { useTextAt } from '#widgets/useTextAt.ts';
import { type AccessForm, accessOf, blankAccess } from './accessForm.ts';

interface AccessDialogProps {
  readonly person: Person;
  readonly onClose: () => void;
}

/** Gives, changes or takes away badge and PIN. */
export const AccessDialog = ({ person, onClose }: AccessDialogProps) => {
  const { t } = useTranslation('people');
  const { t: common } = useTranslation();
  const [form, setForm] = useState<AccessForm>(() => blankAccess(person));
  const [isChecked, setChecked] = useState(false);
  const saving = useCommand(saveAccess);
  const differs = form.pin !== form.again && !form.isPinRemoved;
  const save = async (): Promise<void> => {
    setChecked(true);
    if (differs) return;
    if ((await saving.run(accessOf(person, form))) !== null) onClose();
  };
  return (
    <Dialog onClose={onClose} title={t('access.changeTitle', { name: person.name })}>
      <form
        noValidate
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack>
          <ProblemAlert problems={saving.problems.filter(({ field }) => field === undefined)} />
          <Fields
            form={form}
            hasPin={person.pin !== null}
            differs={isChecked && differs}
            errorAt={useTextAt(saving.problems)}
            change={(columns) => setForm((before) => ({ ...before, ...columns }))}
          />
          <DialogFoot onClose={onClose} submit={common('save')} isRunning={saving.isRunning} />
        </Stack>
      </form>
    </Dialog>
  );
};

interface FieldsProps {
  readonly form: AccessForm;
  readonly hasPin: boolean;
  readonly differs: boolean;
  readonly errorAt: (field: string) => string | null;
  readonly change: (columns: Partial<AccessForm>) => void;
}

const Fields = ({ form, hasPin, differs, errorAt, change }: FieldsProps) => {
  const { t } = useTranslation('people');
  return (
    <>
      <TextInput
        label={t('access.badge')}
        description={t('access.badgeText')}
        value={form.badge}
        onChange={(event) => change({ badge: event.currentTarget.value })}
        onKeyDown={(event) => {
          // A scanner ends its code with Enter; the form is not done by that.
          if (event.key === 'Enter') event.preventDefault();
        }}
        error={errorAt('badge')}
        data-autofocus
      />
      {!form.isPinRemoved && (
        <>
          <TextInput
            type="password"
            label={t(hasPin ? 'access.newPin' : 'access.pin')}
            description={`${t('access.pinText')}${hasPin ? ` ${t('access.keptPin')}` : ''}`}
            inputMode="numeric"
            autoComplete="new-password"
            maxLength={12}
            value={form.pin}
            onChange={(event) => change({ pin: event.currentTarget.value })}
            error={errorAt('pin')}
          />
          {form.pin !== '' && (
            <TextInput
              type="password"
              label={t('access.again')}
              inputMode="numeric"
              autoComplete="new-password"
              maxLength={12}
              value={form.again}
              onChange={(event) => change({ again: event.currentTarget.value })}
              error={differs && t('access.differs')}
            />
          )}
        </>
      )}
      {hasPin && (
        <Checkbox
          label={t('access.removePin')}
          checked={form.isPinRemoved}
          onChange={(event) => change({ isPinRemoved: event.currentTarget.checked, pin: '', again: '' })}
        />
      )}
    </>
  );
};
