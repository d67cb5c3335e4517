import type { Seal } from '#domain/certificate.ts';
import type { ReturnContent, StandDownContent } from '#domain/certificateContents.ts';
import { DefectLines } from './DefectLines.tsx';
import styles from './StandDownNotice.module.css';
import { metersInWords, plateInWords, type SheetWords } from './sheetWords.ts';
import { type PaperField, UprightPaper } from './UprightPaper.tsx';

interface StandDownNoticeProps {
  readonly content: StandDownContent;
  readonly seal: Seal | null;
  readonly words: SheetWords;
}

/** The fields both papers of a stand-down begin with. */
export const machineFields = (content: StandDownContent | ReturnContent, words: SheetWords): readonly PaperField[] => {
  const { t, kinds } = words;
  return [
    [t('machine'), content.code],
    [t('type'), content.type],
    [t('plate'), plateInWords(content, words)],
    [t('serial'), content.serial],
    [t('engineNo'), content.engineNo],
    [kinds('operator'), content.customer],
    [kinds('lastReading'), metersInWords(content.meters, words)],
    [t('issuedOn'), words.format.date(content.issuedOn)],
  ];
};

/** The notice that hangs on a machine that must not be used: since when, why, and what has to happen first. */
export const StandDownNotice = ({ content, seal, words }: StandDownNoticeProps) => {
  const { kinds, format } = words;
  const fields: readonly PaperField[] = [
    ...machineFields(content, words),
    [kinds('downFrom'), format.date(content.fromOn)],
    [kinds('downBy'), content.by],
  ];
  return (
    <UprightPaper
      content={content}
      seal={seal}
      words={words}
      title={kinds('standDownTitle')}
      fields={fields}
      statement={kinds('standDownStatement')}
      receiver={kinds('keeperSigns')}
    >
      <div className={styles['order']}>
        <strong>{kinds('doNotUse')}</strong>
        <span>{kinds('doNotUseNote')}</span>
      </div>
      <h2>{kinds('reason')}</h2>
      <p className={styles['reason']}>{content.reason}</p>
      <h2>{kinds('unsafeDefects')}</h2>
      <DefectLines defects={content.defects} words={words} none={kinds('noDefects')} />
    </UprightPaper>
  );
};
