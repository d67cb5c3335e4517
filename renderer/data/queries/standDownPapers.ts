/** The stand-downs of a machine with their papers, as the screens show them. */
import type { Certificate } from '#domain/certificate.ts';
import type { StandDownPaper } from '#domain/certificateStandDown.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import type { StandDown } from '#domain/standDown.ts';
import { useStored } from './useStored.ts';

/** A stand-down with its papers, void ones too. */
export interface PaperedStandDown {
  readonly standDown: StandDown;
  readonly certificates: readonly Certificate[];
}

/** The stand-downs of a machine, newest first; undefined while they are read. */
export const useStandDownPapers = (equipmentId: EquipmentId): readonly PaperedStandDown[] | undefined =>
  useStored(
    async (db) => {
      const standDowns = await db.standDowns.where('equipmentId').equals(equipmentId).toArray();
      const ids = standDowns.map(({ id }) => id);
      const certificates = await db.certificates.where('standDownId').anyOf(ids).toArray();
      return standDowns
        .toSorted((a, b) => (a.id < b.id ? 1 : -1))
        .map((standDown) => ({
          standDown,
          certificates: certificates.filter(({ standDownId }) => standDownId === standDown.id),
        }));
    },
    [equipmentId],
  );

/** A stand-down: undefined while it is read, null when there is none of that id. */
export const useStandDown = (id: StandDown['id'] | null): StandDown | null | undefined =>
  useStored(async (db) => (id === null ? null : ((await db.standDowns.get(id)) ?? null)), [id]);

/** The paper of a kind that stands; null: none was issued, or it is void. */
export const standingPaper = (certificates: readonly Certificate[], kind: StandDownPaper): Certificate | null =>
  certificates.find(({ content, voided }) => content.kind === kind && voided === null) ?? null;
