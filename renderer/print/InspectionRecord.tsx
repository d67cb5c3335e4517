import type { Seal } from '#domain/certificate.ts';
import type { InspectionContent } from '#domain/certificateContents.ts';
import { DefectLines } from './DefectLines.tsx';
import styles from './InspectionRecord.module.css';
import { PaperTable } from './PaperTable.tsx';
import { pressureInWords } from './pressure.ts';
import { metersInWords, plateInWords, type SheetWords } from './sheetWords.ts';
import { TaskTable } from './TaskTable.tsx';
import { type PaperField, UprightPaper } from './UprightPaper.tsx';

interface InspectionRecordProps {
  readonly content: InspectionContent;
  readonly seal: Seal | null;
  readonly words: SheetWords;
}

const fieldsOf = (content: InspectionContent, words: SheetWords): readonly PaperField[] => {
  const { t, kinds, format } = words;
  const { programme, revision } = content;
  return [
    [kinds('operator'), content.customer],
    [t('plate'), plateInWords(content, words)],
    [t('machine'), content.code],
    [t('type'), content.type],
    [t('serial'), content.serial],
    [t('engineNo'), content.engineNo],
    [kinds('inspectedOn'), format.date(content.inspectedOn)],
    [kinds('reading'), metersInWords(content.meters, words)],
    [t('programme'), revision === null ? programme : t('programmeRevision', { programme, revision })],
    [t('orderNo'), content.orderNo],
    [t('workers'), format.list(content.workers)],
    [t('issuedOn'), format.date(content.issuedOn)],
  ];
};

const figure = (value: number | null, unit: string, { format }: SheetWords): string =>
  value === null ? '—' : `${format.number(value, 1)} ${unit}`;

const Tyres = ({ content, words }: Omit<InspectionRecordProps, 'seal'>) => {
  const { kinds } = words;
  if (content.tyres.length === 0) return <p>{kinds('noTyres')}</p>;
  const rows = content.tyres.map(({ position, treadMm, pressureKpa, ageYears }) => [
    position,
    figure(treadMm, 'mm', words),
    pressureKpa === null ? '—' : pressureInWords(pressureKpa, words.format, content.language),
    ageYears === null ? '—' : kinds('years', { count: ageYears }),
  ]);
  return (
    <PaperTable
      heads={[kinds('position'), kinds('tread'), kinds('pressure'), kinds('age')]}
      rows={rows}
      widthsMm={[null, 18, 34, 18]}
    />
  );
};

const Brakes = ({ content, words }: Omit<InspectionRecordProps, 'seal'>) => {
  const { kinds } = words;
  const { brakeTest } = content;
  if (brakeTest === null) return <p>{kinds('noBrakeTest')}</p>;
  const { method, servicePercent, secondaryPercent, parkingPercent, isPassed } = brakeTest;
  const rows = [
    [kinds('method'), kinds(`methods.${method}`)],
    [kinds('service'), figure(servicePercent, '%', words)],
    [kinds('secondary'), figure(secondaryPercent, '%', words)],
    [kinds('parking'), figure(parkingPercent, '%', words)],
    [words.t('result'), isPassed ? kinds('passed') : kinds('failed')],
  ];
  return <PaperTable heads={[kinds('brakeTest'), kinds('value')]} rows={rows} widthsMm={[null, 28]} />;
};

/** The safety inspection record: what was checked, tyres, brakes, defects and who put them right, the declaration. */
export const InspectionRecord = ({ content, seal, words }: InspectionRecordProps) => {
  const { kinds } = words;
  return (
    <UprightPaper
      content={content}
      seal={seal}
      words={words}
      title={kinds('inspectionTitle')}
      fields={fieldsOf(content, words)}
      statement={kinds('declaration')}
      receiver={kinds('operatorSigns')}
    >
      <h2>{kinds('checks')}</h2>
      <div className={styles['checks']}>
        <TaskTable content={content} words={words} />
      </div>
      <div className={styles['measured']}>
        <div>
          <h2>{kinds('tyres')}</h2>
          <Tyres content={content} words={words} />
        </div>
        <div>
          <h2>{kinds('brakes')}</h2>
          <Brakes content={content} words={words} />
        </div>
      </div>
      <h2>{kinds('defectsFound')}</h2>
      <DefectLines defects={content.defects} words={words} none={kinds('noDefects')} />
    </UprightPaper>
  );
};
