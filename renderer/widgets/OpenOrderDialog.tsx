import { Button, Group, SegmentedControl, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { openOrder } from '#data/commands/openOrder.ts';
import { useFleet } from '#data/fleet.ts';
import { useDueLinesOf } from '#data/queries/dueLines.ts';
import type { DueLine } from '#domain/dueLine.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import type { Programme } from '#domain/programme.ts';
import { useLocalText } from '#i18n/useFormat.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { routes } from '#routes.ts';
import { Dialog } from './Dialog.tsx';
import { LevelChoice } from './LevelChoice.tsx';
import { MachineSelect } from './MachineSelect.tsx';
import { OtherWorkForm } from './OtherWorkForm.tsx';
import { proposedLevels } from './openOrderChoices.ts';
import { ProblemAlert } from './ProblemAlert.tsx';
import { ProgrammeChoice } from './ProgrammeChoice.tsx';
import { useCommand } from './useCommand.tsx';
import { useTextAt } from './useTextAt.ts';
import { WhenField } from './WhenField.tsx';

interface OpenOrderDialogProps {
  /** The machine, when it is known; else it is chosen here. */
  readonly equipmentId?: EquipmentId;
  readonly onClose: () => void;
}

/** Opens an order by hand, for any machine and any of its levels, and goes to it. Shown as long as it is mounted. */
export const OpenOrderDialog = ({ equipmentId, onClose }: OpenOrderDialogProps) => {
  const { t } = useTranslation('orders');
  const fleet = useFleet();
  const [chosen, choose] = useState<EquipmentId | null>(equipmentId ?? null);
  const [kind, setKind] = useState<'service' | 'other'>('service');
  const machine = chosen === null ? undefined : fleet?.equipment.get(chosen);
  const title = equipmentId !== undefined && machine ? `${t('dialog.title')} · ${machine.code}` : t('dialog.title');
  return (
    <Dialog onClose={onClose} title={title} size={520}>
      <Stack>
        {equipmentId === undefined && fleet && (
          <MachineSelect machines={fleet.equipment} value={chosen} onChoose={choose} />
        )}
        {chosen === null ? (
          <Buttons onClose={onClose} submit={null} />
        ) : (
          <>
            <SegmentedControl
              aria-label={t('dialog.kind')}
              value={kind}
              onChange={(each) => setKind(each as typeof kind)}
              data={[
                { value: 'service', label: t('kind.service') },
                { value: 'other', label: t('kind.other') },
              ]}
            />
            {kind === 'service' ? (
              <VisitForm key={chosen} equipmentId={chosen} onClose={onClose} />
            ) : (
              <OtherWorkForm equipmentId={chosen} onClose={onClose} />
            )}
          </>
        )}
      </Stack>
    </Dialog>
  );
};

interface VisitFormProps {
  readonly equipmentId: EquipmentId;
  readonly onClose: () => void;
}

const VisitForm = ({ equipmentId, onClose }: VisitFormProps) => {
  const { t } = useTranslation('orders');
  const lines = useDueLinesOf(equipmentId);
  if (lines === undefined) return <Buttons onClose={onClose} submit={null} />;
  if (lines.length > 0) return <ProgrammeForm equipmentId={equipmentId} lines={lines} onClose={onClose} />;
  return (
    <>
      <p style={{ margin: 0 }}>{t('dialog.noProgramme')}</p>
      <Buttons
        onClose={onClose}
        submit={
          <Button component={Link} href={routes.machine(equipmentId)} onClick={onClose}>
            {t('dialog.toMachine')}
          </Button>
        }
      />
    </>
  );
};

interface ProgrammeFormProps {
  readonly equipmentId: EquipmentId;
  readonly lines: readonly DueLine[];
  readonly onClose: () => void;
}

const ProgrammeForm = ({ equipmentId, lines, onClose }: ProgrammeFormProps) => {
  const programmes = [...new Map(lines.map(({ programme }) => [programme.id, programme])).values()];
  const mostUrgent = lines.find(({ due }) => due.status === 'overdue' || due.status === 'due') ?? lines[0];
  const [programmeId, choose] = useState<Programme['id'] | undefined>(mostUrgent?.programme.id);
  const text = useLocalText();
  if (programmeId === undefined) return null;
  return (
    <>
      {programmes.length > 1 && (
        <ProgrammeChoice
          options={programmes.map(({ id, name }) => ({ id, label: text(name) }))}
          value={programmeId}
          onChoose={choose}
        />
      )}
      <LevelForm
        key={programmeId}
        equipmentId={equipmentId}
        lines={lines.filter(({ programme }) => programme.id === programmeId)}
        onClose={onClose}
      />
    </>
  );
};

const LevelForm = ({ equipmentId, lines, onClose }: ProgrammeFormProps) => {
  const { t } = useTranslation('orders');
  const [, navigate] = useLocation();
  const [levelIds, setLevelIds] = useState(() => proposedLevels(lines));
  const [plannedOn, plan] = useState<CalendarDate | null>(null);
  const opening = useCommand(openOrder);
  const errorAt = useTextAt(opening.problems);
  const line = lines[0];
  if (line === undefined) return null;
  const submit = async (): Promise<void> => {
    const id = await opening.run({ equipmentId, programmeId: line.programme.id, levelIds, plannedOn });
    if (id === null) return;
    onClose();
    navigate(routes.order(id));
  };
  if (line.openOrder !== null) {
    return (
      <>
        <p style={{ margin: 0 }}>{t('dialog.alreadyOpen', { number: line.openOrder.number })}</p>
        <Buttons
          onClose={onClose}
          submit={
            <Button component={Link} href={routes.order(line.openOrder.id)} onClick={onClose}>
              {t('dialog.goThere')}
            </Button>
          }
        />
      </>
    );
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack>
        <LevelChoice lines={lines} levelIds={levelIds} onChange={setLevelIds} />
        <WhenField plannedOn={plannedOn} onChange={plan} error={errorAt('plannedOn')} />
        <ProblemAlert problems={opening.problems.filter(({ field }) => field !== 'plannedOn')} />
        <Buttons
          onClose={onClose}
          submit={
            <Button type="submit" loading={opening.isRunning} disabled={levelIds.length === 0}>
              {t('dialog.submit')}
            </Button>
          }
        />
      </Stack>
    </form>
  );
};

const Buttons = ({ onClose, submit }: { readonly onClose: () => void; readonly submit: React.ReactNode }) => {
  const { t } = useTranslation();
  return (
    <Group justify="flex-end">
      <Button variant="default" onClick={onClose}>
        {t('cancel')}
      </Button>
      {submit}
    </Group>
  );
};
