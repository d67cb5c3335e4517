import { Group, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '#data/clock.ts';
import { returnParts } from '#data/commands/returnParts.ts';
import { takeParts } from '#data/commands/takeParts.ts';
import type { Fleet } from '#data/fleetState.ts';
import { usePartMoves } from '#data/keptMoves.ts';
import type { Part } from '#domain/part.ts';
import type { PartUse } from '#domain/partUse.ts';
import { lotsOf, stockOf } from '#domain/stock.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import type { Problem } from '#kernel/result.ts';
import { NumberField } from '#ui/NumberField.tsx';
import { DateField } from './DateField.tsx';
import { Dialog } from './Dialog.tsx';
import { DialogFoot } from './DialogFoot.tsx';
import { PartPicker } from './PartPicker.tsx';
import { ProblemAlert } from './ProblemAlert.tsx';
import type { UsedPart } from './partsUsedView.ts';
import { useCommand } from './useCommand.tsx';
import { useDoneNotice } from './useDoneNotice.ts';
import { useQuantityWords } from './useQuantityWords.ts';
import { useTextAt } from './useTextAt.ts';

interface TakePartDialogProps {
  readonly order: WorkOrder;
  /** The part to take; null: it is chosen here. */
  readonly row: UsedPart | null;
  readonly fleet: Fleet;
  readonly onClose: () => void;
}

/** Takes a part from stock for an order: one that was planned, or any other. */
export const TakePartDialog = ({ order, row, fleet, onClose }: TakePartDialogProps) => {
  const { t } = useTranslation('parts');
  const tellDone = useDoneNotice();
  const [partId, setPartId] = useState<Part['id'] | null>(row?.part.id ?? null);
  const taking = useCommand(takeParts);
  const moves = usePartMoves();
  const part = partId === null ? undefined : fleet.parts.get(partId);
  const own = partId === null ? [] : (moves?.get(partId) ?? []);
  const words = useQuantityWords();
  const save = async (use: Omit<PartUse, 'orderId'>) => {
    if ((await taking.run({ ...use, orderId: order.id })) === null) return;
    tellDone(t('used.taken', { count: 1 }));
    onClose();
  };
  return (
    <UseDialog
      // Another part has other lots.
      key={partId}
      title={row === null ? t('used.takeOther') : t('used.takeTitle', { number: row.part.number })}
      submit={t('used.take')}
      note={part === undefined ? undefined : t('used.inStock', { amount: words(stockOf(own), part.unit) })}
      part={part}
      lots={lotsOf(own).filter(({ quantity }) => quantity > 0)}
      quantity={row?.missing}
      problems={taking.problems}
      isRunning={taking.isRunning}
      onSave={(use) => void save(use)}
      onClose={onClose}
    >
      {row === null && <PartPicker label={t('picker.label')} value={partId} onChange={setPartId} />}
    </UseDialog>
  );
};

interface GiveBackDialogProps {
  readonly order: WorkOrder;
  readonly row: UsedPart;
  readonly onClose: () => void;
}

/** Gives a part of an order back to stock. */
export const GiveBackDialog = ({ order, row, onClose }: GiveBackDialogProps) => {
  const { t } = useTranslation('parts');
  const tellDone = useDoneNotice();
  const { part, held } = row;
  const giving = useCommand(returnParts);
  const words = useQuantityWords();
  const save = async (use: Omit<PartUse, 'orderId'>) => {
    if ((await giving.run({ ...use, orderId: order.id })) === null) return;
    const amount = words(use.lines[0]?.quantity ?? 0, part.unit);
    tellDone(t('used.givenBack', { number: part.number, amount }));
    onClose();
  };
  return (
    <UseDialog
      title={t('used.giveBackTitle', { number: part.number })}
      submit={t('used.giveBack')}
      part={part}
      lots={held}
      quantity={held[0]?.quantity}
      problems={giving.problems}
      isRunning={giving.isRunning}
      onSave={(use) => void save(use)}
      onClose={onClose}
    />
  );
};

interface UseDialogProps {
  readonly title: string;
  readonly submit: string;
  readonly note?: string | undefined;
  readonly part: Part | undefined;
  /** Lots to choose from, the one to take first. */
  readonly lots: readonly { readonly lot: string; readonly quantity: number }[];
  readonly quantity: number | undefined;
  readonly problems: readonly Problem[];
  readonly isRunning: boolean;
  readonly onSave: (use: Omit<PartUse, 'orderId'>) => void;
  readonly onClose: () => void;
  /** Stands above the fields. */
  readonly children?: React.ReactNode;
}

const ownFields = new Set(['on', 'lines.0.quantity']);

const UseDialog = (props: UseDialogProps) => {
  const { title, submit, note, part, lots, problems, isRunning, onSave, onClose, children } = props;
  const { t } = useTranslation('parts');
  const { t: common } = useTranslation();
  const [quantity, setQuantity] = useState(props.quantity);
  const [chosenLot, setLot] = useState<string | null>(null);
  const [on, setOn] = useState<CalendarDate | null>(today);
  const words = useQuantityWords();
  const errorAt = useTextAt(problems);
  const lot = chosenLot ?? lots[0]?.lot ?? '';
  const send = () => {
    if (part === undefined) return;
    onSave({ on: on ?? today(), lines: [{ partId: part.id, lot, quantity: quantity ?? Number.NaN }] });
  };
  return (
    <Dialog onClose={onClose} title={title}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Stack>
          <ProblemAlert problems={problems.filter(({ field }) => !ownFields.has(field ?? ''))} />
          {children}
          <Group grow align="flex-start">
            <NumberField
              label={
                part === undefined ? t('field.quantity') : `${t('field.quantity')} (${common(`partUnit.${part.unit}`)})`
              }
              {...(note === undefined ? {} : { description: note })}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              value={quantity}
              onChange={setQuantity}
              error={errorAt('lines.0.quantity')}
              hasFocus={children === undefined || children === false}
            />
            <DateField label={t('field.on')} value={on} onChange={setOn} maxDate={today()} error={errorAt('on')} />
          </Group>
          {part !== undefined && lots.some((held) => held.lot !== '') && (
            <Select
              label={t('field.lot')}
              data={lots.map((held) => ({
                value: held.lot,
                label: `${held.lot || t('noLot')} · ${words(held.quantity, part.unit)}`,
              }))}
              value={lot}
              onChange={setLot}
              allowDeselect={false}
            />
          )}
          <DialogFoot onClose={onClose} submit={submit} isRunning={isRunning} isDisabled={part === undefined} />
        </Stack>
      </form>
    </Dialog>
  );
};
