/** What is said of a certificate that was verified: on the screen of the program and on the page that is given away. */
import type { ParseKeys } from 'i18next';
import type { CertificateCore } from '#archive/certificateToken.ts';
import type { KnownKeys, Verdict } from '#archive/verification.ts';
import type { MeterUnit } from '#domain/serviceLevel.ts';
import type { Format } from '#i18n/format.ts';

/** The words of whoever says it. */
export interface VerdictWords {
  readonly t: (key: ParseKeys<'verify'>, params?: Readonly<Record<string, string | number>>) => string;
  readonly unit: (unit: MeterUnit) => string;
  readonly format: Format;
}

/** What the answer looks like: its colour and its sign. */
export type VerdictLook = 'valid' | 'void' | 'replaced' | 'altered' | 'unknownIssuer' | 'notACertificate';

/** A line of the table. */
interface VerdictRow {
  readonly label: string;
  readonly value: string;
  /** Figures and letters to compare one by one. */
  readonly isCode: boolean;
}

/** The answer in words. */
export interface VerdictView {
  readonly look: VerdictLook;
  readonly word: string;
  readonly said: string;
  readonly advice: string;
  /** Besides: what could not be found out here. */
  readonly note: string | null;
  /** What was signed; empty where nothing could be read. */
  readonly rows: readonly VerdictRow[];
  /** Whether the table is what was signed; else it is what the text claims. */
  readonly isProven: boolean;
}

const looks: Readonly<Record<Verdict['kind'], VerdictLook>> = {
  valid: 'valid',
  validButVoid: 'void',
  validButReplaced: 'replaced',
  altered: 'altered',
  unknownIssuer: 'unknownIssuer',
  notACertificate: 'notACertificate',
};

/** In groups of four, as issuer cards print it. */
export const grouped = (hex: string): string => hex.match(/.{1,4}/g)?.join(' ') ?? '';

const rowsOf = (core: CertificateCore, { t, unit, format }: VerdictWords): readonly VerdictRow[] => {
  const readings = core.readings.map((reading) => `${format.number(reading.value)} ${unit(reading.unit)}`);
  const rows: readonly VerdictRow[] = [
    { label: t('number'), value: core.number, isCode: true },
    { label: t('kind'), value: t(`kinds.${core.kind}`), isCode: false },
    { label: t('machine'), value: core.code, isCode: false },
    { label: t('plate'), value: core.plate, isCode: false },
    { label: t('serial'), value: core.serial, isCode: false },
    { label: t('date'), value: format.date(core.on), isCode: false },
    { label: t('reading'), value: readings.join(' · '), isCode: false },
    { label: t('repairer'), value: core.repairer, isCode: false },
    { label: t('inspector'), value: core.inspector, isCode: false },
    { label: t('key'), value: grouped(core.keyId), isCode: true },
    { label: t('hash'), value: grouped(core.hash), isCode: true },
  ];
  return rows.filter(({ value }) => value !== '');
};

const saidOf = (verdict: Verdict, { t }: VerdictWords, keys: KnownKeys): string => {
  switch (verdict.kind) {
    case 'valid': {
      const signer = keys.find(({ id }) => id === verdict.core.keyId)?.workshop ?? '';
      return t('valid.said', { workshop: signer === '' ? verdict.core.repairer : signer });
    }
    case 'validButVoid':
      return t('void.said', { reason: verdict.reason });
    case 'validButReplaced':
      return t('replaced.said', { number: verdict.by });
    case 'altered':
      return t(`altered.said.${verdict.why}`);
    case 'unknownIssuer':
      return t(verdict.ownKey === null ? 'unknownIssuer.said.token' : 'unknownIssuer.said.file', {
        key: grouped(verdict.core.keyId),
      });
    case 'notACertificate':
      return t(`notACertificate.said.${verdict.why}`);
  }
};

/** Where it is said: with the register at hand, or not. */
export interface VerdictPlace {
  readonly keys: KnownKeys;
  readonly hasRegister: boolean;
}

const noteOf = (verdict: Verdict, { t }: VerdictWords, hasRegister: boolean): string | null => {
  if (verdict.kind !== 'valid' || verdict.isInRegister) return null;
  return hasRegister ? t('notHere') : t('askRegister');
};

/** The answer in words. */
export const verdictView = (
  verdict: Verdict,
  words: VerdictWords,
  { keys, hasRegister }: VerdictPlace,
): VerdictView => {
  const look = looks[verdict.kind];
  const core = verdict.kind === 'notACertificate' ? null : verdict.core;
  return {
    look,
    word: words.t(`${look}.word`),
    said: saidOf(verdict, words, keys),
    advice: words.t(`${look}.advice`),
    note: noteOf(verdict, words, hasRegister),
    rows: core === null ? [] : rowsOf(core, words),
    isProven: verdict.kind !== 'altered' && verdict.kind !== 'unknownIssuer',
  };
};
