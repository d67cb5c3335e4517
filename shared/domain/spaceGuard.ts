/** Guard against a full disk: browsers have wiped whole databases on one. The less there is left, the less may be written. */

const megabyte = 1024 * 1024;

/** `low`: warn. `noImports`: no imports and no photos. `readOnly`: nothing is written but what makes room. */
export type Space = 'enough' | 'low' | 'noImports' | 'readOnly';

/** What free bytes allow; null: nobody can say, and nothing is forbidden. Under 1 GB, 500 MB and 100 MB. */
export const spaceFor = (freeBytes: number | null): Space => {
  if (freeBytes === null || freeBytes >= 1024 * megabyte) return 'enough';
  if (freeBytes >= 500 * megabyte) return 'low';
  return freeBytes >= 100 * megabyte ? 'noImports' : 'readOnly';
};
