import { Group, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '#data/clock.ts';
import { countParts } from '#data/commands/countParts.ts';
import type { Part, PartMove } from '#domain/part.ts';
import { lotsOf } from '#domain/stock.ts';
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

interface CountDialogProps {
  readonly part: Part;
  readonly moves: readonly PartMove[];
  readonly onClose: () => void;
}

const shownFields = new Set(['on', 'note', 'lines.0.counted']);

/** Counts one part, or one of its lots. */
export const CountDialog = ({ part, moves, onClose }: CountDialogProps) => {
  const { t } = useTranslation('parts');
  const { t: common } = useTranslation();
  const tellDone = useDoneNotice();
  const words = useQuantityWords();
  const lots = lotsOf(moves).filter(({ quantity }) => quantity !== 0);
  const [on, setOn] = useState<CalendarDate | null>(today);
  const [lot, setLot] = useState(lots[0]?.lot ?? '');
  const [counted, setCounted] = useState<number | undefined>();
  const [note, setNote] = useState('');
  const counting = useCommand(countParts);
  const errorAt = useTextAt(counting.problems);
  const save = async () => {
    const line = { partId: part.id, lot, counted: counted ?? Number.NaN };
    if ((await counting.run({ on: on ?? today(), lines: [line], note })) === null) return;
    tellDone(t('counted', { number: part.number, amount: words(counted ?? 0, part.unit) }));
    onClose();
  };
  return (
    <Dialog onClose={onClose} title={t('countTitle', { number: part.number })}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack>
          <ProblemAlert problems={counting.problems.filter(({ field }) => !shownFields.has(field ?? ''))} />
          <Group grow align="flex-start">
            <NumberField
              label={`${t('field.counted')} (${common(`partUnit.${part.unit}`)})`}
              value={counted}
              onChange={setCounted}
              error={errorAt('lines.0.counted')}
              hasFocus
            />
            <DateField label={t('field.on')} value={on} onChange={setOn} maxDate={today()} error={errorAt('on')} />
          </Group>
          {lots.some((held) => held.lot !== '') && (
            <Select
              label={t('field.lot')}
              data={lots.map((held) => ({
                value: held.lot,
                label: `${held.lot || t('noLot')} · ${words(held.quantity, part.unit)}`,
              }))}
              value={lot}
              onChange={(chosen) => setLot(chosen ?? lot)}
              allowDeselect={false}
            />
          )}
          <TextInput
            label={t('field.note')}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            error={errorAt('note')}
          />
          <DialogFoot onClose={onClose} submit={t('countOne')} isRunning={counting.isRunning} />
        </Stack>
      </form>
    </Dialog>
  );
};
