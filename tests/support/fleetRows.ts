/** Rows of a fleet in which there is nothing: each test adds what it is about. */
import type { FleetRows } from '#data/fleetState.ts';

/** No rows at all. */
export const noRows: FleetRows = {
  equipment: [],
  meters: [],
  programmes: [],
  revisions: [],
  assignments: [],
  completions: [],
  orders: [],
  people: [],
  parts: [],
  outsideWorkshops: [],
  plannedVisits: [],
  defects: [],
  checkTemplates: [],
  checkRevisions: [],
  checkDuties: [],
  qualifications: [],
  standDowns: [],
  heldCertificates: [],
  instruments: [],
  settings: null,
};
