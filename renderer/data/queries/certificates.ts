/** Certificates, as the screens show them. */
import type { Certificate } from '#domain/certificate.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { useStored } from './useStored.ts';

const newestFirst = (certificates: readonly Certificate[]): readonly Certificate[] =>
  certificates.toSorted((a, b) => (a.id < b.id ? 1 : -1));

/** A certificate: undefined while it is read, null when there is none of that id. */
export const useCertificate = (id: Certificate['id'] | null): Certificate | null | undefined =>
  useStored(async (db) => (id === null ? null : ((await db.certificates.get(id)) ?? null)), [id]);

/** The certificates of an order, void ones too; newest first. */
export const useCertificatesOf = (orderId: WorkOrder['id']): readonly Certificate[] | undefined =>
  useStored(async (db) => newestFirst(await db.certificates.where('orderId').equals(orderId).toArray()), [orderId]);

/** At most so many certificates with all words of the query in their number, machine or plate; newest first. None for a blank query. */
export const useCertificatesFound = (query: string, most: number): readonly Certificate[] | undefined =>
  useStored(
    async (db) => {
      const words = query.toLowerCase().split(/\s+/).filter(Boolean);
      if (words.length === 0) return [];
      const isFound = ({ number, content }: Certificate): boolean => {
        const text = `${number} ${content.code} ${content.plate}`.toLowerCase();
        return words.every((word) => text.includes(word));
      };
      return db.certificates.reverse().filter(isFound).limit(most).toArray();
    },
    [query, most],
  );
