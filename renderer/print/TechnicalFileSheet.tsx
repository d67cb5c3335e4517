import type { Settings } from '#domain/settings.ts';
import type { TechnicalFile } from '#domain/technicalFile.ts';
import { useLanguage } from '#i18n/useFormat.ts';
import { machineLabelText } from './machineLabelText.ts';
import { QrCode } from './QrCode.tsx';
import { sheetRule } from './sheetPages.ts';
import styles from './TechnicalFileSheet.module.css';
import { TechnicalFileTable } from './TechnicalFileTable.tsx';
import { identityOf } from './technicalFileMachineSections.ts';
import { fileSections } from './technicalFileSections.ts';
import { type FileSection, type FileWords, periodInWords, together } from './technicalFileTables.ts';
import { WorkshopLogo } from './WorkshopLogo.tsx';

interface TechnicalFileSheetProps {
  readonly file: TechnicalFile;
  readonly words: FileWords;
  readonly settings: Pick<Settings, 'paper' | 'workshop'>;
  readonly withReadings: boolean;
}

/** The technical file as a document that goes with the machine: a cover, then all that is on record. */
export const TechnicalFileSheet = ({ file, words, settings, withReadings }: TechnicalFileSheetProps) => {
  const { t } = words;
  const language = useLanguage();
  const sections = fileSections(file, words, { withReadings }).filter(({ id }) => id !== 'identity');
  const mark = together([t('title'), file.machine.code, file.machine.plate]);
  const rule = { name: 'machineFile', form: 'technicalFile', mark, warning: '', pages: null };
  return (
    <div data-paper={settings.paper}>
      <style>{sheetRule(rule, settings.paper)}</style>
      <div data-form="technicalFile" data-sheet="machineFile">
        <article className={styles['sheet']} lang={language}>
          <Cover file={file} words={words} sections={sections} logo={settings.workshop.logo} />
          {sections.map((section) => (
            <Section key={section.id} section={section} words={words} />
          ))}
        </article>
      </div>
    </div>
  );
};

interface CoverProps extends Pick<TechnicalFileSheetProps, 'file' | 'words'> {
  readonly sections: readonly FileSection[];
  readonly logo: string | null;
}

const Cover = ({ file, words, sections, logo }: CoverProps) => {
  const { t, format, common } = words;
  const { workshop, machine } = file;
  const named = machine.name || together([machine.make, machine.model], ' ') || common(`kind.${machine.kind}`);
  return (
    <div className={styles['cover']}>
      <header className={styles['head']}>
        <WorkshopLogo hash={logo} heightMm={15} />
        <div>
          <div className={styles['workshop']}>{workshop.name}</div>
          <div className={styles['quiet']}>{together([workshop.address, workshop.phone, workshop.licence])}</div>
        </div>
      </header>
      <div className={styles['title']}>
        <div>
          <h1>{t('title')}</h1>
          <div className={styles['code']}>{machine.code}</div>
          <div className={styles['name']}>{named}</div>
          <div className={styles['period']}>
            {together([periodInWords(file, words), t('asOf', { date: format.date(file.asOf) })])}
          </div>
        </div>
        <div className={styles['label']}>
          <QrCode text={machineLabelText(machine.id)} label={t('qr', { code: machine.code })} sizeMm={34} />
          {machine.code}
        </div>
      </div>
      <dl className={styles['identity']}>
        {identityOf(file, words).map(([field, value]) => (
          <div key={field}>
            <dt>{field}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <nav className={styles['contents']} aria-label={t('contents')}>
        <h2>{t('contents')}</h2>
        <ol>
          {sections.map(({ id, title, count }, i) => (
            <li key={id}>
              <span>{i + 1}</span>
              <span>{title}</span>
              <span className={styles['quiet']}>{count === null ? '' : format.number(count)}</span>
            </li>
          ))}
        </ol>
      </nav>
      <footer className={styles['foot']}>
        <p>{t('declaration', { date: format.date(file.asOf) })}</p>
        <div className={styles['signatures']}>
          <div>{t('handedOver')}</div>
          <div>{t('received')}</div>
          <div className={styles['stamp']}>{t('stamp')}</div>
        </div>
      </footer>
    </div>
  );
};

const Section = ({ section, words }: { readonly section: FileSection; readonly words: FileWords }) => {
  const { t, format } = words;
  const isEmpty = section.tables.every(({ rows }) => rows.length === 0);
  return (
    <section className={styles['section']}>
      <h2>
        {section.title}{' '}
        {section.count !== null && <small className={styles['tally']}>{format.number(section.count)}</small>}
      </h2>
      {section.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {isEmpty && <p>{t('nothing')}</p>}
      {!isEmpty &&
        section.tables.map((table, i) => (
          <div key={table.title ?? i}>
            {table.title !== null && <h3>{table.title}</h3>}
            <TechnicalFileTable table={table} label={section.title} className={styles['rows'] ?? ''} />
          </div>
        ))}
    </section>
  );
};
