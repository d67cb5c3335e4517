/**
 * The register of certificates in memory: of each certificate what a list shows and is searched by, a tenth of what is
 * stored. Read in parts, the newest first, so that a hundred thousand do not keep the first waiting; kept up by the news
 * of every commit.
 */
import type { Certificate } from '#domain/certificate.ts';
import type { CertificateKind } from '#domain/certificateContents.ts';
import { certificateSubject } from '#domain/certificateSubject.ts';
import { followNews, type News } from './changeFeed.ts';
import type { FettleDatabase } from './db.ts';
import { storageProblem } from './storageProblem.ts';

/** How a certificate stands: void ones in whose place another was issued are replaced. */
export const certificateStates = ['valid', 'void', 'replaced'] as const;

/** How a certificate stands. */
export type CertificateState = (typeof certificateStates)[number];

/** A certificate as the register lists it. */
export interface RegisteredCertificate {
  readonly id: Certificate['id'];
  readonly rev: number;
  readonly number: string;
  readonly kind: CertificateKind;
  readonly state: CertificateState;
  readonly issuedOn: Certificate['issuedOn'];
  readonly equipmentId: Certificate['equipmentId'];
  readonly code: string;
  readonly type: string;
  readonly subject: string;
  readonly inspectorId: Certificate['inspectorId'];
  readonly inspector: string;
  readonly voided: Certificate['voided'];
  readonly replacedById: Certificate['replacedById'];
  /** What is searched: all words in lower case. */
  readonly words: string;
}

/** How a certificate stands. */
export const certificateStateOf = ({ voided, replacedById }: Certificate): CertificateState =>
  voided === null ? 'valid' : replacedById === null ? 'void' : 'replaced';

/** A certificate as the register lists it. */
export const registered = (certificate: Certificate): RegisteredCertificate => {
  const { id, rev, number, issuedOn, equipmentId, inspectorId, voided, replacedById, content } = certificate;
  const { kind, code, type, plate, serial, customer, inspector } = content;
  const subject = certificateSubject(content);
  const words = [number, code, plate, serial, type, subject, inspector.name, customer].join(' ').toLowerCase();
  const state = certificateStateOf(certificate);
  const told = { id, rev, number, kind, state, issuedOn, equipmentId, code, type, subject };
  return { ...told, inspectorId, inspector: inspector.name, voided, replacedById, words };
};

/** The register as far as it has been read. */
export interface CertificateRegister {
  /** Newest first. */
  readonly rows: readonly RegisteredCertificate[];
  readonly isComplete: boolean;
}

/** Rows read at once: a few milliseconds each time. */
const partSize = 1_000;
/** Parts after which what was read is shown. */
const partsShown = 10;

const newestFirst = (a: RegisteredCertificate, b: RegisteredCertificate): number => (a.id < b.id ? 1 : -1);

const partBelow = (db: FettleDatabase, last: string | null): Promise<readonly Certificate[]> =>
  (last === null ? db.certificates.orderBy('id') : db.certificates.where('id').below(last))
    .reverse()
    .limit(partSize)
    .toArray();

/** Reads the register and shows it, again with every change of a certificate. Returns the way to stop. */
export const followCertificateRegister = (
  db: FettleDatabase,
  show: (register: CertificateRegister) => void,
): (() => void) => {
  let rows = new Map<string, RegisteredCertificate>();
  /** Those taken out while the table is being read: a part may have been read before. */
  let gone = new Set<string>();
  let reading = 0;
  let isComplete = false;
  const tell = () => show({ rows: [...rows.values()].sort(newestFirst), isComplete });
  const keep = (certificate: Certificate) => {
    const before = rows.get(certificate.id);
    if (gone.has(certificate.id) || (before !== undefined && before.rev >= certificate.rev)) return;
    rows.set(certificate.id, registered(certificate));
  };
  const read = async () => {
    const mine = ++reading;
    [rows, gone, isComplete] = [new Map(), new Set(), false];
    let last: string | null = null;
    for (let part = 0; !isComplete; part++) {
      const certificates = await partBelow(db, last);
      if (mine !== reading) return;
      for (const certificate of certificates) keep(certificate);
      last = certificates.at(-1)?.id ?? last;
      isComplete = certificates.length < partSize;
      if (isComplete || part % partsShown === 0) tell();
    }
  };
  const readQuietly = () => {
    read().catch((failure: unknown) => {
      // Closed by an upgrade: a window is told so elsewhere, and keeps what it shows until then.
      if (storageProblem(failure) === null) throw failure;
    });
  };
  const hear = (news: News) => {
    if (news.kind === 'reload') return readQuietly();
    const changes = news.changes.flatMap((change) => (change.table === 'certificates' ? [change] : []));
    for (const { before, after } of changes) {
      if (after !== null) keep(after);
      else if (before !== null) {
        gone.add(before.id);
        rows.delete(before.id);
      }
    }
    if (changes.length > 0) tell();
  };
  const stop = followNews(hear);
  readQuietly();
  return () => {
    stop();
    reading++;
  };
};
