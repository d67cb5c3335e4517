/** The outside workshop the sample gives work to, and the defects it has found. */

import { newRow } from '#domain/change.ts';
import { type Defect, unhandled } from '#domain/defect.ts';
import { blankOutsideWorkshop, type OutsideWorkshop } from '#domain/outsideWorkshop.ts';
import { addDays, type CalendarDate, yearOf } from '#kernel/calendarDate.ts';
import type { Instant } from '#kernel/instant.ts';
import type { SampleMachineRows } from './sampleMachines.ts';
import type { SampleSetting } from './sampleRows.ts';
import { sampleDefects, sampleOutsideWorkshop, samplePeople } from './sampleWords.ts';

/** Approved a year ago, under an agreement of two years. */
export const outsideWorkshopRow = ({ context, say }: SampleSetting, approvedBy: string): OutsideWorkshop => ({
  ...newRow(context),
  ...blankOutsideWorkshop,
  id: context.newId<'OutsideWorkshop'>(),
  name: say(sampleOutsideWorkshop.name),
  scope: say(sampleOutsideWorkshop.scope),
  agreementNo: 'AG-07',
  agreementFrom: addDays(context.today, -360),
  agreementUntil: addDays(context.today, 370),
  approvedBy,
  approvedOn: addDays(context.today, -360),
  archivedOn: null,
  isSample: true,
});

/** Noon of a day, UTC. */
const noon = (on: CalendarDate): Instant => `${on}T12:00:00.000Z` as Instant;

/** Reported by operators yesterday and the day before, not looked through yet: one defect on each of the first machines. */
export const defectRows = (
  machines: readonly SampleMachineRows[],
  nextNumber: (year: number) => string,
  { context, say }: SampleSetting,
): readonly Defect[] => {
  const operator = samplePeople.find(({ roles }) => roles.includes('operator'));
  const reportedBy = operator === undefined ? '' : say(operator.name);
  return sampleDefects.flatMap(({ words, severity }, i) => {
    const machine = machines[i + 1];
    if (machine === undefined) return [];
    const reportedOn = addDays(context.today, i - sampleDefects.length);
    return {
      ...newRow(context),
      ...unhandled,
      checkId: null,
      checkItemId: null,
      id: context.newId<'Defect'>(),
      number: nextNumber(yearOf(reportedOn)),
      equipmentId: machine.equipment.id,
      source: 'hand' as const,
      foundOrderId: null,
      foundTaskId: null,
      severity,
      text: say(words),
      reportedOn,
      reportedBy,
      state: 'reported' as const,
      orderId: null,
      rejectReason: '',
      history: [{ state: 'reported' as const, at: noon(reportedOn), by: reportedBy }],
      isSample: true,
    };
  });
};
