import { type ReactNode, useState } from 'react';
import { bringIn } from '#data/commands/bringIn.ts';
import { resumeOrder } from '#data/commands/resumeOrder.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { useAnnouncedCommand } from '#widgets/useAnnouncedCommand.ts';
import type { BoardMove } from './boardView.ts';
import { WaitDialog } from './WaitDialog.tsx';

/** The changes of state an order goes through without its page: its machine comes in, its work rests or goes on. */
export const useBoardMoves = (
  today: CalendarDate,
): { readonly move: (order: WorkOrder, move: BoardMove) => void; readonly dialog: ReactNode } => {
  const [resting, setResting] = useState<WorkOrder | null>(null);
  const coming = useAnnouncedCommand(bringIn);
  const going = useAnnouncedCommand(resumeOrder);
  const move = (order: WorkOrder, wanted: BoardMove): void => {
    const { id, rev } = order;
    switch (wanted) {
      case 'bringIn':
        void coming.run({ id, rev, on: today });
        return;
      case 'wait':
        setResting(order);
        return;
      case 'resume':
        void going.run({ id, rev });
        return;
    }
  };
  return { move, dialog: resting !== null && <WaitDialog order={resting} onClose={() => setResting(null)} /> };
};
