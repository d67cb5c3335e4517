import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Equipment } from '#domain/equipment.ts';
import type { PlannerVisit } from '#domain/visitsOfMachine.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { useFormat, useLocalText } from '#i18n/useFormat.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { lastDayOf } from './chartRowView.ts';
import { shortLevelName } from './shortLevelName.ts';

/** Visits in words, for whoever does not see the chart. */
export interface VisitWords {
  /** `TR-104 L1: Level 1 service, 12 Jan 2027, planned, window 2 – 20 Jan 2027, planned by hand`. */
  readonly label: (visit: PlannerVisit, machine: Pick<Equipment, 'code'>) => string;
  /** `TR-104 Repair: Oil leak, order 2026-0031, planned, 12 Jan 2027`. */
  readonly work: (
    order: WorkOrder,
    at: { readonly machine: Pick<Equipment, 'code'>; readonly on: CalendarDate },
  ) => string;
}

/** Visits in words of the language on the screen. */
export const useVisitWords = (): VisitWords => {
  const { t } = useTranslation('planner');
  const { t: common } = useTranslation();
  const text = useLocalText();
  const format = useFormat();
  return useMemo(() => {
    const windowWords = (visit: PlannerVisit): readonly string[] => {
      const last = lastDayOf(visit);
      if (visit.openOn === null || last === null || last < visit.openOn) return [];
      return [t('windowOf', { range: format.dateRange(visit.openOn, last, visit.on) })];
    };
    return {
      label: (visit, machine) =>
        [
          t('visitLabel', {
            machine: machine.code,
            // What is seen comes first and as it is seen, for those who say it aloud.
            short: shortLevelName(text(visit.level.name)),
            level: text(visit.level.name),
            date: format.date(visit.on),
            status: common(`status.${visit.status}`),
          }),
          ...windowWords(visit),
          ...(visit.plannedVisitId === null ? [] : [t('pinned')]),
          ...(visit.orderId === null ? [] : [t('withOrder')]),
          ...(visit.level.isStatutory ? [t('statutory')] : []),
        ].join(', '),
      work: (order, { machine, on }) =>
        t('workLabel', {
          machine: machine.code,
          kind: t(`workKind.${order.kind === 'repair' ? 'repair' : 'other'}`),
          title: order.title,
          number: order.number,
          state: common(`orderState.${order.state}`),
          date: format.date(on),
        }),
    };
  }, [t, common, text, format]);
};
