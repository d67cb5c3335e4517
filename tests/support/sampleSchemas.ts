/** The schemas of the tables the sample fills. */
import { attachmentSchema } from '#domain/attachment.ts';
import { certificateSchema } from '#domain/certificate.ts';
import { checkSchema } from '#domain/check.ts';
import { checkDutySchema, checkRevisionSchema, checkTemplateSchema } from '#domain/checkTemplate.ts';
import { defectSchema } from '#domain/defect.ts';
import { equipmentSchema } from '#domain/equipment.ts';
import { heldCertificateSchema } from '#domain/heldCertificate.ts';
import { instrumentSchema } from '#domain/instrument.ts';
import { meterReadingSchema, meterSchema } from '#domain/meterRecord.ts';
import { outsideWorkshopSchema } from '#domain/outsideWorkshop.ts';
import { partMoveSchema, partSchema } from '#domain/part.ts';
import { personSchema } from '#domain/person.ts';
import { plannedVisitSchema } from '#domain/plannedVisit.ts';
import { assignmentSchema, completionSchema, programmeRevisionSchema, programmeSchema } from '#domain/programme.ts';
import { qualificationSchema, trainingSchema } from '#domain/qualification.ts';
import { standDownSchema } from '#domain/standDown.ts';
import { workOrderSchema } from '#domain/workOrder.ts';

/** What rows of the sample must fit, by table. */
export const sampleSchemas = {
  people: personSchema,
  qualifications: qualificationSchema,
  trainings: trainingSchema,
  outsideWorkshops: outsideWorkshopSchema,
  plannedVisits: plannedVisitSchema,
  defects: defectSchema,
  attachments: attachmentSchema,
  checkTemplates: checkTemplateSchema,
  checkRevisions: checkRevisionSchema,
  checkDuties: checkDutySchema,
  checks: checkSchema,
  standDowns: standDownSchema,
  instruments: instrumentSchema,
  heldCertificates: heldCertificateSchema,
  parts: partSchema,
  partMoves: partMoveSchema,
  programmes: programmeSchema,
  revisions: programmeRevisionSchema,
  equipment: equipmentSchema,
  meters: meterSchema,
  readings: meterReadingSchema,
  assignments: assignmentSchema,
  orders: workOrderSchema,
  completions: completionSchema,
  certificates: certificateSchema,
} as const;
