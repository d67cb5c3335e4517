import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useToday } from '#data/clock.ts';
import { useFleet } from '#data/fleet.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { CheckFiguresSheet } from '#print/CheckFiguresSheet.tsx';
import { PaperPage } from '#print/PaperPage.tsx';
import { routes } from '#routes.ts';
import { Page } from '#ui/Page.tsx';
import { figureColumns, figureIn } from './figuresView.ts';
import { useFigures } from './useFigures.ts';
import { useFigureWords } from './useFigureWords.ts';

/** The figures of the checks as they print. */
export const CheckFiguresPaperPage = () => {
  const { t } = useTranslation('checkFigures');
  const format = useFormat();
  const today = useToday();
  const fleet = useFleet();
  const { span, by, whole, rows } = useFigures();
  const wordsOf = useFigureWords();
  if (fleet === undefined || whole === undefined) return <Page title={t('title')}>{null}</Page>;
  const days = format.dateRange(span.from, span.to, span.from);
  return (
    <PaperPage
      title={t('title')}
      beside={days}
      paper={{ name: `${t('title')} ${span.from} ${span.to}`, isLandscape: false, size: fleet.settings.paper }}
      label={t('title')}
      notes={<Link href={routes.checkFiguresOf({ ...span, by })}>{t('toFigures')}</Link>}
    >
      <CheckFiguresSheet
        span={`${format.date(span.from)} – ${format.date(span.to)}`}
        figures={wordsOf(whole)}
        heads={[t(`byKey.${by}`), ...figureColumns.map((column) => t(`column.${column}`)), t('column.discipline')]}
        rows={rows.map(({ key, name, detail, figures }) => ({
          key,
          name,
          detail,
          cells: [
            ...figureColumns.map((column) => format.number(figureIn(figures, column))),
            figures.discipline.share === null ? t('none') : `${format.number(figures.discipline.share * 100, 1)} %`,
          ],
        }))}
        on={today}
        settings={fleet.settings}
      />
    </PaperPage>
  );
};
