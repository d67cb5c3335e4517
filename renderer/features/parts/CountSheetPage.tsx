import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useToday } from '#data/clock.ts';
import { useFleet } from '#data/fleet.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { CountSheet } from '#print/CountSheet.tsx';
import { PaperPage } from '#print/PaperPage.tsx';
import { routes } from '#routes.ts';
import { Page } from '#ui/Page.tsx';
import { useCountLines } from './useCountLines.ts';

/** The count sheet to take along, without the figures on record: who counts shall not know them. */
export const CountSheetPage = () => {
  const { t } = useTranslation('parts');
  const format = useFormat();
  const today = useToday();
  const fleet = useFleet();
  const lines = useCountLines(today);
  if (fleet === undefined || lines === undefined) return <Page title={t('countSheet')}>{null}</Page>;
  return (
    <PaperPage
      title={t('countSheet')}
      beside={format.date(today)}
      paper={{ name: `${t('countSheet')} ${today}`, isLandscape: false, size: fleet.settings.paper }}
      label={t('countSheet')}
      notes={
        <>
          <Link href={routes.countParts}>{t('enterCount')}</Link>
          <span>{t('countSheetBlind')}</span>
        </>
      }
    >
      <CountSheet lines={lines} on={today} settings={fleet.settings} />
    </PaperPage>
  );
};
