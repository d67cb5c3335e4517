import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { reportDefect } from '#data/commands/reportDefect.ts';
import type { Fleet } from '#data/fleetState.ts';
import type { DefectReport } from '#domain/defectReporting.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import { routes } from '#routes.ts';
import { DefectDialog } from '#widgets/DefectDialog.tsx';
import { MachineSelect } from '#widgets/MachineSelect.tsx';
import { useCommand } from '#widgets/useCommand.tsx';

interface ReportDialogProps {
  readonly fleet: Fleet;
  readonly onClose: () => void;
}

/** Reports a defect of any machine. */
export const ReportDialog = ({ fleet, onClose }: ReportDialogProps) => {
  const { t } = useTranslation('defectBook');
  const [, navigate] = useLocation();
  const [machine, choose] = useState<EquipmentId | null>(null);
  const { run, problems, isRunning } = useCommand(reportDefect);
  const report = async (said: DefectReport): Promise<void> => {
    if (machine === null) return;
    const id = await run({ equipmentId: machine, ...said });
    if (id !== null) navigate(routes.defect(id));
  };
  return (
    <DefectDialog
      title={t('report')}
      problems={problems}
      isDisabled={machine === null}
      isRunning={isRunning}
      onReport={report}
      onClose={onClose}
    >
      <MachineSelect machines={fleet.equipment} value={machine} onChoose={choose} />
    </DefectDialog>
  );
};
