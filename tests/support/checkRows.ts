/** Rows of checks for tests. Each test says only what matters to it. */
import { newRow } from '#domain/change.ts';
import type { Check, ItemAnswer } from '#domain/check.ts';
import type { Shift } from '#domain/checksSettings.ts';
import type { CheckDuty, CheckItem, CheckRevision, CheckSection, CheckTemplate } from '#domain/checkTemplate.ts';
import type { Settings } from '#domain/settings.ts';
import type { StandDown } from '#domain/standDown.ts';
import { aContext, freshId, on } from './rows.ts';
import { text, theSettings } from './serviceRows.ts';

const row = () => newRow(aContext());

/** Something to look at, without a value to measure. */
export const anItem = (id: string, columns: Partial<CheckItem> = {}): CheckItem => ({
  id,
  text: text(`Item ${id}`, `项目 ${id}`),
  look: { en: '' },
  picture: '',
  limits: null,
  severity: 'major',
  photo: 'never',
  ...columns,
});

/** A section of the items, before the shift. */
export const aSection = (
  id: string,
  items: readonly CheckItem[],
  columns: Partial<CheckSection> = {},
): CheckSection => ({
  id,
  phase: 'before',
  name: text(`Section ${id}`),
  items: [...items],
  ...columns,
});

/** A template for any kind of equipment. */
export const aCheckTemplate = (columns: Partial<CheckTemplate> = {}): CheckTemplate => ({
  ...row(),
  id: freshId<'CheckTemplate'>(),
  name: text('Daily check', '日常点检'),
  kinds: [],
  templateId: null,
  needsConfirmation: false,
  draft: null,
  archivedOn: null,
  isSample: false,
  ...columns,
});

/** Before: two items, the second measured from 1 to 5. After: one item. In force since the start of 2025. */
export const twoSections = (): CheckSection[] => [
  aSection('before', [
    anItem('lights'),
    anItem('tread', { limits: { min: 1, max: 5, unit: 'mm' }, severity: 'unsafe' }),
  ]),
  aSection('after', [anItem('clean', { severity: 'minor' })], { phase: 'after' }),
];

/** Revision 1 of a template with `twoSections`. */
export const aCheckRevision = (
  template: Pick<CheckTemplate, 'id'>,
  columns: Partial<CheckRevision> = {},
): CheckRevision => ({
  ...row(),
  id: freshId<'CheckRevision'>(),
  checkTemplateId: template.id,
  number: 1,
  sections: twoSections(),
  effectiveOn: on('2025-01-01'),
  approvedAt: aContext().now,
  approvedBy: 'Li Wei',
  reason: 'First version',
  isSample: false,
  ...columns,
});

/** A duty since the start of 2026, in whatever shift. */
export const aDuty = (
  equipmentId: CheckDuty['equipmentId'],
  template: Pick<CheckTemplate, 'id'>,
  columns: Partial<CheckDuty> = {},
): CheckDuty => ({
  ...row(),
  id: freshId<'CheckDuty'>(),
  equipmentId,
  checkTemplateId: template.id,
  shiftIds: [],
  fromOn: on('2026-01-01'),
  endedOn: null,
  isSample: false,
  ...columns,
});

/** An open check of 10 March 2026 without a shift, begun by Zhang Min, nothing answered. */
export const aCheck = (columns: Partial<Check> = {}): Check => ({
  ...row(),
  id: freshId<'Check'>(),
  equipmentId: freshId<'Equipment'>(),
  checkTemplateId: freshId<'CheckTemplate'>(),
  checkRevisionId: freshId<'CheckRevision'>(),
  day: on('2026-03-10'),
  shiftId: '',
  operatorId: freshId<'Person'>(),
  operatorName: 'Zhang Min',
  state: 'open',
  startedAt: aContext().now,
  finishedAt: null,
  answers: [],
  verdicts: [],
  meters: {},
  endMeters: {},
  signature: '',
  notes: '',
  handedOverTo: null,
  confirmations: [],
  override: null,
  source: 'kiosk',
  isSample: false,
  ...columns,
});

/** An item found in order. */
export const anAnswer = (itemId: string, columns: Partial<ItemAnswer> = {}): ItemAnswer => ({
  itemId,
  answer: 'ok',
  value: null,
  defectId: null,
  at: aContext().now,
  ...columns,
});

/** A stand-down since 9 March 2026. */
export const aStandDown = (columns: Partial<StandDown> = {}): StandDown => ({
  ...row(),
  id: freshId<'StandDown'>(),
  equipmentId: freshId<'Equipment'>(),
  fromOn: on('2026-03-09'),
  fromAt: aContext().now,
  by: 'Zhang Min',
  reason: 'Brake line leaks',
  defectIds: [],
  returned: null,
  isSample: false,
  ...columns,
});

/** Early 06:00–14:00 and late 14:00–22:00 on weekdays, night 22:00–06:00 every day. */
export const threeShifts: readonly Shift[] = [
  { id: 'early', name: 'Early', from: '06:00', to: '14:00', workDays: [1, 2, 3, 4, 5] },
  { id: 'late', name: 'Late', from: '14:00', to: '22:00', workDays: [1, 2, 3, 4, 5] },
  { id: 'night', name: 'Night', from: '22:00', to: '06:00', workDays: [1, 2, 3, 4, 5, 6, 7] },
];

/** Settings with these shifts, three unless said. */
export const shiftSettings = (shifts: readonly Shift[] = threeShifts, columns: Partial<Settings> = {}): Settings => {
  const settings = theSettings(columns);
  return { ...settings, checks: { ...settings.checks, shifts: [...shifts] } };
};
