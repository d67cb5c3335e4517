import { useTranslation } from 'react-i18next';
import type { Fleet } from '#data/fleetState.ts';
import { revisionInForce } from '#domain/programmeRevisions.ts';
import { useFormat, useLocalText } from '#i18n/useFormat.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { lastDayOf } from './chartRowView.ts';
import type { MachineVisit } from './useMoving.tsx';
import { partsOfVisit } from './visitFacts.ts';

interface Fact {
  readonly name: string;
  readonly value: string;
}

/** The facts of a visit in words; what is not known is left out. */
export const useVisitFacts = ({ visit, machine }: MachineVisit, fleet: Fleet, today: CalendarDate): readonly Fact[] => {
  const { t } = useTranslation('planner');
  const text = useLocalText();
  const format = useFormat();
  const parts = useParts({ visit, machine }, fleet, today);
  const planned = fleet.plannedVisitsOf(machine.id).find(({ id }) => id === visit.plannedVisitId);
  const order = fleet.openOrdersOf(machine.id).find(({ id }) => id === visit.orderId);
  const programme = fleet.programmes.get(visit.programmeId);
  const how = order === undefined ? (planned === undefined ? '' : t('pinned')) : t('ordered', { number: order.number });
  const last = lastDayOf(visit);
  const day = format.longDate(visit.on);
  const facts: readonly (Fact | null)[] = [
    { name: t('fact.day'), value: how === '' ? day : `${day} · ${how}` },
    visit.dueOn === null ? null : { name: t('fact.due'), value: dueWords(visit.isEstimated, format.date(visit.dueOn)) },
    visit.openOn === null || last === null || last < visit.openOn
      ? null
      : { name: t('fact.window'), value: format.dateRange(visit.openOn, last, today) },
    visit.limitOn === null ? null : { name: t('fact.limit'), value: format.date(visit.limitOn) },
    planned?.reason ? { name: t('fact.reason'), value: `${planned.reason} (${planned.reasonBy})` } : null,
    visit.hours === 0 ? null : { name: t('fact.hours'), value: t('hours', { value: format.number(visit.hours) }) },
    visit.absorbs.length === 0
      ? null
      : { name: t('fact.absorbs'), value: format.list(visit.absorbs.map(({ name }) => text(name))) },
    parts === '' ? null : { name: t('fact.parts'), value: parts },
    programme === undefined ? null : { name: t('fact.programme'), value: text(programme.name) },
  ];
  return facts.filter((fact) => fact !== null);
};

const dueWords = (isEstimated: boolean, date: string): string => (isEstimated ? `≈ ${date}` : date);

const useParts = ({ visit }: MachineVisit, fleet: Fleet, today: CalendarDate): string => {
  const format = useFormat();
  const levels = revisionInForce(fleet.revisionsOf(visit.programmeId), today)?.levels ?? [];
  return partsOfVisit(visit, levels)
    .map(({ partId, quantity }) => {
      const part = fleet.parts.get(partId);
      return part === undefined ? '' : `${format.number(quantity, 2)} × ${part.name}`;
    })
    .filter((words) => words !== '')
    .join(', ');
};
