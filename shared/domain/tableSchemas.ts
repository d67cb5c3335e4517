/** What the rows of every table must fit. */
import { z } from 'zod';
import { attachmentSchema } from './attachment.ts';
import { auditEntrySchema } from './audit.ts';
import { calendarEventSchema } from './calendarEvent.ts';
import { certificateSchema } from './certificate.ts';
import type { TableName } from './change.ts';
import { checkSchema } from './check.ts';
import { checkpointSchema } from './checkpoint.ts';
import { checkDutySchema, checkRevisionSchema, checkTemplateSchema } from './checkTemplate.ts';
import { defectSchema } from './defect.ts';
import { equipmentSchema } from './equipment.ts';
import { heldCertificateSchema } from './heldCertificate.ts';
import { importBatchSchema } from './importBatch.ts';
import { installationSchema } from './installation.ts';
import { instrumentSchema } from './instrument.ts';
import { meterReadingSchema, meterSchema } from './meterRecord.ts';
import { outsideWorkshopSchema } from './outsideWorkshop.ts';
import { partMoveSchema, partSchema } from './part.ts';
import { personSchema } from './person.ts';
import { plannedVisitSchema } from './plannedVisit.ts';
import {
  assignmentSchema,
  completionSchema,
  programmeDraftSchema,
  programmeRevisionSchema,
  programmeSchema,
} from './programme.ts';
import { qualificationSchema, trainingSchema } from './qualification.ts';
import { rowShape } from './record.ts';
import { settingsInputSchema } from './settings.ts';
import { signingKeySchema } from './signingKey.ts';
import { standDownSchema } from './standDown.ts';
import { workOrderSchema } from './workOrder.ts';

const counterSchema = z.object({ ...rowShape, id: z.string().min(1), value: z.int().nonnegative() });

/** The schemas of rows, by table. Not among them: tables of bytes, keys and wrong tries. */
export const tableSchemas: Readonly<Record<TableName | 'audit' | 'checkpoints', z.ZodType>> = {
  equipment: equipmentSchema,
  meters: meterSchema,
  readings: meterReadingSchema,
  programmes: programmeSchema,
  revisions: programmeRevisionSchema,
  assignments: assignmentSchema,
  completions: completionSchema,
  orders: workOrderSchema,
  certificates: certificateSchema,
  people: personSchema,
  settings: settingsInputSchema.extend({ ...rowShape, id: z.literal('settings') }),
  counters: counterSchema,
  importBatches: importBatchSchema,
  drafts: programmeDraftSchema,
  plannedVisits: plannedVisitSchema,
  parts: partSchema,
  partMoves: partMoveSchema,
  outsideWorkshops: outsideWorkshopSchema,
  defects: defectSchema,
  attachments: attachmentSchema,
  calendarEvents: calendarEventSchema,
  checkTemplates: checkTemplateSchema,
  checkRevisions: checkRevisionSchema,
  checkDuties: checkDutySchema,
  checks: checkSchema,
  qualifications: qualificationSchema,
  trainings: trainingSchema,
  standDowns: standDownSchema,
  heldCertificates: heldCertificateSchema,
  instruments: instrumentSchema,
  signingKeys: signingKeySchema,
  installation: installationSchema,
  audit: auditEntrySchema,
  checkpoints: checkpointSchema,
};
