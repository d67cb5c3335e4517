import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useFormat } from '#i18n/useFormat.ts';
import { TechnicalFileTable } from '#print/TechnicalFileTable.tsx';
import type { FileReference, FileSection, FileTable } from '#print/technicalFileTables.ts';
import { Panel } from '#ui/Panel.tsx';
import { markOf } from './FileMarks.tsx';
import styles from './TechnicalFile.module.css';

type HrefOf = (to: FileReference) => string | null;

interface FileSectionPanelProps {
  readonly section: FileSection;
  readonly hrefOf: HrefOf;
}

/** Rows shown of a long table until all are asked for. */
const shownFirst = 60;

/** One section of the technical file on the screen. */
export const FileSectionPanel = ({ section, hrefOf }: FileSectionPanelProps) => {
  const { t } = useTranslation('technicalFile');
  const format = useFormat();
  const { id, title, count, notes, tables } = section;
  const isEmpty = tables.every(({ rows }) => rows.length === 0);
  return (
    <div id={markOf(id)} tabIndex={-1} className={styles['section']}>
      <Panel
        title={title}
        beside={count === null ? undefined : <span className={styles['count']}>{format.number(count)}</span>}
      >
        {notes.map((note) => (
          <p key={note} className={styles['note']}>
            {note}
          </p>
        ))}
        {isEmpty ? (
          <p className={styles['note']}>{t('nothing')}</p>
        ) : (
          tables.map((table, i) => <Rows key={table.title ?? i} table={table} title={title} hrefOf={hrefOf} />)
        )}
      </Panel>
    </div>
  );
};

interface RowsProps {
  readonly table: FileTable;
  readonly title: string;
  readonly hrefOf: HrefOf;
}

const Rows = ({ table, title, hrefOf }: RowsProps) => {
  const { t: common } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  const linked = (text: string, to: FileReference) => {
    const href = hrefOf(to);
    return href === null ? text : <Link href={href}>{text}</Link>;
  };
  const isLong = table.rows.length > shownFirst && !isWhole;
  return (
    <>
      {table.title !== null && <h3 className={styles['tableTitle']}>{table.title}</h3>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={styles['scroll']} tabIndex={0} aria-label={together(title, table.title)}>
        <TechnicalFileTable
          table={table}
          label={title}
          className={styles['rows'] ?? ''}
          most={isLong ? shownFirst : undefined}
          linked={linked}
        />
      </section>
      {isLong && (
        <Button variant="subtle" className={styles['more'] ?? ''} onClick={() => setWhole(true)}>
          {`${common('showAll')} (${table.rows.length})`}
        </Button>
      )}
    </>
  );
};

const together = (title: string, of: string | null): string => (of === null ? title : `${title} · ${of}`);
