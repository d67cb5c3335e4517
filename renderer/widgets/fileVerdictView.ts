/** What is said of a signed technical file that was verified. */
import type { TechnicalFileHead, TechnicalFileVerdict } from '#archive/technicalFileExport.ts';
import type { KnownKeys } from '#archive/verification.ts';
import { calendarDate } from '#kernel/calendarDate.ts';
import { grouped, type VerdictLook, type VerdictView, type VerdictWords } from './verdictView.ts';

const looks: Readonly<Record<TechnicalFileVerdict['kind'], VerdictLook>> = {
  valid: 'valid',
  altered: 'altered',
  unknownIssuer: 'unknownIssuer',
  notATechnicalFile: 'notACertificate',
};

const rowsOf = (head: TechnicalFileHead, { t, format }: VerdictWords): VerdictView['rows'] =>
  [
    { label: t('technicalFile.machine'), value: `${head.code} ${head.name}`.trim(), isCode: false },
    { label: t('plate'), value: head.plate, isCode: false },
    { label: t('serial'), value: head.serial, isCode: false },
    { label: t('date'), value: format.date(calendarDate(head.asOf)), isCode: false },
    { label: t('repairer'), value: head.workshop, isCode: false },
    { label: t('key'), value: grouped(head.keyId), isCode: true },
  ].filter(({ value }) => value !== '');

const saidOf = (verdict: TechnicalFileVerdict, { t }: VerdictWords, keys: KnownKeys): string => {
  switch (verdict.kind) {
    case 'valid': {
      const { keyId, workshop } = verdict.head;
      return t('valid.said', { workshop: keys.find(({ id }) => id === keyId)?.workshop || workshop });
    }
    case 'altered':
      return t(`altered.said.${verdict.why}`);
    case 'unknownIssuer':
      return t(verdict.isWhole ? 'unknownIssuer.said.file' : 'unknownIssuer.said.token', {
        key: grouped(verdict.head.keyId),
      });
    case 'notATechnicalFile':
      return t('notACertificate.said.file');
  }
};

/** The answer in words. */
export const fileVerdictView = (verdict: TechnicalFileVerdict, words: VerdictWords, keys: KnownKeys): VerdictView => {
  const look = looks[verdict.kind];
  return {
    look,
    word: words.t(`${look}.word`),
    said: saidOf(verdict, words, keys),
    advice: verdict.kind === 'valid' ? words.t('technicalFile.advice') : words.t(`${look}.advice`),
    note: null,
    rows: verdict.kind === 'notATechnicalFile' ? [] : rowsOf(verdict.head, words),
    isProven: verdict.kind === 'valid',
  };
};
