import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { restoreEquipment } from '#data/commands/restoreEquipment.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import { routes } from '#routes.ts';
import { OpenOrderDialog } from '#widgets/OpenOrderDialog.tsx';
import type { RegisterRow } from '#widgets/registerView.ts';
import { useAnnouncedCommand } from '#widgets/useAnnouncedCommand.ts';
import { ReadingDialog } from './ReadingDialog.tsx';
import styles from './Register.module.css';
import { rowAction } from './rowAction.ts';

interface RowActionButtonProps {
  readonly row: RegisterRow;
  readonly oldReadingDays: number;
  readonly onAssign: (id: EquipmentId) => void;
}

/** The machine's next action at the end of its row. A plain button: thirty of the kit's cost a search its speed. */
export const RowActionButton = ({ row, oldReadingDays, onAssign }: RowActionButtonProps) => {
  const { t } = useTranslation('equipment');
  const [dialog, setDialog] = useState<'openOrder' | 'newReading' | null>(null);
  const restoring = useAnnouncedCommand(restoreEquipment);
  const { machine } = row;
  const action = rowAction(row, oldReadingDays);
  const label = t(`action.${action.kind}`);
  const close = () => setDialog(null);
  const { kind } = action;
  switch (kind) {
    case 'goToOrder':
    case 'openFile':
      return (
        <Link
          className={styles['rowAction'] ?? ''}
          href={kind === 'goToOrder' ? routes.order(action.orderId) : routes.machine(machine.id)}
        >
          {label}
        </Link>
      );
    case 'restore':
      return (
        <button
          type="button"
          className={styles['rowAction']}
          onClick={() => void restoring.run([{ id: machine.id, rev: machine.rev }])}
        >
          {label}
        </button>
      );
    case 'assign':
      return (
        <button type="button" className={styles['rowAction']} onClick={() => onAssign(machine.id)}>
          {label}
        </button>
      );
    case 'openOrder':
    case 'newReading':
      return (
        <>
          <button type="button" className={styles['rowAction']} onClick={() => setDialog(kind)}>
            {label}
          </button>
          {dialog === 'openOrder' && <OpenOrderDialog equipmentId={machine.id} onClose={close} />}
          {dialog === 'newReading' && <ReadingDialog equipmentId={machine.id} onClose={close} />}
        </>
      );
  }
};
