import { Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '#data/clock.ts';
import { moveParts } from '#data/commands/moveParts.ts';
import type { Part } from '#domain/part.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { NumberField } from '#ui/NumberField.tsx';
import { DateField } from '#widgets/DateField.tsx';
import { Dialog } from '#widgets/Dialog.tsx';
import { DialogFoot } from '#widgets/DialogFoot.tsx';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import { useCommand } from '#widgets/useCommand.tsx';
import { useDoneNotice } from '#widgets/useDoneNotice.ts';
import { useQuantityWords } from '#widgets/useQuantityWords.ts';
import { useTextAt } from '#widgets/useTextAt.ts';

interface MoveDialogProps {
  readonly kind: 'received' | 'scrapped';
  readonly part: Part;
  /** Offered to begin with: what was to be ordered. */
  readonly expected?: number;
  readonly onClose: () => void;
}

const shownFields = new Set(['on', 'note', 'lines.0.quantity', 'lines.0.lot', 'lines.0.unitCost']);

/** Receives a part, or scraps it. */
export const MoveDialog = ({ kind, part, expected, onClose }: MoveDialogProps) => {
  const { t } = useTranslation('parts');
  const { t: common } = useTranslation();
  const words = useQuantityWords();
  const tellDone = useDoneNotice();
  const [on, setOn] = useState<CalendarDate | null>(today);
  const [quantity, setQuantity] = useState<number | undefined>(expected);
  const [lot, setLot] = useState('');
  const [unitCost, setUnitCost] = useState<number | undefined>(part.unitCost ?? undefined);
  const [note, setNote] = useState('');
  const moving = useCommand(moveParts);
  const errorAt = useTextAt(moving.problems);
  const save = async () => {
    const line = { partId: part.id, lot, quantity: quantity ?? Number.NaN, unitCost: unitCost ?? null };
    if ((await moving.run({ kind, on: on ?? today(), lines: [line], note })) === null) return;
    tellDone(t(kind, { number: part.number, amount: words(quantity ?? 0, part.unit) }));
    onClose();
  };
  const title = t(kind === 'received' ? 'receiveTitle' : 'scrapTitle', { number: part.number });
  return (
    <Dialog onClose={onClose} title={title}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack>
          <ProblemAlert problems={moving.problems.filter(({ field }) => !shownFields.has(field ?? ''))} />
          <Group grow align="flex-start">
            <NumberField
              label={`${t('field.quantity')} (${common(`partUnit.${part.unit}`)})`}
              value={quantity}
              onChange={setQuantity}
              error={errorAt('lines.0.quantity')}
              hasFocus
            />
            <DateField label={t('field.on')} value={on} onChange={setOn} maxDate={today()} error={errorAt('on')} />
          </Group>
          <Group grow align="flex-start">
            <TextInput
              label={t('field.lot')}
              description={t('field.lotText')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              value={lot}
              onChange={(event) => setLot(event.currentTarget.value)}
              error={errorAt('lines.0.lot')}
            />
            {kind === 'received' && (
              <NumberField
                label={t('field.paid')}
                value={unitCost}
                onChange={setUnitCost}
                error={errorAt('lines.0.unitCost')}
              />
            )}
          </Group>
          <TextInput
            label={t('field.note')}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            error={errorAt('note')}
          />
          <DialogFoot
            onClose={onClose}
            submit={t(kind === 'received' ? 'receive' : 'scrap')}
            isRunning={moving.isRunning}
          />
        </Stack>
      </form>
    </Dialog>
  );
};
