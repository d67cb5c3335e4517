import type { Seal } from '#domain/certificate.ts';
import type { CompletionContent } from '#domain/certificateContents.ts';
import styles from './InternationalCertificate.module.css';
import { PaperHead } from './PaperHead.tsx';
import { SealCode, sealNote } from './SealCode.tsx';
import { Signatures } from './Signatures.tsx';
import { inspectorInWords, metersInWords, outsideInWords, plateInWords, type SheetWords } from './sheetWords.ts';
import { TaskTable } from './TaskTable.tsx';

interface SheetProps {
  readonly content: CompletionContent;
  readonly seal: Seal | null;
  readonly words: SheetWords;
}

type Field = readonly [label: string, value: string];

const fieldsOf = (content: CompletionContent, words: SheetWords): readonly Field[] => {
  const { t, format } = words;
  const all: readonly Field[] = [
    [t('machine'), content.code],
    [t('type'), content.type],
    [t('plate'), plateInWords(content, words)],
    [t('serial'), content.serial],
    [t('engineNo'), content.engineNo],
    [t('customer'), content.customer],
    [t('category'), content.category],
    [
      t('programme'),
      content.revision === null
        ? ''
        : t('programmeRevision', { programme: content.programme, revision: content.revision }),
    ],
    [t('orderNo'), content.orderNo],
    [t('contractNo'), content.contractNo],
    [t('dateIn'), format.date(content.dateIn)],
    [t('dateOut'), format.date(content.dateOut)],
    [t('reading'), metersInWords(content.meters, words)],
    [t('issuedOn'), format.date(content.issuedOn)],
    [t('workers'), format.list(content.workers)],
    [t('outsideWork'), outsideInWords(content, words)],
  ];
  return all.filter(([, value]) => value !== '');
};

/** The international completion certificate: one page, or more when the work fills them. */
export const InternationalCertificate = ({ content, seal, words }: SheetProps) => {
  const { t, format } = words;
  const { guarantee } = content;
  return (
    <article className={styles['sheet']} lang={content.language}>
      <PaperHead content={content} words={words} />
      <h1>{t('completionCertificate')}</h1>
      <dl className={styles['fields']}>
        {fieldsOf(content, words).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h2>{t('workCarriedOut')}</h2>
      <TaskTable content={content} words={words} />
      <footer className={styles['foot']}>
        <p>{t('statementMachine')}</p>
        {guarantee !== null && (
          <p>
            {t('guaranteeText', {
              category: content.category,
              distance: t('kilometres', { value: format.number(guarantee.distanceKm) }),
              days: t('guaranteeDays', { count: guarantee.days }),
            })}{' '}
            {t('named', { label: t('guaranteeUntil'), value: format.date(guarantee.until) })}
            {guarantee.untilMeter !== null && ` · ${metersInWords([guarantee.untilMeter], words)}`}
          </p>
        )}
        <div className={styles['release']}>
          <SealCode certificate={{ content, seal }} words={words} />
          <Signatures words={words} lines={[inspectorInWords(content, words), `${t('receiver')} · ${t('date')}`]} />
        </div>
        <p className={styles['small']}>{sealNote({ seal }, words)}</p>
      </footer>
    </article>
  );
};
