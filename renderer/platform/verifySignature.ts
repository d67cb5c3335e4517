/** Whether a signature is a key's, by the browser's own cryptography. */
import type { Verify } from '#archive/verification.ts';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

/** Verifies a signature by the browser. */
export const verifySignature: Verify = async (publicKey, signature, bytes) => {
  try {
    const key = await crypto.subtle.importKey('jwk', { ...publicKey }, algorithm, false, ['verify']);
    return await crypto.subtle.verify(algorithm, key, Uint8Array.from(signature), Uint8Array.from(bytes));
  } catch {
    // A key brought along by a file may be no point of the curve: nothing is signed by it.
    return false;
  }
};
