import { IconAlertTriangleFilled, IconCheck, IconCircleDashed, IconSlash, type TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAttachments } from '#data/queries/attachments.ts';
import type { Check, CheckAnswer } from '#domain/check.ts';
import { useFormat, useLocalText } from '#i18n/useFormat.ts';
import type { AnsweredItem, JudgedSection } from '#print/checkSheetView.ts';
import { Panel } from '#ui/Panel.tsx';
import { Attachments } from '#widgets/Attachments.tsx';
import { useLimitWords } from '#widgets/useLimitWords.ts';
import styles from './CheckPage.module.css';

const icons: Readonly<Record<CheckAnswer, TablerIcon>> = {
  ok: IconCheck,
  defect: IconAlertTriangleFilled,
  notApplicable: IconSlash,
};

interface CheckAnswersProps {
  readonly checkId: Check['id'];
  readonly sections: readonly JudgedSection[];
}

/** Section by section what was answered, and the verdict on each. */
export const CheckAnswers = ({ checkId, sections }: CheckAnswersProps) => {
  const photographed = new Set((useAttachments(checkId) ?? []).map(({ place }) => place));
  const { t } = useTranslation('checks');
  const text = useLocalText();
  return sections.map(({ section, items, verdict }) => (
    <Panel
      key={section.id}
      title={text(section.name)}
      end={<Verdict words={verdict === null ? t('check.noVerdict') : t(`verdict.${verdict}`)} />}
    >
      <table className={styles['items']} aria-label={text(section.name)}>
        <tbody>
          {items.map((answered) => (
            <ItemRow
              key={answered.item.id}
              answered={answered}
              photos={
                photographed.has(answered.item.id) && (
                  <Attachments about={checkId} place={answered.item.id} isReadOnly />
                )
              }
            />
          ))}
        </tbody>
      </table>
    </Panel>
  ));
};

const Verdict = ({ words }: { readonly words: string }) => {
  const { t } = useTranslation('checks');
  return (
    <span className={styles['verdict']}>
      {t('check.verdict')} <strong>{words}</strong>
    </span>
  );
};

interface ItemRowProps {
  readonly answered: AnsweredItem;
  readonly photos: ReactNode;
}

const ItemRow = ({ answered: { place, item, answer, isOut, defect }, photos }: ItemRowProps) => {
  const { t } = useTranslation('checks');
  const format = useFormat();
  const text = useLocalText();
  const limits = useLimitWords()(item.limits);
  const Icon = answer === null ? IconCircleDashed : icons[answer.answer];
  return (
    <tr>
      <td className={styles['place']}>{place}</td>
      <td>
        {text(item.text)}
        {photos}
        {defect !== null && <span className={styles['found']}>{`${defect.number} · ${defect.text}`}</span>}
      </td>
      <td className={styles['value']} data-out={isOut}>
        {answer !== null && answer.value !== null && (
          <>
            <strong>{`${format.number(answer.value, 3)} ${item.limits?.unit ?? ''}`}</strong>
            <span className={styles['found']}>{isOut ? t('check.outOfLimits') : limits}</span>
          </>
        )}
      </td>
      <td className={styles['answer']} data-answer={answer?.answer ?? 'none'}>
        <span>
          <Icon size={15} stroke={2.4} aria-hidden />
          {answer === null ? t('check.unanswered') : t(`answer.${answer.answer}`)}
        </span>
      </td>
    </tr>
  );
};
