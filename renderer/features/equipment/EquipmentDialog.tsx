import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { enterEquipment } from '#data/commands/enterEquipment.ts';
import { saveEquipment } from '#data/commands/saveEquipment.ts';
import type { Fleet } from '#data/fleetState.ts';
import type { Equipment, EquipmentId } from '#domain/equipment.ts';
import { Dialog } from '#widgets/Dialog.tsx';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import { useCommand } from '#widgets/useCommand.tsx';
import styles from './EquipmentFields.module.css';
import { EquipmentFields } from './EquipmentFields.tsx';
import { type EquipmentFormValues, formValuesOf, inputOf } from './equipmentForm.ts';
import { FirstMeters } from './FirstMeters.tsx';
import { blankFirstMeters, metersThere } from './firstMeters.ts';
import { useErrorOf } from './useErrorOf.ts';

interface EquipmentDialogProps {
  readonly fleet: Fleet;
  /** Null: a new machine. */
  readonly machine: Equipment | null;
  readonly onClose: () => void;
  readonly onSaved: (id: EquipmentId) => void;
}

/** Enters a machine, with its meters, or corrects one. Ctrl+S saves. */
export const EquipmentDialog = (props: EquipmentDialogProps) => {
  const { fleet, machine, onClose } = props;
  const { t } = useTranslation('equipment');
  const { t: common } = useTranslation();
  const form = useForm<EquipmentFormValues>({ initialValues: formValuesOf(machine) });
  const [meters, setMeters] = useState(() => blankFirstMeters(fleet.settings.distanceUnit));
  const { save, problems, isRunning } = useSaving(props, { form, meters });
  const errorOf = useErrorOf(problems);
  const submit = () => void save();
  return (
    <Dialog
      onClose={onClose}
      size={780}
      closeOnClickOutside={false}
      title={machine === null ? t('newMachine') : t('editMachine', { code: machine.code })}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <ProblemAlert problems={problems.filter(({ field }) => field === undefined)} />
        <EquipmentFields form={form} fleet={fleet} errorOf={errorOf} />
        {machine === null && <FirstMeters meters={meters} onChange={setMeters} errorOf={errorOf} />}
        <div className={styles['foot']}>
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button type="submit" loading={isRunning}>
            {common('save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};

interface Entered {
  readonly form: { readonly getValues: () => EquipmentFormValues };
  readonly meters: ReturnType<typeof blankFirstMeters>;
}

const useSaving = ({ machine, onSaved }: EquipmentDialogProps, { form, meters }: Entered) => {
  const entering = useCommand(enterEquipment);
  const correcting = useCommand(saveEquipment);
  const save = async (): Promise<void> => {
    const input = inputOf(form.getValues());
    const id =
      machine === null
        ? await entering.run({ input, meters: metersThere(meters) })
        : await correcting.run({ id: machine.id, rev: machine.rev, input });
    if (id !== null) onSaved(id);
  };
  const { problems, isRunning } = machine === null ? entering : correcting;
  return { save, problems, isRunning };
};
