/** The equipment form's fields and what they say as input. A field of a form is text until it is saved. */
import { readNumber } from '#archive/numberText.ts';
import { blankEquipment, type Equipment, type EquipmentInput } from '#domain/equipment.ts';
import { type CalendarDate, isCalendarDate } from '#kernel/calendarDate.ts';

/** Fields that are one line of text. */
const textFields = [
  'code',
  'name',
  'make',
  'model',
  'serial',
  'plate',
  'plateColour',
  'engineNo',
  'depot',
  'owner',
  'keeper',
  'notes',
] as const satisfies readonly (keyof EquipmentInput)[];

type TextField = (typeof textFields)[number];

/** The form's values. */
export type EquipmentFormValues = Record<TextField, string> & {
  kind: EquipmentInput['kind'];
  year: string;
  purchaseCost: string;
  dutyFactor: string;
  inServiceOn: string | null;
  carriesDangerousGoods: boolean;
};

/** Duty factors that have a name. */
export const namedDuty = ['0.7', '1', '1.5'] as const;

const numberText = (value: number | null): string => (value === null ? '' : String(value));

/** The form's values for a machine, or for a new one. */
export const formValuesOf = (machine: Equipment | null): EquipmentFormValues => {
  const input: EquipmentInput = machine ?? blankEquipment;
  const { kind, year, purchaseCost, dutyFactor, inServiceOn, carriesDangerousGoods } = input;
  const texts = Object.fromEntries(textFields.map((field) => [field, input[field]])) as Record<TextField, string>;
  return {
    ...texts,
    kind,
    year: numberText(year),
    purchaseCost: numberText(purchaseCost),
    dutyFactor: String(dutyFactor),
    inServiceOn,
    carriesDangerousGoods,
  };
};

/** A figure as typed; null when empty, NaN (which every schema refuses) when it is no figure. */
export const figure = (text: string): number | null => {
  const cell = readNumber(text, '.');
  if (cell.is === 'value') return cell.value;
  return text.trim() === '' ? null : Number.NaN;
};

const dateOrNull = (text: string | null): CalendarDate | null => (text !== null && isCalendarDate(text) ? text : null);

/** What the form says; whether it makes sense is for the decision to judge. */
export const inputOf = (values: EquipmentFormValues): EquipmentInput => ({
  ...values,
  year: figure(values.year),
  purchaseCost: figure(values.purchaseCost),
  dutyFactor: figure(values.dutyFactor) ?? Number.NaN,
  inServiceOn: dateOrNull(values.inServiceOn),
});
