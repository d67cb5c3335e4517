import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CalendarFileWritten, publishCalendar } from '#data/commands/publishCalendar.ts';
import type { Fleet } from '#data/fleetState.ts';
import { askPlan } from '#data/planClient.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import { addDays, type CalendarDate } from '#kernel/calendarDate.ts';
import { error, type Problem } from '#kernel/result.ts';
import { bridge } from '#platform/bridge.ts';
import { calendarEntries, type FileChoice, scopeOf } from './calendarFileView.ts';
import { useEntryWords } from './useEntryWords.ts';

/** What the user chose. */
interface FileWish {
  readonly until: CalendarDate | null;
  readonly choice: FileChoice;
  readonly shown: readonly EquipmentId[];
}

/** A visit moved so far past the last day still counts as moved, not as gone. */
const daysBeyond = 92;

/** Publishing the calendar and saving it as a file. */
export const useCalendarFile = (fleet: Fleet, today: CalendarDate) => {
  const { t } = useTranslation('planning');
  const words = useEntryWords();
  const [isRunning, setRunning] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);

  const publish = async (until: CalendarDate, { choice, shown }: FileWish) => {
    const visits = await askPlan({
      type: 'visits',
      from: today,
      until: addDays(until, daysBeyond),
      equipmentIds: null,
    });
    const { equipment: machines, programmes, openOrdersOf: ordersOf, settings } = fleet;
    const entries = calendarEntries({ visits, machines, programmes, ordersOf, words });
    const scope = { until, ...scopeOf(choice, machines.values(), shown) };
    const workshop = settings.workshop.name;
    const name = workshop === '' ? t('file.calendar') : t('file.calendarOf', { workshop });
    return publishCalendar({ name, entries, scope });
  };
  const write = async (until: CalendarDate, wish: FileWish): Promise<CalendarFileWritten | null> => {
    const written = await publish(until, wish);
    if (!written.ok) {
      setProblems(written.problems);
      return null;
    }
    const saved = await bridge.saveFile({
      name: `${t('file.fileName')} ${today}.ics`,
      bytes: new TextEncoder().encode(written.value.text),
      kinds: [{ name: t('file.kind'), extensions: ['ics'] }],
    });
    if (!saved.ok) setProblems(saved.problems);
    return saved.ok && saved.value.outcome !== 'cancelled' ? written.value : null;
  };
  /** Null when it was not saved: `problems` say why, or the user left the file dialog. */
  const save = async (wish: FileWish): Promise<CalendarFileWritten | null> => {
    if (wish.until === null || wish.until < today) {
      setProblems([error(wish.until === null ? 'required' : 'calendarUntilPast', 'until')]);
      return null;
    }
    setProblems([]);
    setRunning(true);
    try {
      return await write(wish.until, wish);
    } finally {
      setRunning(false);
    }
  };
  return { save, isRunning, problems };
};
