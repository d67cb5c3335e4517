import { useContext } from 'react';
import type { CompletionContent } from '#domain/certificateContents.ts';
import { i18n } from '#i18n/i18n.ts';
import { guaranteeWords } from '#widgets/guaranteeWords.ts';
import styles from './GuaranteeCard.module.css';
import { type CardState, CardStateContext } from './reRepairs.ts';
import { metersInWords, type SheetWords } from './sheetWords.ts';

interface GuaranteeCardProps {
  readonly content: CompletionContent;
  readonly words: SheetWords;
}

/** The terms of the guarantee, its end, and the table for work done under it. */
export const GuaranteeCard = ({ content, words }: GuaranteeCardProps) => {
  const { t, format } = words;
  const { guarantee } = content;
  const state = useContext(CardStateContext);
  return (
    <div className={styles['card']}>
      {guarantee === null ? (
        <p>{t('guaranteeNone')}</p>
      ) : (
        <>
          <p>
            {t('guaranteeText', {
              category: content.category,
              distance: t('kilometres', { value: format.number(guarantee.distanceKm) }),
              days: t('guaranteeDays', { count: guarantee.days }),
            })}
          </p>
          <table>
            <tbody>
              <tr>
                <th scope="row">{t('guaranteeUntil')}</th>
                <td>
                  {format.date(guarantee.until)}
                  {guarantee.untilMeter !== null && ` · ${metersInWords([guarantee.untilMeter], words)}`}
                </td>
              </tr>
            </tbody>
          </table>
          <p className={styles['terms']}>{t('guaranteeTerms')}</p>
        </>
      )}
      <h2>{t('reRepairs')}</h2>
      <ReRepairTable repairs={state?.repairs ?? []} words={words} />
      {state !== null && <Standing state={state} content={content} words={words} />}
    </div>
  );
};

const rowsAtLeast = 6;
/** As many as stand on the panel; the latest, when there were more. */
const rowsAtMost = 8;

interface TableProps {
  readonly repairs: CardState['repairs'];
  readonly words: SheetWords;
}

/** What was done under the guarantee, and blank rows for what will be. */
const ReRepairTable = ({ repairs, words: { t, format } }: TableProps) => {
  const shown = repairs.slice(-rowsAtMost);
  const first = (shown.at(-1)?.no ?? 0) + 1;
  const blank = Array.from({ length: Math.max(0, rowsAtLeast - shown.length) }, (_, i) => first + i);
  return (
    <table className={styles['repairs']}>
      <thead>
        <tr>
          {[t('row'), t('item'), t('reRepairIn'), t('reRepairDone'), t('reRepairInspector')].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map(({ no, item, dateIn, dateDone, inspector }) => (
          <tr key={no}>
            <td>{no}</td>
            <td>{item}</td>
            <td>{format.date(dateIn)}</td>
            <td>{dateDone === null ? '' : format.date(dateDone)}</td>
            <td>{inspector}</td>
          </tr>
        ))}
        {blank.map((row) => (
          <tr key={row}>
            <td>{row}</td>
            <td />
            <td />
            <td />
            <td />
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** `As of 22 Nov 2026: 12 days · 3,400 km left`. */
const Standing = ({ state, content, words }: GuaranteeCardProps & { readonly state: CardState }) => {
  const { t, common, format } = words;
  const { left, today } = state;
  const spoken = { t: i18n.getFixedT(content.language, 'guarantee'), common, format, today };
  const date = format.date(today);
  return (
    <p className={styles['standing']}>
      {left === null ? t('asOf', { date }) : t('asOfLeft', { date, left: guaranteeWords(left, spoken) })}
    </p>
  );
};
