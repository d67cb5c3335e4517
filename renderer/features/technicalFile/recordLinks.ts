/** The ways from the technical file to the records it names. Pure. */
import type { TechnicalFileRows } from '#domain/technicalFileRows.ts';
import type { FileReference } from '#print/technicalFileTables.ts';
import { routes } from '#routes.ts';

type Numbered = { readonly id: string; readonly number: string };

const addresses = (rows: readonly Numbered[], addressOf: (id: string) => string): ReadonlyMap<string, string> =>
  new Map(rows.map(({ id, number }) => [number, addressOf(id)]));

/** The address of the record a cell names; null where it is not there. */
export const recordLinks = ({
  orders,
  defects,
  certificates,
}: Pick<TechnicalFileRows, 'orders' | 'defects' | 'certificates'>): ((to: FileReference) => string | null) => {
  const known = {
    order: addresses(orders, routes.order),
    defect: addresses(defects, routes.defect),
    certificate: addresses(certificates, routes.certificate),
  };
  return ({ kind, number }) => known[kind].get(number) ?? null;
};
