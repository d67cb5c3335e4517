import { Select, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fleet } from '#data/fleetState.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import { useFormat, useLanguage, useLocalText } from '#i18n/useFormat.ts';
import { addMonths, type CalendarDate } from '#kernel/calendarDate.ts';
import { DateField } from '#widgets/DateField.tsx';
import { Dialog } from '#widgets/Dialog.tsx';
import { DialogFoot } from '#widgets/DialogFoot.tsx';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import { depotsOf } from '#widgets/registerView.ts';
import { useTextAt } from '#widgets/useTextAt.ts';
import { type FileChoice, isFileChoice } from './calendarFileView.ts';
import { useCalendarFile } from './useCalendarFile.ts';

interface CalendarFileDialogProps {
  readonly fleet: Fleet;
  readonly today: CalendarDate;
  /** The machines the planner shows, and whether those are not all. */
  readonly shown: readonly EquipmentId[];
  readonly isNarrowed: boolean;
  readonly onClose: () => void;
}

/** Saves the visits to come as a calendar file, which calendars of phones and offices read. */
export const CalendarFileDialog = ({ fleet, today, shown, isNarrowed, onClose }: CalendarFileDialogProps) => {
  const { t } = useTranslation('planning');
  const [until, setUntil] = useState<CalendarDate | null>(addMonths(today, 12));
  const [choice, setChoice] = useState<FileChoice>(isNarrowed ? 'shown' : 'all');
  const choices = useChoices(fleet, isNarrowed ? shown.length : null);
  const file = useCalendarFile(fleet, today);
  const errorAt = useTextAt(file.problems);
  const save = async () => {
    const written = await file.save({ until, choice, shown });
    if (written === null) return;
    const { events, added, moved, cancelled } = written;
    notifications.show({
      title: t('file.saved', { count: events.length }),
      message: t('file.changes', { added, moved, cancelled }),
    });
    onClose();
  };
  return (
    <Dialog onClose={onClose} title={t('file.title')} size={480}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack>
          <p style={{ margin: 0 }}>{t('file.intro')}</p>
          <ProblemAlert problems={file.problems.filter(({ field }) => field === undefined)} />
          <Select
            label={t('file.which')}
            data={choices}
            value={choice}
            onChange={(next) => setChoice(isFileChoice(next) ? next : choice)}
            allowDeselect={false}
            searchable
            openOnFocus={false}
            data-autofocus
          />
          <DateField label={t('file.until')} value={until} onChange={setUntil} error={errorAt('until')} />
          <DialogFoot onClose={onClose} submit={t('file.save')} isRunning={file.isRunning} />
        </Stack>
      </form>
    </Dialog>
  );
};

const useChoices = (fleet: Fleet, shown: number | null) => {
  const { t } = useTranslation('planning');
  const text = useLocalText();
  const language = useLanguage();
  const format = useFormat();
  return useMemo(() => {
    const { compare } = new Intl.Collator(language, { numeric: true });
    const depots = depotsOf(fleet.equipment.values(), compare);
    const programmes = [...fleet.programmes.values()].filter(({ archivedOn }) => archivedOn === null);
    const group = (name: string, items: { value: string; label: string }[]) =>
      items.length === 0 ? [] : [{ group: name, items }];
    return [
      { value: 'all', label: t('file.all') },
      ...(shown === null
        ? []
        : [{ value: 'shown', label: t('file.shown', { count: shown, value: format.number(shown) }) }]),
      ...group(
        t('file.depots'),
        depots.map((depot) => ({ value: `depot:${depot}`, label: depot })),
      ),
      ...group(
        t('file.programmes'),
        programmes
          .map(({ id, name }) => ({ value: `programme:${id}`, label: text(name) }))
          .toSorted((a, b) => compare(a.label, b.label)),
      ),
    ];
  }, [fleet.equipment, fleet.programmes, shown, t, text, language, format]);
};
