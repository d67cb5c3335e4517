/** The name under which the bytes of a file are kept. */

/** SHA-256 of a file's bytes, in lower-case hex. */
export const contentHash = async (bytes: Blob): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', await bytes.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};
