// @ts-check
/**
 * The port on which a browser finds Fettle. IndexedDB belongs to the origin and the port is part of it: another
 * port would show another, empty workshop. So the first port is fixed, and leaving it is said aloud.
 */

/** In this order; the list never changes. */
export const ports = /** @type {const} */ ([4173, 4273, 4373]);

/**
 * What was found at a port: nobody, Fettle itself, or another program.
 * @typedef {'free' | 'fettle' | 'other'} Tenant
 *
 * @typedef {{ port: number, isRunning: boolean, isUsual: boolean }} Place
 *   `isRunning`: Fettle is already served there; `isUsual`: the workshop's own store is there
 */

/**
 * Where to serve: where Fettle already runs, else at the first free port; null when all are taken.
 * @param {readonly number[]} candidates
 * @param {(port: number) => Promise<Tenant>} tenantOf
 * @returns {Promise<Place | null>}
 */
export const choosePlace = async (candidates, tenantOf) => {
  for (const [index, port] of candidates.entries()) {
    const tenant = await tenantOf(port);
    if (tenant !== 'other') return { port, isRunning: tenant === 'fettle', isUsual: index === 0 };
  }
  return null;
};

/**
 * Who answers at a port of this machine.
 * @param {number} port
 * @returns {Promise<Tenant>}
 */
export const tenantOf = async (port) => {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(2_000) });
    const page = await answer.text();
    return page.includes('name="application-name" content="Fettle"') ? 'fettle' : 'other';
  } catch (reason) {
    // Refused means that nobody listens; anything else is somebody who does not speak HTTP.
    return isRefused(reason) ? 'free' : 'other';
  }
};

/** @param {unknown} reason */
const isRefused = (reason) => {
  const cause = reason instanceof Error ? reason.cause : undefined;
  return cause instanceof Error && 'code' in cause && cause.code === 'ECONNREFUSED';
};
