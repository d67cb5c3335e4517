import { runCommand } from '#data/command.ts';
import type { FettleDatabase } from '#data/db.ts';
import { loggedMetersOf } from '#data/machineRecords.ts';
import type { Certificate } from '#domain/certificate.ts';
import {
  decideIssueCertificate,
  type IssueCertificate,
  type IssueState,
  issueSeries,
} from '#domain/certificateIssue.ts';
import type { Context } from '#domain/context.ts';
import { certificateCounterId } from '#domain/numbering.ts';
import { settingsInForce } from '#domain/settings.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import type { Result } from '#kernel/result.ts';

const recordsOf = async (db: FettleDatabase, order: WorkOrder) => {
  const logged = await loggedMetersOf(db, order.equipmentId);
  return {
    equipment: (await db.equipment.get(order.equipmentId)) ?? null,
    programme: order.programmeId === null ? null : ((await db.programmes.get(order.programmeId)) ?? null),
    revision: order.revisionId === null ? null : ((await db.revisions.get(order.revisionId)) ?? null),
    certificates: await db.certificates.where('orderId').equals(order.id).toArray(),
    meters: logged.map(({ meter }) => meter),
    readings: logged.flatMap(({ log }) => log).filter(({ orderId }) => orderId === order.id),
  };
};

const noRecords = { equipment: null, programme: null, revision: null, certificates: [], meters: [], readings: [] };

const loadState = async (db: FettleDatabase, id: WorkOrder['id'], context: Context): Promise<IssueState> => {
  const order = (await db.orders.get(id)) ?? null;
  const settings = settingsInForce(await db.settings.get('settings'));
  const counterId = certificateCounterId(issueSeries(order, settings, context));
  return {
    ...(order === null ? noRecords : await recordsOf(db, order)),
    order,
    settings,
    people: await db.people.toArray(),
    counter: (await db.counters.get(counterId)) ?? null,
  };
};

/** Issues the completion certificate of an order that is done, and releases the order. */
export const issueCertificate = (
  input: IssueCertificate,
  confirmed?: readonly string[],
): Promise<Result<Certificate['id']>> =>
  runCommand({
    name: 'issueCertificate',
    tables: [
      'orders',
      'equipment',
      'programmes',
      'revisions',
      'people',
      'settings',
      'certificates',
      'meters',
      'readings',
      'counters',
    ],
    confirmed,
    load: (db, context) => loadState(db, input.orderId, context),
    decide: (state, context) => decideIssueCertificate(state, input, context),
  });
