/** Settings of this workshop: one row, id `settings`. */
import { z } from 'zod';
import type { Instant } from '#kernel/instant.ts';
import { checksSettingsSchema, defaultChecks } from './checksSettings.ts';
import { type Language, languageSchema } from './language.ts';
import { calendarDateSchema, idSchema, lineSchema, rowShape } from './record.ts';

/** Prefix of numbers given to the sample workshop, so that the workshop's own series stay without gaps. */
export const samplePrefix = 'SAMPLE';

/** Forms of the completion certificate. */
export const certificateForms = ['chinese', 'international'] as const;

/** Days on which the workshop is closed: by a rule of the calendar, or from one day to another, both inclusive. */
export const closureSchema = z.object({
  id: z.string().min(1),
  name: lineSchema(80),
  /** RFC 5545 recurrence without DTSTART; null when `from` and `to` say it. */
  rrule: z.string().max(500).nullable(),
  from: calendarDateSchema.nullable(),
  to: calendarDateSchema.nullable(),
  /** Days worked for it that are days of rest otherwise (调休). */
  makeUpDays: z.array(calendarDateSchema).max(40).optional(),
});

/** Days on which the workshop is closed. */
export type Closure = Readonly<z.infer<typeof closureSchema>>;

/** What the workshop can do in a week. */
export const planningSchema = z.object({
  /** Working days, 1 Monday to 7 Sunday. */
  workDays: z.array(z.int().min(1).max(7)).min(1, { error: 'workDaysMissing' }),
  closures: z.array(closureSchema),
  /** Machines that can stand in the workshop at once. */
  bays: z.int({ error: 'baysRange' }).min(1, { error: 'baysRange' }).max(500, { error: 'baysRange' }),
  /** Hours all technicians together can work on a working day. */
  technicianHours: z
    .number({ error: 'technicianHoursRange' })
    .min(0, { error: 'technicianHoursRange' })
    .max(10_000, { error: 'technicianHoursRange' }),
  /** Length of a working day in hours. */
  dayHours: z.number({ error: 'dayHoursRange' }).min(1, { error: 'dayHoursRange' }).max(24, { error: 'dayHoursRange' }),
});

/** What the workshop can do in a week. */
export type Planning = Readonly<z.infer<typeof planningSchema>>;

const keptMonths = z.int({ error: 'keptMonthsRange' }).min(1, { error: 'keptMonthsRange' }).max(600, {
  error: 'keptMonthsRange',
});

/** How long records are kept at the least, in months. Nothing younger may be cleared out. */
export const retentionSchema = z.object({
  /** Daily checks (DVSA guide: 15). */
  checks: keptMonths,
  /** Driver's reports of defects (49 CFR 396.11: 3). */
  driverReports: keptMonths,
  /** Annual inspections (49 CFR 396.21: 14; safety inspections of the DVSA guide: 15). */
  inspections: keptMonths,
  /** Repairs and services with their papers (Chinese rules: 24). */
  services: keptMonths,
});

/** How long records are kept at the least. */
export type Retention = Readonly<z.infer<typeof retentionSchema>>;

/** Who may act at this computer. */
const securitySchema = z.object({
  /** Minutes without a touch after which the screen asks for the PIN; null: never. */
  lockMinutes: z
    .int({ error: 'lockMinutesRange' })
    .min(1, { error: 'lockMinutesRange' })
    .max(240, {
      error: 'lockMinutesRange',
    })
    .nullable(),
});

/** What a user may set. */
export const settingsInputSchema = z.object({
  workshop: z.object({
    name: lineSchema(120),
    address: lineSchema(200),
    phone: lineSchema(40),
    /** Registration or filing number of the workshop. */
    licence: lineSchema(60),
    /** SHA-256 of the picture that stands on its papers, in `contents`; null: none. */
    logo: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable(),
  }),
  language: languageSchema,
  theme: z.enum(['light', 'dark', 'auto']),
  /** Unit new odometers are made with. */
  distanceUnit: z.enum(['km', 'mi']),
  paper: z.enum(['A4', 'Letter']),
  certificate: z.object({
    /** `FT` in `FT-2026-000318`; letters and digits, and not the sample workshop's own. */
    prefix: z
      .string()
      .regex(/^[A-Z0-9]{1,8}$/, { error: 'certificatePrefix' })
      .refine((prefix) => prefix !== samplePrefix, { error: 'certificatePrefixSample' }),
    form: z.enum(certificateForms),
    /** Whether the one who did the work may release it. */
    inspectorMayBeWorker: z.boolean(),
  }),
  /** Days ahead in which a service counts as `soon`. */
  noticeDays: z
    .int({ error: 'noticeDaysRange' })
    .min(0, { error: 'noticeDaysRange' })
    .max(365, { error: 'noticeDaysRange' }),
  /** Age in days from which a reading is shown as old. */
  oldReadingDays: z
    .int({ error: 'oldReadingDaysRange' })
    .min(1, { error: 'oldReadingDaysRange' })
    .max(365, { error: 'oldReadingDaysRange' }),
  planning: planningSchema,
  cost: z.object({
    /** ISO 4217; empty: amounts bear no currency. */
    currency: z.string().regex(/^([A-Z]{3})?$/, { error: 'currencyCode' }),
    /** Cost of an hour of the workshop's own labour; null: labour is not counted in money. */
    labourRate: z.number().nonnegative().nullable(),
  }),
  checks: checksSettingsSchema,
  retention: retentionSchema,
  security: securitySchema,
  /** Who works at this computer now. */
  currentPersonId: idSchema<'Person'>().nullable(),
});

/** What a user may set. */
export type SettingsInput = Readonly<z.infer<typeof settingsInputSchema>>;

/** The stored settings. */
const settingsSchema = settingsInputSchema.extend({ ...rowShape, id: z.literal('settings') });

/** The stored settings. */
export type Settings = Readonly<z.infer<typeof settingsSchema>>;

/** Settings of a new installation. */
export const defaultSettings: SettingsInput = {
  workshop: { name: '', address: '', phone: '', licence: '', logo: null },
  language: 'en',
  theme: 'auto',
  distanceUnit: 'km',
  paper: 'A4',
  certificate: { prefix: 'FT', form: 'international', inspectorMayBeWorker: true },
  noticeDays: 14,
  oldReadingDays: 21,
  planning: { workDays: [1, 2, 3, 4, 5], closures: [], bays: 2, technicianHours: 16, dayHours: 8 },
  cost: { currency: '', labourRate: null },
  checks: defaultChecks,
  retention: { checks: 15, driverReports: 3, inspections: 15, services: 24 },
  security: { lockMinutes: null },
  currentPersonId: null,
};

/** The settings to go by: those stored, else those of a new installation (`rev` 0: never saved). */
export const settingsInForce = (stored: Settings | null | undefined): Settings =>
  stored ?? {
    ...defaultSettings,
    id: 'settings',
    rev: 0,
    createdAt: '1970-01-01T00:00:00.000Z' as Instant,
    updatedAt: '1970-01-01T00:00:00.000Z' as Instant,
  };

/**
 * The settings as an input, to be saved with some of it changed. Before the first saving (`rev` 0) the language `spoken`
 * on the screen counts, not the default: nobody chose that.
 */
export const settingsInputOf = (settings: Settings, spoken: Language): SettingsInput => {
  const { rev, createdAt: _created, updatedAt: _updated, id: _id, ...input } = settings;
  return rev === 0 ? { ...input, language: spoken } : input;
};
