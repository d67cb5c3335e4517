import './sheet.css';
import { Button } from '@mantine/core';
import { IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '#ui/Page.tsx';
import styles from './PaperPage.module.css';
import { paperReady } from './printFonts.ts';
import { pageRules } from './sheetPages.ts';
import { type Paper, usePaper } from './usePaper.ts';

interface PaperPageProps {
  readonly title: string;
  readonly beside?: ReactNode;
  readonly paper: Paper;
  /** What the paper is, for those who hear the page. */
  readonly label: string;
  /** Actions before printing. */
  readonly actions?: ReactNode;
  /** Stands quietly above the paper. */
  readonly notes?: ReactNode;
  /** The sheets, as they print. */
  readonly children: ReactNode;
}

/** A paper on the screen as it prints, with the ways to print it. */
export const PaperPage = ({ title, beside, paper, label, actions, notes, children }: PaperPageProps) => {
  const { t } = useTranslation();
  const { print, savePdf } = usePaper(paper);
  // The fonts of the forms are read when a sheet is first shown, so that printing need not wait.
  useEffect(() => void paperReady(), []);
  return (
    <Page
      title={title}
      beside={beside}
      isFilled
      actions={
        <>
          {actions}
          <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => void print()}>
            {t('print')}
          </Button>
          <Button leftSection={<IconFileTypePdf size={16} aria-hidden />} onClick={() => void savePdf()}>
            {t('savePdf')}
          </Button>
        </>
      }
    >
      {notes !== undefined && <div className={styles['notes']}>{notes}</div>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={styles['desk']} tabIndex={0} aria-label={label}>
        <style>{pageRules(paper.size)}</style>
        <div className={styles['lying']} data-landscape={paper.isLandscape}>
          {children}
        </div>
      </section>
    </Page>
  );
};
