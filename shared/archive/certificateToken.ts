/**
 * The signed core of a certificate, as its QR code carries it: `FT1:` and a COSE_Sign1 message in Base45. It holds what
 * tells the paper from another, and the hash of all that stands on it.
 */
import { z } from 'zod';
import { type CertificateContent, certificateKinds } from '#domain/certificateContents.ts';
import { calendarDateSchema, hashSchema } from '#domain/record.ts';
import { meterUnits } from '#domain/serviceLevel.ts';
import { bytesOfHex, hexOf, utf8Bytes } from '#kernel/sha256.ts';
import { decodeBase45, encodeBase45 } from './base45.ts';
import { decodeCbor, encodeCbor } from './cbor.ts';
import { decodeSigned, encodeSigned } from './cose.ts';

/** What a token begins with: whose it is, and the version of its form. */
const prefix = 'FT1:';

/** More characters than a QR code of version 20 takes at level Q. */
export const mostTokenCharacters = 702;

/** Bytes of UTF-8 each text may take, so that the longest token is still within `mostTokenCharacters`. */
const mostBytes = { number: 32, code: 48, plate: 24, serial: 40, repairer: 84, inspector: 48 } as const;

/** The signed core. Long texts are shortened and end with `…`. */
const coreSchema = z.strictObject({
  number: z.string().min(1),
  kind: z.enum(certificateKinds),
  code: z.string(),
  /** Empty: it bears none. */
  plate: z.string(),
  /** Of a machine that bears a plate, empty. */
  serial: z.string(),
  /** What the paper is about: the day the work was done, the inspection, the day it was stood down or returned. */
  on: calendarDateSchema,
  readings: z.array(z.strictObject({ unit: z.enum(meterUnits), value: z.number().nonnegative() })),
  repairer: z.string(),
  inspector: z.string(),
  /** Hash of the content and of the certificate before it (`certificateHash`). */
  hash: hashSchema,
  /** The key it was signed with. */
  keyId: z.string().regex(/^[0-9a-f]{16}$/),
});

/** The signed core of a certificate. */
export type CertificateCore = Readonly<z.infer<typeof coreSchema>>;

const shortened = (text: string, most: number): string => {
  if (utf8Bytes(text).length <= most) return text;
  let kept = '';
  for (const character of text) {
    if (utf8Bytes(`${kept}${character}…`).length > most) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
};

const dayOf = (content: CertificateContent): CertificateCore['on'] => {
  switch (content.kind) {
    case 'completion':
      return content.dateOut;
    case 'inspection':
      return content.inspectedOn;
    case 'standDown':
      return content.fromOn;
    case 'returnToService':
      return content.returnedOn;
  }
};

/** The core of a certificate with that content, of that hash, signed with that key. */
export const certificateCore = (
  content: CertificateContent,
  { hash, keyId }: Pick<CertificateCore, 'hash' | 'keyId'>,
): CertificateCore => ({
  number: shortened(content.number, mostBytes.number),
  kind: content.kind,
  code: shortened(content.code, mostBytes.code),
  plate: shortened(content.plate, mostBytes.plate),
  serial: content.plate === '' ? shortened(content.serial, mostBytes.serial) : '',
  on: dayOf(content),
  readings: content.meters.slice(0, meterUnits.length).map(({ unit, value }) => ({ unit, value })),
  repairer: shortened(content.workshop.name, mostBytes.repairer),
  inspector: shortened(content.inspector.name, mostBytes.inspector),
  hash,
  keyId,
});

/** Keys of the core's map. Never given another meaning: what was printed is read for ever. */
const keys = {
  number: 1,
  kind: 2,
  code: 3,
  plate: 4,
  serial: 5,
  on: 6,
  readings: 7,
  repairer: 8,
  inspector: 9,
  hash: 10,
  keyId: 11,
} as const satisfies Record<keyof CertificateCore, number>;

/** Kinds and units by number, in the order they were first given one. */
const kindCodes = [
  'completion',
  'inspection',
  'standDown',
  'returnToService',
] as const satisfies typeof certificateKinds;

const unitCodes = ['km', 'mi', 'h', 'cycle'] as const satisfies typeof meterUnits;

/** The core as the bytes that are signed. Texts that are empty are left out. */
export const encodeCore = (core: CertificateCore): Uint8Array => {
  const { number, kind, code, plate, serial, on, readings, repairer, inspector, hash, keyId } = core;
  const members: readonly (readonly [key: number, value: unknown])[] = [
    [keys.number, number],
    [keys.kind, kindCodes.indexOf(kind)],
    [keys.code, code],
    [keys.plate, plate],
    [keys.serial, serial],
    [keys.on, on],
    [keys.readings, readings.map(({ unit, value }) => [unitCodes.indexOf(unit), value])],
    [keys.repairer, repairer],
    [keys.inspector, inspector],
    [keys.hash, bytesOfHex(hash)],
    [keys.keyId, bytesOfHex(keyId)],
  ];
  return encodeCbor(new Map(members.filter(([, value]) => value !== '')));
};

const writtenShape = z.strictObject({
  [keys.number]: z.string().min(1),
  [keys.kind]: z.int().nonnegative(),
  [keys.code]: z.string().min(1).default(''),
  [keys.plate]: z.string().min(1).default(''),
  [keys.serial]: z.string().min(1).default(''),
  [keys.on]: z.string(),
  [keys.readings]: z.array(z.tuple([z.int().nonnegative(), z.number()])),
  [keys.repairer]: z.string().min(1).default(''),
  [keys.inspector]: z.string().min(1).default(''),
  [keys.hash]: z.instanceof(Uint8Array),
  [keys.keyId]: z.instanceof(Uint8Array),
});

/** The core that bytes stand for; null where they are none. */
const decodeCore = (bytes: Uint8Array): CertificateCore | null => {
  const map = decodeCbor(bytes);
  if (!(map instanceof Map)) return null;
  if (![...map.keys()].every((key) => typeof key === 'number')) return null;
  const written = writtenShape.safeParse(Object.fromEntries(map));
  if (!written.success) return null;
  const said = written.data;
  const core = coreSchema.safeParse({
    number: said[keys.number],
    kind: kindCodes[said[keys.kind]],
    code: said[keys.code],
    plate: said[keys.plate],
    serial: said[keys.serial],
    on: said[keys.on],
    readings: said[keys.readings].map(([unit, value]) => ({ unit: unitCodes[unit], value })),
    repairer: said[keys.repairer],
    inspector: said[keys.inspector],
    hash: hexOf(said[keys.hash]),
    keyId: hexOf(said[keys.keyId]),
  });
  return core.success ? core.data : null;
};

/** A token taken apart. The signature is not yet verified. */
export interface ReadToken {
  readonly core: CertificateCore;
  /** The core as it was signed. */
  readonly payload: Uint8Array;
  readonly signature: Uint8Array;
}

/** Why a text is no token: another prefix, not Base45, no COSE_Sign1 message, or not the core of a certificate. */
export type TokenFault = 'prefix' | 'base45' | 'message' | 'shape';

/** The token of a core with its signature. */
export const encodeToken = (core: CertificateCore, signature: Uint8Array): string =>
  prefix + encodeBase45(encodeSigned({ keyId: bytesOfHex(core.keyId), payload: encodeCore(core), signature }));

/** Takes a token apart; says what is wrong with a text that is none. Nothing but the one form we write is read. */
export const decodeToken = (text: string): ReadToken | TokenFault => {
  if (!text.startsWith(prefix)) return 'prefix';
  const bytes = decodeBase45(text.slice(prefix.length));
  if (bytes === null) return 'base45';
  const signed = decodeSigned(bytes);
  if (signed === null) return 'message';
  const core = decodeCore(signed.payload);
  if (core === null || core.keyId !== hexOf(signed.keyId)) return 'shape';
  return { core, payload: signed.payload, signature: signed.signature };
};
