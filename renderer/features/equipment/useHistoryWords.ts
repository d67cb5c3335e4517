import { useTranslation } from 'react-i18next';
import type { Fleet } from '#data/fleetState.ts';
import type { Meter } from '#domain/meterRecord.ts';
import type { Programme } from '#domain/programme.ts';
import type { history as english } from '#i18n/en/history.ts';
import { useFormat, useLocalText } from '#i18n/useFormat.ts';
import { calendarDate } from '#kernel/calendarDate.ts';
import { useMeterWords } from '#widgets/useMeterWords.ts';
import type { HistoryRow } from './historyView.ts';

type Sentence = keyof (typeof english)['done'];

/** One sentence for a line of the history. */
export const useHistoryWords = (fleet: Fleet): ((row: HistoryRow) => string) => {
  const { t, i18n } = useTranslation('history');
  const { t: common } = useTranslation();
  const format = useFormat();
  const text = useLocalText();
  const words = useMeterWords();
  return ({ what, facts }) => {
    const { reading, unit, order, defect, certificate, programmeId } = facts;
    const programme = programmeId === undefined ? undefined : fleet.programmes.get(programmeId as Programme['id']);
    const key: Sentence = i18n.exists(`history:done.${what}`) ? (what as Sentence) : 'other';
    return t(`done.${key}`, {
      value:
        reading === undefined
          ? ''
          : reading.unit === null
            ? format.number(reading.value)
            : words(reading.value, reading.unit as Meter['unit']),
      date: reading === undefined ? '' : format.date(calendarDate(reading.on)),
      meter: unit === undefined ? '' : common(`meter.${unit as Meter['unit']}`),
      order: order ?? '',
      defect: defect ?? '',
      certificate: certificate ?? '',
      programme: programme === undefined ? '' : text(programme.name),
    });
  };
};
