import { useTranslation } from 'react-i18next';
import type { Fleet } from '#data/fleetState.ts';
import { shownValue } from '#domain/meterValues.ts';
import { revisionOfOrder } from '#domain/programmeRevisions.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { useFormat } from '#i18n/useFormat.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import type { JobCardContent } from '#print/JobCard.tsx';
import { useMeterWords } from '#widgets/useMeterWords.ts';

type CardOf = (order: WorkOrder) => JobCardContent | null;

const programmeOf = (order: WorkOrder, fleet: Fleet): JobCardContent['programme'] => {
  const programme = order.programmeId === null ? undefined : fleet.programmes.get(order.programmeId);
  const revision = revisionOfOrder(order, fleet);
  return programme && revision ? { name: programme.name, revision: revision.number } : null;
};

/** All that is printed on the card of an order; null for an order whose machine is not there. */
export const useJobCardContent = (fleet: Fleet | undefined, today: CalendarDate): CardOf => {
  const { t } = useTranslation('jobCard');
  const { t: common } = useTranslation();
  const format = useFormat();
  const meterWords = useMeterWords();
  return (order) => {
    const machine = fleet?.equipment.get(order.equipmentId);
    if (fleet === undefined || machine === undefined) return null;
    const readings = fleet.metersOf(machine.id).map(({ unit, summary: { current }, events }) => ({
      unit: common(`unit.${unit}`),
      last:
        current === null
          ? ''
          : t('last', {
              value: meterWords(shownValue(current.value, today, events), unit),
              date: format.date(current.takenOn),
            }),
    }));
    const outside = order.outside === null ? undefined : fleet.outsideWorkshops.get(order.outside.workshopId);
    return {
      order,
      machine,
      programme: programmeOf(order, fleet),
      readings,
      people: fleet.people,
      parts: fleet.parts,
      outsideName: outside?.name ?? '',
      settings: fleet.settings,
    };
  };
};
