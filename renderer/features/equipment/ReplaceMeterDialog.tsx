import { Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '#data/clock.ts';
import { replaceMeter } from '#data/commands/replaceMeter.ts';
import type { Meter } from '#domain/meterRecord.ts';
import { useFormat } from '#i18n/useFormat.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { error, failed } from '#kernel/result.ts';
import { DateField } from '#widgets/DateField.tsx';
import { Dialog } from '#widgets/Dialog.tsx';
import { DialogFoot } from '#widgets/DialogFoot.tsx';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import { useCommand } from '#widgets/useCommand.tsx';
import { useMeterWords } from '#widgets/useMeterWords.ts';
import { figure } from './equipmentForm.ts';
import { lastShown } from './readingForm.ts';
import { useErrorOf } from './useErrorOf.ts';

interface ReplaceMeterDialogProps {
  readonly meter: Meter;
  readonly onClose: () => void;
}

interface TypedReplacement extends Pick<Meter, 'rev'> {
  readonly meterId: Meter['id'];
  readonly on: CalendarDate | null;
  readonly lastValue: number | null;
  readonly newValue: number | null;
}

const replace = async ({ on, lastValue, newValue, ...meter }: TypedReplacement, confirmed?: readonly string[]) => {
  const missing = [
    ...(on === null ? [error('required', 'on')] : []),
    ...(lastValue === null ? [error('required', 'lastValue')] : []),
    ...(newValue === null ? [error('required', 'newValue')] : []),
  ];
  if (on === null || lastValue === null || newValue === null) return failed(missing);
  return replaceMeter({ ...meter, on, lastValue, newValue }, confirmed);
};

/** A meter was changed for another, or rolled over: the count of the machine's life goes on. */
export const ReplaceMeterDialog = ({ meter, onClose }: ReplaceMeterDialogProps) => {
  const { t } = useTranslation('equipment');
  const { t: common } = useTranslation();
  const format = useFormat();
  const words = useMeterWords();
  const today = useToday();
  const [on, setOn] = useState<CalendarDate | null>(today);
  const [lastValue, setLastValue] = useState('');
  const [newValue, setNewValue] = useState('0');
  const saving = useCommand(replace);
  const errorOf = useErrorOf(saving.problems);
  const last = lastShown(meter);
  const save = async () => {
    const { id: meterId, rev } = meter;
    const done = await saving.run({ meterId, rev, on, lastValue: figure(lastValue), newValue: figure(newValue) });
    if (done !== null) onClose();
  };
  return (
    <Dialog onClose={onClose} title={t('replaceTitle', { meter: common(`meter.${meter.unit}`) })} size={440}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack gap="sm">
          <p style={{ margin: 0, color: 'var(--dim)', fontSize: 13 }}>{t('replaceHint')}</p>
          <DateField label={t('replacedOn')} value={on} onChange={setOn} maxDate={today} error={errorOf('on')} />
          <TextInput
            data-autofocus
            inputMode="decimal"
            label={t('lastValue')}
            description={
              last === null
                ? undefined
                : t('lastShown', {
                    value: words(last.value, meter.unit),
                    date: format.shortDate(last.takenOn, today),
                  })
            }
            value={lastValue}
            onChange={(event) => setLastValue(event.currentTarget.value)}
            error={errorOf('lastValue')}
          />
          <TextInput
            inputMode="decimal"
            label={t('newValue')}
            value={newValue}
            onChange={(event) => setNewValue(event.currentTarget.value)}
            error={errorOf('newValue')}
          />
          <ProblemAlert problems={saving.problems.filter(({ field }) => field === undefined)} />
          <DialogFoot onClose={onClose} submit={common('save')} isRunning={saving.isRunning} />
        </Stack>
      </form>
    </Dialog>
  );
};
