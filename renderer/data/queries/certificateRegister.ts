/** The register of certificates, and the certificates of a pile that is to be printed. */
import { useEffect, useState } from 'react';
import { type CertificateRegister, followCertificateRegister } from '#data/certificateRegister.ts';
import { database } from '#data/database.ts';
import type { Certificate } from '#domain/certificate.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { useStored } from './useStored.ts';

/** The register; undefined until its first part is read. */
export const useCertificateRegister = (): CertificateRegister | undefined => {
  const [register, show] = useState<CertificateRegister>();
  useEffect(() => followCertificateRegister(database(), show), []);
  return register;
};

const oldestFirst = (certificates: readonly Certificate[]): readonly Certificate[] =>
  certificates.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** What is asked for: the valid certificates of a day, or those of these ids. */
export type CertificatePile = { readonly day: CalendarDate } | { readonly ids: readonly string[] };

/** The certificates of a pile in the order they were issued; undefined while they are read. */
export const useCertificatePile = (pile: CertificatePile): readonly Certificate[] | undefined =>
  useStored(
    async (db) => {
      if ('day' in pile) {
        const issued = await db.certificates.where('issuedOn').equals(pile.day).toArray();
        return oldestFirst(issued.filter(({ voided }) => voided === null));
      }
      const found = await db.certificates.where('id').anyOf(pile.ids).toArray();
      return oldestFirst(found);
    },
    ['day' in pile ? pile.day : pile.ids.join()],
  );

/** Rows read at once for an export. */
const partSize = 1_000;

/** The certificates of these ids, in their order; those gone meanwhile are left out. */
export const certificatesById = async (ids: readonly Certificate['id'][]): Promise<readonly Certificate[]> => {
  const found: Certificate[] = [];
  for (let start = 0; start < ids.length; start += partSize) {
    const part = await database().certificates.bulkGet(ids.slice(start, start + partSize));
    found.push(...part.filter((certificate) => certificate !== undefined));
  }
  return found;
};
