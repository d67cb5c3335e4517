import { SegmentedControl, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today as readToday, useToday } from '#data/clock.ts';
import { addMeter } from '#data/commands/addMeter.ts';
import { recordReading } from '#data/commands/recordReading.ts';
import { useFleet } from '#data/fleet.ts';
import type { Fleet } from '#data/fleetState.ts';
import { useWarmLogs } from '#data/queries/warmLogs.ts';
import { useCurrentPerson } from '#data/queries/workshop.ts';
import type { Equipment, EquipmentId } from '#domain/equipment.ts';
import type { Meter } from '#domain/meterRecord.ts';
import type { ReadingInput } from '#domain/readingRecording.ts';
import { useFormat } from '#i18n/useFormat.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { error, failed, type Problem } from '#kernel/result.ts';
import { DateField } from '#widgets/DateField.tsx';
import { Dialog } from '#widgets/Dialog.tsx';
import { DialogFoot } from '#widgets/DialogFoot.tsx';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import { useCommand } from '#widgets/useCommand.tsx';
import { useDoneNotice } from '#widgets/useDoneNotice.ts';
import { useMeterWords } from '#widgets/useMeterWords.ts';
import { figure } from './equipmentForm.ts';
import { lastShown, sinceLast } from './readingForm.ts';
import { useErrorOf } from './useErrorOf.ts';

interface ReadingDialogProps {
  readonly equipmentId: EquipmentId;
  readonly onClose: () => void;
}

/** A new reading of a machine's meter; a machine without one gets it with its first reading. */
export const ReadingDialog = ({ equipmentId, onClose }: ReadingDialogProps) => {
  const fleet = useFleet();
  const machine = fleet?.equipment.get(equipmentId);
  if (fleet === undefined || machine === undefined) return null;
  return <ReadingForm fleet={fleet} machine={machine} onClose={onClose} />;
};

interface ReadingFormProps {
  readonly fleet: Fleet;
  readonly machine: Equipment;
  readonly onClose: () => void;
}

const ReadingForm = ({ fleet, machine, onClose }: ReadingFormProps) => {
  const { t } = useTranslation('equipment');
  const { t: common } = useTranslation();
  const tellDone = useDoneNotice();
  const today = useToday();
  useWarmLogs(machine.id);
  const meters = fleet.metersOf(machine.id);
  const units =
    meters.length > 0 ? meters.map(({ unit }) => unit) : ([fleet.settings.distanceUnit, 'h', 'cycle'] as const);
  const [unit, setUnit] = useState<Meter['unit']>(units[0] ?? 'km');
  const [shown, setShown] = useState('');
  const [takenOn, setTakenOn] = useState<CalendarDate | null>(today);
  const person = useCurrentPerson();
  const [takenBy, setTakenBy] = useState(person?.name ?? '');
  const meter = meters.find((each) => each.unit === unit);
  const saving = useCommand(saveReading);
  const errorOf = useErrorOf(saving.problems);
  const save = async () => {
    const input = {
      equipmentId: machine.id,
      unit,
      takenOn,
      value: figure(shown),
      takenBy,
      isNewMeter: meter === undefined,
    };
    if ((await saving.run(input)) === null) return;
    tellDone(t('readingSaved', { code: machine.code }));
    onClose();
  };
  return (
    <Dialog onClose={onClose} title={t('newReadingOf', { code: machine.code })} size={420}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack gap="sm">
          {units.length > 1 && (
            <SegmentedControl
              fullWidth
              aria-label={t('whichMeter')}
              value={unit}
              onChange={(value) => setUnit(units.find((each) => each === value) ?? unit)}
              data={units.map((each) => ({ value: each, label: common(`meter.${each}`) }))}
            />
          )}
          <TextInput
            data-autofocus
            size="lg"
            inputMode="decimal"
            autoComplete="off"
            label={t('meterShows', { meter: common(`meter.${unit}`) })}
            description={<LastLine meter={meter} today={today} />}
            value={shown}
            onChange={(event) => setShown(event.currentTarget.value)}
            rightSection={<span>{common(`unit.${unit}`)}</span>}
            rightSectionWidth={64}
            error={errorOf('value')}
            inputWrapperOrder={['label', 'description', 'input', 'error']}
          />
          <RiseLine meter={meter} shown={shown} takenOn={takenOn} />
          <DateField
            label={t('takenOn')}
            value={takenOn}
            onChange={setTakenOn}
            maxDate={today}
            error={errorOf('takenOn')}
          />
          <TextInput
            label={t('takenBy')}
            value={takenBy}
            onChange={(event) => setTakenBy(event.currentTarget.value)}
            error={errorOf('takenBy')}
          />
          <ProblemAlert problems={saving.problems.filter(({ field }) => field === undefined || field === 'unit')} />
          <DialogFoot onClose={onClose} submit={common('save')} isRunning={saving.isRunning} />
        </Stack>
      </form>
    </Dialog>
  );
};

interface TypedReading extends Pick<ReadingInput, 'equipmentId' | 'unit' | 'takenBy'> {
  readonly takenOn: CalendarDate | null;
  readonly value: number | null;
  readonly isNewMeter: boolean;
}

const saveReading = async ({ isNewMeter, takenOn, value, ...reading }: TypedReading, confirmed?: readonly string[]) => {
  const missing: Problem[] = [];
  if (value === null) missing.push(error('required', 'value'));
  if (takenOn === null) missing.push(error('required', 'takenOn'));
  if (takenOn !== null && takenOn > readToday()) missing.push(error('readingInFuture', 'takenOn'));
  if (value === null || takenOn === null || missing.length > 0) return failed(missing);
  if (isNewMeter && Number.isFinite(value)) {
    const added = await addMeter(reading);
    if (!added.ok) return added;
  }
  return recordReading({ ...reading, takenOn, value }, confirmed);
};

const LastLine = ({ meter, today }: { readonly meter: Meter | undefined; readonly today: CalendarDate }) => {
  const { t } = useTranslation('equipment');
  const format = useFormat();
  const words = useMeterWords();
  const last = meter === undefined ? null : lastShown(meter);
  if (meter === undefined) return t('firstOfMeter');
  if (last === null) return t('firstReading');
  return t('lastShown', { value: words(last.value, meter.unit), date: format.shortDate(last.takenOn, today) });
};

interface RiseLineProps {
  readonly meter: Meter | undefined;
  readonly shown: string;
  readonly takenOn: CalendarDate | null;
}

/** What the new value means, so that a slip of the finger is seen before it is saved. */
const RiseLine = ({ meter, shown, takenOn }: RiseLineProps) => {
  const { t } = useTranslation('equipment');
  const words = useMeterWords();
  const rise = meter === undefined ? null : sinceLast(meter, figure(shown), takenOn);
  if (meter === undefined || rise === null || rise.days < 0) return null;
  const value = words(Math.abs(rise.rise), meter.unit);
  return (
    <output style={{ fontSize: 12, color: rise.rise < 0 ? 'var(--due)' : 'var(--dim)' }}>
      {rise.rise < 0 ? t('fall', { value }) : t('rise', { value, count: rise.days })}
    </output>
  );
};
