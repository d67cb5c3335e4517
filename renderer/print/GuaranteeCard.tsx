import type { CompletionContent } from '#domain/certificateContents.ts';
import styles from './GuaranteeCard.module.css';
import { metersInWords, type SheetWords } from './sheetWords.ts';

interface GuaranteeCardProps {
  readonly content: CompletionContent;
  readonly words: SheetWords;
}

const reRepairRows = [1, 2, 3, 4, 5, 6] as const;

/** The terms of the guarantee, its end, and the table for work done under it. */
export const GuaranteeCard = ({ content, words }: GuaranteeCardProps) => {
  const { t, format } = words;
  const { guarantee } = content;
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
          {reRepairRows.map((row) => (
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
    </div>
  );
};
