import { checkAnswers } from '#domain/check.ts';
import { verdictsOf } from '#domain/checkRevisions.ts';
import type { CheckItem } from '#domain/checkTemplate.ts';
import styles from './CheckSheet.module.css';
import type { CheckSheetPart } from './CheckSheetHead.tsx';
import type { AnsweredItem, JudgedSection } from './checkSheetView.ts';
import type { CheckSheetWords } from './checkSheetWords.ts';

/** What is to be looked at, with boxes to tick, and a verdict at the end of each section. */
export const CheckSheetItems = ({ content: { sections, machine }, words }: CheckSheetPart) => {
  const { t } = words;
  const isMeasuring = sections.some(({ items }) => items.some(({ item }) => item.limits !== null));
  const columns = 3 + checkAnswers.length + (isMeasuring ? 1 : 0);
  return (
    <table className={styles['items']}>
      <thead>
        {/* Repeated on every page: a sheet of several pages is known by it. */}
        <tr className={styles['running']}>
          <th colSpan={columns}>{machine.code}</th>
        </tr>
        <tr>
          <th scope="col">{t('place')}</th>
          <th scope="col">{t('item')}</th>
          {checkAnswers.map((answer) => (
            <th key={answer} scope="col" className={styles['tick']}>
              {t(`short.${answer}`)}
            </th>
          ))}
          {isMeasuring && <th scope="col">{t('measured')}</th>}
          <th scope="col">{t('remark')}</th>
        </tr>
      </thead>
      {sections.map((judged) => (
        <Section key={judged.section.id} judged={judged} words={words} columns={columns} />
      ))}
    </table>
  );
};

interface SectionProps {
  readonly judged: JudgedSection;
  readonly words: CheckSheetWords;
  /** How many columns the table has: one less where nothing is measured. */
  readonly columns: number;
}

const Section = ({ judged: { section, items, verdict }, words, columns }: SectionProps) => (
  <tbody>
    <tr className={styles['section']}>
      <th colSpan={columns} scope="rowgroup">
        {words.text(section.name)}
      </th>
    </tr>
    {items.map((answered) => (
      <ItemRow
        key={answered.item.id}
        answered={answered}
        words={words}
        isMeasuring={columns > 3 + checkAnswers.length}
      />
    ))}
    <tr className={styles['verdict']}>
      <td colSpan={columns}>
        <strong>{words.t('verdict')}</strong>
        {verdictsOf(section.phase).map((each) => (
          <span key={each} className={styles['choice']}>
            <Box isTicked={each === verdict} /> {words.checks(`verdict.${each}`)}
          </span>
        ))}
      </td>
    </tr>
  </tbody>
);

const Box = ({ isTicked }: { readonly isTicked: boolean }) => <span className={styles['box']} data-ticked={isTicked} />;

interface ItemRowProps {
  readonly answered: AnsweredItem;
  readonly words: CheckSheetWords;
  readonly isMeasuring: boolean;
}

const ItemRow = ({ answered, words, isMeasuring }: ItemRowProps) => {
  const { item, answer, defect, place } = answered;
  const look = words.text(item.look);
  return (
    <tr>
      <td className={styles['place']}>{place}</td>
      <td>
        {words.text(item.text)}
        {look !== '' && <small>{look}</small>}
      </td>
      {checkAnswers.map((each) => (
        <td key={each} className={styles['tick']}>
          <Box isTicked={answer?.answer === each} />
        </td>
      ))}
      {isMeasuring && (
        <td className={styles['measured']}>
          <Measured item={item} value={answer?.value ?? null} words={words} />
        </td>
      )}
      <td className={styles['remark']}>{defect !== null && `${defect.number}: ${defect.text}`}</td>
    </tr>
  );
};

interface MeasuredProps {
  readonly item: CheckItem;
  readonly value: number | null;
  readonly words: CheckSheetWords;
}

const Measured = ({ item, value, words }: MeasuredProps) => {
  const { limits } = item;
  if (limits === null) return null;
  return (
    <>
      {value === null ? (
        <span className={styles['line']} />
      ) : (
        <strong>{`${words.format.number(value, 3)} ${limits.unit}`}</strong>
      )}
      <small>{limitsIn(limits, words)}</small>
    </>
  );
};

const limitsIn = (
  { min, max, unit }: NonNullable<CheckItem['limits']>,
  { common, format }: CheckSheetWords,
): string => {
  if (min !== null && max !== null) {
    return common('limits.between', { min: format.number(min, 3), max: format.number(max, 3), unit });
  }
  if (min !== null) return common('limits.atLeast', { min: format.number(min, 3), unit });
  return max === null ? unit : common('limits.atMost', { max: format.number(max, 3), unit });
};
