import type { Seal } from '#domain/certificate.ts';
import type { CompletionContent } from '#domain/certificateContents.ts';
import styles from './ChineseCertificate.module.css';
import { GuaranteeCard } from './GuaranteeCard.tsx';
import { SealCode, sealNote } from './SealCode.tsx';
import { Signatures } from './Signatures.tsx';
import { inspectorInWords, metersInWords, outsideInWords, plateInWords, type SheetWords } from './sheetWords.ts';
import { WorkshopLogo } from './WorkshopLogo.tsx';

interface SheetProps {
  readonly content: CompletionContent;
  readonly seal: Seal | null;
  readonly words: SheetWords;
}

type Field = readonly [label: string, value: string];

const fieldsOf = (content: CompletionContent, words: SheetWords): readonly Field[] => {
  const { t, format } = words;
  return [
    [t('customer'), content.customer],
    [t('plate'), plateInWords(content, words)],
    [t('type'), content.type],
    [t('engineNo'), content.engineNo],
    [t('serial'), content.serial],
    [t('category'), content.category],
    [t('contractNo'), content.contractNo || content.orderNo],
    [t('dateIn'), format.date(content.dateIn)],
    [t('dateOut'), format.date(content.dateOut)],
    [t('reading'), metersInWords(content.meters, words)],
    ...(content.outside === null ? [] : [[t('outsideWork'), outsideInWords(content, words)] as const]),
  ];
};

/** 机动车维修竣工出厂合格证: file stub, owner's copy and guarantee card side by side on one landscape page. */
export const ChineseCertificate = ({ content, seal, words }: SheetProps) => {
  const fields = fieldsOf(content, words);
  const { t } = words;
  const repairer: readonly Field[] = [
    [t('repairer'), content.workshop.name],
    [t('phone'), content.workshop.phone],
  ];
  return (
    <article className={styles['sheet']} lang={content.language}>
      <section className={styles['panel']}>
        <PanelHead content={content} words={words} title={t('vehicleCompletion')} note={t('stub')} />
        <Fields fields={fields} />
        <p className={styles['statement']}>{t('statement')}</p>
        <Signatures words={words} lines={inspectorAndReceiver(content, words)} />
      </section>
      <section className={styles['panel']}>
        <PanelHead content={content} words={words} title={t('vehicleCompletion')} note={t('ownerCopy')} />
        <Fields fields={[...fields, ...repairer]} />
        <p className={styles['statement']}>{t('statement')}</p>
        <div className={styles['qr']}>
          <SealCode certificate={{ content, seal }} words={words} />
          <div>
            <strong>{t('qrTitle')}</strong>
            <br />
            {sealNote({ seal }, words)}
          </div>
        </div>
        <Signatures words={words} lines={inspectorAndReceiver(content, words)} />
      </section>
      <section className={styles['panel']}>
        <PanelHead content={content} words={words} title={t('guaranteeCard')} note="" />
        <GuaranteeCard content={content} words={words} />
        <Signatures words={words} lines={[t('handledBy'), t('date')]} />
      </section>
    </article>
  );
};

const inspectorAndReceiver = (content: CompletionContent, words: SheetWords): readonly string[] => [
  inspectorInWords(content, words),
  `${words.t('receiver')} · ${words.t('date')}`,
];

interface HeadProps extends Omit<SheetProps, 'seal'> {
  readonly title: string;
  readonly note: string;
}

const PanelHead = ({ content, words, title, note }: HeadProps) => (
  <header>
    <div className={styles['number']}>
      <WorkshopLogo hash={content.workshop.logo} heightMm={9} />
      <strong>{words.t('numberLabel', { number: content.number })}</strong>
      <span>{words.t('pageOf', { page: 1, pages: 1 })}</span>
    </div>
    <h1>{title}</h1>
    <div className={styles['note']}>
      {note}
      {content.replaces !== null && <div>{words.t('replacesNote', content.replaces)}</div>}
    </div>
  </header>
);

const Fields = ({ fields }: { readonly fields: readonly Field[] }) => (
  <table className={styles['fields']}>
    <tbody>
      {fields.map(([label, value]) => (
        <tr key={label}>
          <th scope="row">{label}</th>
          <td>{value}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
