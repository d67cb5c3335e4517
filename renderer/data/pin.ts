/** PINs. What is stored cannot be read back; trying all PINs against it takes long. */
import type { Person } from '#domain/person.ts';

/** A PIN as it is stored. */
type StoredPin = NonNullable<Person['pin']>;

/** PBKDF2 rounds of new PINs; each stored PIN keeps the number it was made with. */
const rounds = 600_000;

const saltBytes = 16;
const hashBits = 256;

const hexOf = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const bytesOf = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

const derived = async (pin: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<string> => {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, key, hashBits);
  return hexOf(new Uint8Array(bits));
};

/** The PIN as it is stored: PBKDF2 with SHA-256 and a salt of its own. */
export const hashPin = async (pin: string): Promise<StoredPin> => {
  const salt = crypto.getRandomValues(new Uint8Array(saltBytes));
  return { salt: hexOf(salt), hash: await derived(pin, salt, rounds), iterations: rounds };
};

/** Whether it was made with fewer rounds than new ones are. */
export const isWeak = ({ iterations }: StoredPin): boolean => iterations < rounds;

/** Whether this is the PIN that was stored. Compares all of it, so that the time taken tells nothing. */
export const isPin = async (pin: string, { salt, hash, iterations }: StoredPin): Promise<boolean> => {
  const found = await derived(pin, bytesOf(salt), iterations);
  let difference = found.length ^ hash.length;
  for (let i = 0; i < found.length; i++) difference |= found.charCodeAt(i) ^ hash.charCodeAt(i);
  return difference === 0;
};
