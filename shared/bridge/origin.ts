/**
 * Where the program lives. IndexedDB belongs to the origin, and the folder of all data to the product name:
 * changing either of them would start every workshop with an empty database. A test pins both.
 */

/** Scheme of the program's own pages. */
export const appScheme = 'app';
/** Host of the program's own pages. */
export const appHost = 'fettle';
/** Origin of the desktop program's pages, and of its database. */
export const appOrigin = `${appScheme}://${appHost}` as const;
/** The program's name, also that of its data folder. */
export const productName = 'Fettle';
