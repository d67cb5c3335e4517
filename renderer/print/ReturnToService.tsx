import type { Seal } from '#domain/certificate.ts';
import type { ReturnContent } from '#domain/certificateContents.ts';
import { DefectLines } from './DefectLines.tsx';
import styles from './StandDownNotice.module.css';
import { machineFields } from './StandDownNotice.tsx';
import type { SheetWords } from './sheetWords.ts';
import { type PaperField, UprightPaper } from './UprightPaper.tsx';

interface ReturnToServiceProps {
  readonly content: ReturnContent;
  readonly seal: Seal | null;
  readonly words: SheetWords;
}

/** The paper that puts a machine back into service: why it was down, what was repaired, by whom, from when it may be used. */
export const ReturnToService = ({ content, seal, words }: ReturnToServiceProps) => {
  const { kinds, format } = words;
  const fields: readonly PaperField[] = [
    ...machineFields(content, words),
    [kinds('downFrom'), format.date(content.fromOn)],
    [kinds('noticeNo'), content.noticeNo],
    [kinds('returnedOn'), format.date(content.returnedOn)],
    [kinds('returnedBy'), content.by],
  ];
  return (
    <UprightPaper
      content={content}
      seal={seal}
      words={words}
      title={kinds('returnTitle')}
      fields={fields}
      statement={kinds('returnStatement', { date: format.date(content.returnedOn) })}
      receiver={kinds('keeperSigns')}
    >
      <h2>{kinds('reason')}</h2>
      <p className={styles['reason']}>{content.reason}</p>
      <h2>{kinds('defectsRepaired')}</h2>
      <DefectLines defects={content.defects} words={words} none={kinds('noDefects')} />
      {content.note !== '' && (
        <>
          <h2>{kinds('note')}</h2>
          <p className={styles['reason']}>{content.note}</p>
        </>
      )}
    </UprightPaper>
  );
};
