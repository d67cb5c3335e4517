import { Button } from '@mantine/core';
import { IconChartBar, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useToday } from '#data/clock.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { Panel } from '#ui/Panel.tsx';
import styles from './CheckFigures.module.css';
import { FiguresBar } from './FiguresBar.tsx';
import { FiguresExport } from './FiguresExport.tsx';
import { FiguresTable } from './FiguresTable.tsx';
import { useFigures } from './useFigures.ts';
import { type FigureWords, useFigureWords } from './useFigureWords.ts';

/** Are the checks made, by whom, and what do they find? */
export const CheckFiguresPage = () => {
  const { t } = useTranslation('checkFigures');
  const format = useFormat();
  const today = useToday();
  const figures = useFigures();
  const wordsOf = useFigureWords();
  const { span, by, whole, rows } = figures;
  return (
    <Page
      title={t('title')}
      beside={format.dateRange(span.from, span.to, today)}
      isFilled
      actions={
        <>
          <Button component={Link} href={routes.checks} variant="default">
            {t('toBoard')}
          </Button>
          <FiguresExport figures={figures} />
          <Button
            component={Link}
            href={routes.checkFiguresPaper({ ...span, by })}
            leftSection={<IconPrinter size={16} aria-hidden />}
          >
            {t('toPaper')}
          </Button>
        </>
      }
    >
      <FiguresBar figures={figures} />
      {whole !== undefined && rows.length === 0 && (
        <EmptyState icon={<IconChartBar size={26} />}>{t('nothing')}</EmptyState>
      )}
      {whole !== undefined && rows.length > 0 && (
        <>
          <dl className={styles['figures']}>
            {wordsOf(whole).map((words) => (
              <Figure key={words.key} words={words} />
            ))}
          </dl>
          <Panel title={t(`byTitle.${by}`)} end={t('counted')}>
            <FiguresTable rows={rows} by={by} />
          </Panel>
        </>
      )}
    </Page>
  );
};

const Figure = ({ words: { label, value, formula } }: { readonly words: FigureWords }) => (
  <div>
    <dt>{label}</dt>
    <dd>
      <strong>{value}</strong>
      <small>{formula}</small>
    </dd>
  </div>
);
