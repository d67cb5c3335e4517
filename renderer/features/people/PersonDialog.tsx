import { Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { savePerson } from '#data/commands/savePerson.ts';
import { saveSettings } from '#data/commands/saveSettings.ts';
import type { Fleet } from '#data/fleetState.ts';
import { type Person, type PersonInput, roles } from '#domain/person.ts';
import { settingsInputOf } from '#domain/settings.ts';
import { useLanguage } from '#i18n/useFormat.ts';
import { DateField } from '#widgets/DateField.tsx';
import { Dialog } from '#widgets/Dialog.tsx';
import { DialogFoot } from '#widgets/DialogFoot.tsx';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import { useCommand } from '#widgets/useCommand.tsx';
import { useTextAt } from '#widgets/useTextAt.ts';

interface PersonDialogProps {
  /** Null: a new person. */
  readonly person: Person | null;
  readonly fleet: Fleet;
  readonly onClose: () => void;
}

const blank: PersonInput = { name: '', roles: ['technician'], phone: '', inspectorNo: '', inspectorUntil: null };

const inputOf = ({ name, roles: held, phone, inspectorNo, inspectorUntil }: PersonInput): PersonInput => ({
  name,
  roles: held,
  phone,
  inspectorNo,
  inspectorUntil,
});

/** Enters a person or corrects one. The first person entered becomes the one who works here. */
export const PersonDialog = ({ person, fleet, onClose }: PersonDialogProps) => {
  const { t } = useTranslation('people');
  const { t: common } = useTranslation();
  const [input, setInput] = useState<PersonInput>(() => (person === null ? blank : inputOf(person)));
  const saving = useCommand(savePerson);
  const chooseFirst = useFirstPerson(fleet);
  const change = (columns: Partial<PersonInput>) => setInput((before) => ({ ...before, ...columns }));
  const errorAt = useTextAt(saving.problems);
  const save = async () => {
    const id = await saving.run({ id: person?.id ?? null, rev: person?.rev ?? null, input });
    if (id === null) return;
    await chooseFirst(id);
    onClose();
  };
  return (
    <Dialog onClose={onClose} title={person === null ? t('add') : t('edit', { name: person.name })}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack>
          <ProblemAlert problems={saving.problems.filter(({ field }) => field === undefined)} />
          <TextInput
            label={t('name')}
            value={input.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
            error={errorAt('name')}
            data-autofocus
          />
          <Checkbox.Group
            label={t('roles')}
            value={[...input.roles]}
            onChange={(held) => change({ roles: roles.filter((role) => held.includes(role)) })}
            error={errorAt('roles')}
          >
            <Group mt={6} gap="md">
              {roles.map((role) => (
                <Checkbox key={role} value={role} label={common(`role.${role}`)} />
              ))}
            </Group>
          </Checkbox.Group>
          <TextInput
            label={t('phone')}
            value={input.phone}
            onChange={(event) => change({ phone: event.currentTarget.value })}
            error={errorAt('phone')}
          />
          {input.roles.includes('inspector') && (
            <Group grow align="flex-start">
              <TextInput
                label={t('inspectorNo')}
                value={input.inspectorNo}
                onChange={(event) => change({ inspectorNo: event.currentTarget.value })}
                error={errorAt('inspectorNo')}
              />
              <DateField
                label={t('inspectorUntil')}
                description={t('noEnd')}
                value={input.inspectorUntil}
                onChange={(inspectorUntil) => change({ inspectorUntil })}
                error={errorAt('inspectorUntil')}
                clearable
              />
            </Group>
          )}
          <DialogFoot onClose={onClose} submit={common('save')} isRunning={saving.isRunning} />
        </Stack>
      </form>
    </Dialog>
  );
};

/** Nobody works here yet: then it is the one just entered. */
const useFirstPerson = (fleet: Fleet) => {
  const language = useLanguage();
  return async (id: Person['id']): Promise<void> => {
    const { settings } = fleet;
    if (settings.currentPersonId !== null) return;
    await saveSettings({ rev: settings.rev, input: { ...settingsInputOf(settings, language), currentPersonId: id } });
  };
};
