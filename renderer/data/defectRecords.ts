/** Reads defects with what repeats among them. */
import type { Defect } from '#domain/defect.ts';
import type { FeedbackState } from '#domain/defectFeedback.ts';
import { type Repeats, repeatsAmong } from '#domain/repeatedDefects.ts';
import { settingsInForce } from '#domain/settings.ts';
import type { FettleDatabase } from './db.ts';

/** Of each defect that has any, the others of the same cause. Reads defects, orders and settings. */
export const repeatsIn = async (
  db: FettleDatabase,
  defects: readonly Defect[],
): Promise<ReadonlyMap<Defect['id'], Repeats>> => {
  const orderIds = [...new Set(defects.flatMap(({ foundOrderId }) => foundOrderId ?? []))];
  const programmes = new Map(
    (await db.orders.bulkGet(orderIds)).flatMap((order) =>
      order === undefined ? [] : [[order.id, order.programmeId]],
    ),
  );
  const { repeatDays } = settingsInForce(await db.settings.get('settings')).checks;
  return repeatsAmong(defects, { repeatDays, programmeOf: (id) => programmes.get(id) ?? null });
};

/** A defect with those of the same cause on its machine. Only for use inside a transaction. */
export const feedbackStateOf = async (db: FettleDatabase, id: Defect['id']): Promise<FeedbackState> => {
  const defect = (await db.defects.get(id)) ?? null;
  if (defect === null) return { defect, repeats: [] };
  const all = await db.defects.where('equipmentId').equals(defect.equipmentId).toArray();
  const { earlier = [], later = [] } = (await repeatsIn(db, all)).get(id) ?? {};
  return { defect, repeats: [...earlier, ...later] };
};
