import { MultiSelect, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '#data/clock.ts';
import { saveCrew } from '#data/commands/saveCrew.ts';
import type { Fleet } from '#data/fleetState.ts';
import { usePeople } from '#data/queries/workshop.ts';
import { crewOf } from '#domain/crew.ts';
import type { Equipment } from '#domain/equipment.ts';
import { mayTakeOn } from '#domain/operating.ts';
import type { Person } from '#domain/person.ts';
import { Dialog } from '#widgets/Dialog.tsx';
import { DialogFoot } from '#widgets/DialogFoot.tsx';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import { useCommand } from '#widgets/useCommand.tsx';
import { useTextAt } from '#widgets/useTextAt.ts';

interface CrewDialogProps {
  readonly fleet: Fleet;
  readonly machine: Equipment;
  readonly onClose: () => void;
}

/** Says who looks after a machine: one keeper, or a crew with its chief. */
export const CrewDialog = ({ fleet, machine, onClose }: CrewDialogProps) => {
  const { t } = useTranslation('people');
  const { t: common } = useTranslation();
  const choices = useChoices(fleet, machine);
  const crew = crewOf(machine, fleet.people);
  const [chief, setChief] = useState<string | null>(crew.chief?.id ?? null);
  const [members, setMembers] = useState<readonly string[]>(crew.members.map(({ id }) => id));
  const saving = useCommand(saveCrew);
  const errorAt = useTextAt(saving.problems);
  const save = async (): Promise<void> => {
    const people = [...fleet.people.keys()];
    const toSave = {
      equipmentId: machine.id,
      rev: machine.rev,
      chiefId: people.find((id) => id === chief) ?? null,
      memberIds: people.filter((id) => members.includes(id)),
    };
    if ((await saving.run(toSave)) !== null) onClose();
  };
  return (
    <Dialog onClose={onClose} title={t('crew.dialog', { code: machine.code })}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack>
          <ProblemAlert problems={saving.problems.filter(({ field }) => field === undefined)} />
          <Select
            label={t('crew.responsible')}
            description={t('crew.responsibleText')}
            data={choices}
            value={chief}
            onChange={setChief}
            error={errorAt('chiefId')}
            clearable
            clearButtonProps={{ 'aria-label': common('clear') }}
            searchable
            openOnFocus={false}
            data-autofocus
          />
          <MultiSelect
            label={t('crew.others')}
            data={choices.filter(({ value }) => value !== chief)}
            value={members.filter((id) => id !== chief)}
            onChange={setMembers}
            error={errorAt('memberIds')}
            searchable
          />
          <DialogFoot onClose={onClose} submit={common('save')} isRunning={saving.isRunning} />
        </Stack>
      </form>
    </Dialog>
  );
};

/** Everybody here; who may not take the machine on is offered too, with the reason beside the name. */
const useChoices = (fleet: Fleet, machine: Equipment) => {
  const { t } = useTranslation('people');
  const today = useToday();
  const people = usePeople() ?? [];
  const { settings } = fleet;
  const label = (person: Person): string => {
    const qualifications = fleet.qualificationsOf(person.id);
    const answer = mayTakeOn({ person, machine, qualifications, settings, today });
    return answer.isAllowed ? person.name : `${person.name} (${t(`gate.${answer.why}`)})`;
  };
  return people.map((person) => ({ value: person.id, label: label(person) }));
};
