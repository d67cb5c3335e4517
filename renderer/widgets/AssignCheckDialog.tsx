import { Button, Group, MultiSelect, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { today } from '#data/clock.ts';
import { assignCheck } from '#data/commands/assignCheck.ts';
import { useFleet } from '#data/fleet.ts';
import type { Fleet } from '#data/fleetState.ts';
import { shiftName } from '#domain/checksSettings.ts';
import type { CheckDuty, CheckTemplate } from '#domain/checkTemplate.ts';
import type { Equipment, EquipmentId } from '#domain/equipment.ts';
import { useLanguage, useLocalText } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import { DateField } from './DateField.tsx';
import { Dialog } from './Dialog.tsx';
import { DialogFoot } from './DialogFoot.tsx';
import { MachinePicker } from './MachinePicker.tsx';
import { ProblemAlert } from './ProblemAlert.tsx';
import { useCommand } from './useCommand.tsx';
import { useDoneNotice } from './useDoneNotice.ts';
import { useTextAt } from './useTextAt.ts';

interface AssignCheckDialogProps {
  /** The machine, when it is chosen already; else the dialog lets one choose. */
  readonly machine?: Equipment;
  /** The check template, when it is chosen already. */
  readonly templateId?: CheckTemplate['id'];
  readonly onClose: () => void;
}

/** Says of which machines checks are expected by a template, in which shifts, from when. */
export const AssignCheckDialog = (props: AssignCheckDialogProps) => {
  const fleet = useFleet();
  return fleet === undefined ? null : <AssignForm {...props} fleet={fleet} />;
};

/** Those in use; those meant for the machine's kind first. */
const offered = (fleet: Fleet, machine: Equipment | undefined): readonly CheckTemplate[] => {
  const fits = ({ kinds }: CheckTemplate): boolean => machine !== undefined && kinds.includes(machine.kind);
  return [...fleet.checkTemplates.values()]
    .filter(({ archivedOn }) => archivedOn === null)
    .sort((a, b) => Number(fits(b)) - Number(fits(a)));
};

/** Whether just that is expected of the machine already; in other shifts it can be chosen, and changes to these. */
const isUnder = (fleet: Fleet, machine: Equipment, wanted: Pick<CheckDuty, 'checkTemplateId' | 'shiftIds'>): boolean =>
  fleet
    .checkDutiesOf(machine.id)
    .some(
      ({ checkTemplateId, endedOn, shiftIds }) =>
        endedOn === null &&
        checkTemplateId === wanted.checkTemplateId &&
        shiftIds.length === wanted.shiftIds.length &&
        shiftIds.every((id) => wanted.shiftIds.includes(id)),
    );

const useAssigningCheck = (onDone: () => void) => {
  const { t } = useTranslation('checkTemplates');
  const text = useLocalText();
  const tellDone = useDoneNotice();
  const { run, problems, isRunning } = useCommand(assignCheck);
  const [shiftIds, setShiftIds] = useState<string[]>([]);
  const [fromOn, setFromOn] = useState(today);
  const submit = async (template: CheckTemplate, equipmentIds: readonly EquipmentId[]) => {
    const report = await run({ checkTemplateId: template.id, equipmentIds, shiftIds, fromOn });
    if (report === null) return;
    tellDone(t('assign.done', { count: report.assigned.length, name: text(template.name) }));
    onDone();
  };
  return { submit, problems, isRunning, shiftIds, setShiftIds, fromOn, setFromOn };
};

const AssignForm = ({ fleet, machine, templateId, onClose }: AssignCheckDialogProps & { readonly fleet: Fleet }) => {
  const { t } = useTranslation('checkTemplates');
  const text = useLocalText();
  const templates = offered(fleet, machine);
  const [wantedId, setWantedId] = useState(templateId ?? templates[0]?.id);
  const [picked, setPicked] = useState<ReadonlySet<EquipmentId>>(
    () => new Set(machine === undefined ? [] : [machine.id]),
  );
  const assigning = useAssigningCheck(onClose);
  const template = templates.find(({ id }) => id === wantedId);
  const title = machine === undefined ? t('assign.title') : t('assign.titleOf', { code: machine.code });
  if (templates.length === 0) return <NoTemplates title={title} onClose={onClose} />;
  return (
    <Dialog onClose={onClose} title={title} size={machine === undefined ? 720 : 480}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (template) void assigning.submit(template, [...picked]);
        }}
      >
        <Stack>
          {templateId === undefined ? (
            <Select
              label={t('assign.template')}
              placeholder={t('assign.placeholder')}
              data={templates.map(({ id, name }) => ({ value: id, label: text(name) }))}
              value={wantedId ?? null}
              onChange={(id) => setWantedId(templates.find((each) => each.id === id)?.id)}
              allowDeselect={false}
              data-autofocus
            />
          ) : (
            <strong>{template === undefined ? '' : text(template.name)}</strong>
          )}
          {machine === undefined && (
            <MachinePicker
              fleet={fleet}
              meant={template?.kinds ?? []}
              isUnder={(one) =>
                template !== undefined &&
                isUnder(fleet, one, { checkTemplateId: template.id, shiftIds: assigning.shiftIds })
              }
              picked={picked}
              onPick={setPicked}
            />
          )}
          <WhenFields fleet={fleet} assigning={assigning} />
          <ProblemAlert problems={assigning.problems.filter(({ field }) => field !== 'fromOn')} />
          <DialogFoot
            onClose={onClose}
            submit={t('assign.submit')}
            isRunning={assigning.isRunning}
            isDisabled={template === undefined || picked.size === 0}
          />
        </Stack>
      </form>
    </Dialog>
  );
};

interface WhenFieldsProps {
  readonly fleet: Fleet;
  readonly assigning: ReturnType<typeof useAssigningCheck>;
}

const WhenFields = ({ fleet, assigning }: WhenFieldsProps) => {
  const { t } = useTranslation('checkTemplates');
  const textAt = useTextAt(assigning.problems);
  const { shifts } = fleet.settings.checks;
  const language = useLanguage();
  return (
    <Group grow align="flex-start">
      <MultiSelect
        label={t('assign.shifts')}
        description={t('assign.shiftsText')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data={shifts.map((shift) => ({ value: shift.id, label: shiftName(shift, language) }))}
        value={assigning.shiftIds}
        onChange={assigning.setShiftIds}
      />
      <DateField
        label={t('assign.from')}
        value={assigning.fromOn}
        onChange={(date) => assigning.setFromOn(date ?? today())}
        error={textAt('fromOn')}
      />
    </Group>
  );
};

const NoTemplates = ({ title, onClose }: { readonly title: string; readonly onClose: () => void }) => {
  const { t } = useTranslation('checkTemplates');
  const [, navigate] = useLocation();
  return (
    <Dialog onClose={onClose} title={title}>
      <Stack>
        <div>{t('assign.none')}</div>
        <Group justify="flex-end">
          <Button onClick={() => navigate(routes.checkTemplates)}>{t('assign.toTemplates')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
};
