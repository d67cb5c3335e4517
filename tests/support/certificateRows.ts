/** A finished order of a truck with all a certificate of it is decided from. Each test says only what matters to it. */
import type { IssueCertificate, IssueInspection, IssueState } from '#domain/certificateIssue.ts';
import { aMeter, anEquipment, aPerson, on } from './rows.ts';
import { anOrder, anOrderTask, aProgramme, aRevision, text, theSettings } from './serviceRows.ts';

const equipment = anEquipment({
  owner: 'Harbour Freight',
  plate: '沪A12345',
  make: 'Sinotruk',
  model: 'Howo',
  serial: 'LZZ5',
});
const programme = aProgramme();
const revision = aRevision(programme);
const worker = aPerson({ name: 'Zhang Min' });
const inspector = aPerson({
  name: 'Wang Fang',
  roles: ['inspector'],
  inspectorNo: 'Q-17',
  inspectorUntil: on('2026-03-10'),
});
const order = anOrder({
  equipmentId: equipment.id,
  programmeId: programme.id,
  revisionId: revision.id,
  state: 'done',
  completedOn: on('2026-03-08'),
  contractNo: 'C-9',
  meters: { km: 103_200 },
  workerIds: [worker.id],
  levels: [
    { levelId: 'L2', name: text('Level 2', '二级维护'), isAbsorbed: false },
    { levelId: 'L1', name: text('Level 1', '一级维护'), isAbsorbed: true },
  ],
  tasks: [anOrderTask({ limits: { unit: 'mm', min: 1.6, max: null }, value: 1.2, finding: 'Tyre renewed' })],
});
const odometer = aMeter({ equipmentId: equipment.id, events: [{ on: on('2026-01-01'), offset: 100_000, note: '' }] });

/** The rows by name. Level 2 of the order asks for a completion certificate. */
export const certified = { equipment, programme, revision, worker, inspector, order, odometer };

/** What a certificate of the order is decided from: nothing stands in its way on 10 March 2026. */
export const issueState: IssueState = {
  order,
  equipment,
  programme,
  revision,
  people: [worker, inspector],
  qualifications: [],
  settings: theSettings(),
  suffix: '',
  certificates: [],
  logged: [{ meter: odometer, log: [] }],
  defects: [],
  held: [],
  instruments: [],
  calibrations: [],
  attachments: [],
  outsideWorkshop: null,
  counter: null,
};

/** A completion certificate on the Chinese form. */
export const completionAsked: IssueCertificate = {
  orderId: order.id,
  inspectorId: inspector.id,
  form: 'chinese',
  language: 'zh-Hans',
  guarantee: { work: 'level2', days: 30, distanceKm: 5_000 },
};

/** An inspection record with two tyres and a brake test that was passed. */
export const inspectionAsked: IssueInspection = {
  orderId: order.id,
  inspectorId: inspector.id,
  language: 'en',
  tyres: [
    { position: '1 L', treadMm: 8.5, pressureKpa: 760, ageYears: 2 },
    { position: '1 R', treadMm: 8, pressureKpa: 760, ageYears: null },
  ],
  brakeTest: { method: 'rollerBench', servicePercent: 62, secondaryPercent: 31, parkingPercent: 22, isPassed: true },
};
