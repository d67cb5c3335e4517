import { Button, Group, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useFleet } from '#data/fleet.ts';
import type { Fleet } from '#data/fleetState.ts';
import type { Equipment, EquipmentId } from '#domain/equipment.ts';
import type { Programme } from '#domain/programme.ts';
import { useLocalText } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import { AssignBaseline } from './AssignBaseline.tsx';
import { Dialog } from './Dialog.tsx';
import { DialogFoot } from './DialogFoot.tsx';
import { MachinePicker } from './MachinePicker.tsx';
import { ProblemAlert } from './ProblemAlert.tsx';
import { useAssigning } from './useAssigning.ts';

interface AssignProgrammeDialogProps {
  /** The machines, when they are chosen already; else the dialog lets one choose. */
  readonly equipmentIds?: readonly EquipmentId[];
  /** The programme, when it is chosen already. */
  readonly programmeId?: Programme['id'];
  readonly onClose: () => void;
}

/** Puts one or many machines under a programme. */
export const AssignProgrammeDialog = (props: AssignProgrammeDialogProps) => {
  const fleet = useFleet();
  return fleet === undefined ? null : <AssignForm {...props} fleet={fleet} />;
};

const inUse = (fleet: Fleet): readonly Programme[] =>
  [...fleet.programmes.values()].filter(({ archivedOn }) => archivedOn === null);

const isUnder = (fleet: Fleet, machine: Equipment, programme: Programme | undefined): boolean =>
  fleet.assignmentsOf(machine.id).some(({ programmeId, endedOn }) => endedOn === null && programmeId === programme?.id);

const AssignForm = ({
  fleet,
  equipmentIds,
  programmeId,
  onClose,
}: AssignProgrammeDialogProps & { readonly fleet: Fleet }) => {
  const { t } = useTranslation('programmes');
  const text = useLocalText();
  const programmes = inUse(fleet);
  const [wantedId, setWantedId] = useState(programmeId ?? (programmes.length === 1 ? programmes[0]?.id : undefined));
  const [picked, setPicked] = useState<ReadonlySet<EquipmentId>>(() => new Set(equipmentIds));
  const assigning = useAssigning(onClose);
  const programme = programmes.find(({ id }) => id === wantedId);
  const title = equipmentIds === undefined ? t('assign.title') : t('assign.titleCount', { count: equipmentIds.length });
  if (programmes.length === 0) return <NoProgrammes title={title} onClose={onClose} />;
  return (
    <Dialog onClose={onClose} title={title} size={equipmentIds === undefined ? 720 : 480}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (programme) void assigning.submit(programme, [...picked]);
        }}
      >
        <Stack>
          {programmeId === undefined ? (
            <Select
              label={t('assign.programme')}
              placeholder={t('assign.programmePlaceholder')}
              data={programmes.map(({ id, name }) => ({ value: id, label: text(name) }))}
              value={wantedId ?? null}
              onChange={(id) => setWantedId(programmes.find((each) => each.id === id)?.id)}
              searchable
              allowDeselect={false}
              data-autofocus
            />
          ) : (
            <strong>{programme === undefined ? '' : text(programme.name)}</strong>
          )}
          {equipmentIds === undefined && (
            <MachinePicker
              fleet={fleet}
              meant={programme?.kinds ?? []}
              isUnder={(machine) => isUnder(fleet, machine, programme)}
              picked={picked}
              onPick={setPicked}
            />
          )}
          <AssignBaseline programme={programme} baseline={assigning.baseline} onChange={assigning.setBaseline} />
          <ProblemAlert problems={assigning.problems} />
          <DialogFoot
            onClose={onClose}
            submit={t('assign.submit')}
            isRunning={assigning.isRunning}
            isDisabled={programme === undefined || picked.size === 0}
          />
        </Stack>
      </form>
    </Dialog>
  );
};

const NoProgrammes = ({ title, onClose }: { readonly title: string; readonly onClose: () => void }) => {
  const { t } = useTranslation('programmes');
  const [, navigate] = useLocation();
  return (
    <Dialog onClose={onClose} title={title}>
      <Stack>
        <div>{t('assign.noProgrammes')}</div>
        <Group justify="flex-end">
          <Button onClick={() => navigate(routes.programmes)}>{t('assign.toProgrammes')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
};
