/** Reads the logs of a machine while its user still types, so that saving need not wait for them. */
import { useEffect } from 'react';
import { database } from '#data/database.ts';
import { loggedMetersOf } from '#data/machineRecords.ts';
import type { EquipmentId } from '#domain/equipment.ts';

/** For dialogs and pages that lead to a reading being written. */
export const useWarmLogs = (id: EquipmentId): void => {
  useEffect(() => {
    const db = database();
    // Where this fails, the command that needs the logs fails too, and says why.
    db.transaction('r', [db.meters, db.readings], async () => loggedMetersOf(db, id)).catch(() => undefined);
  }, [id]);
};
