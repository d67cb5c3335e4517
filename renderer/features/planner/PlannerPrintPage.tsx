import { SegmentedControl } from '@mantine/core';
import { IconPrinterOff } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'wouter';
import { useToday } from '#data/clock.ts';
import { useFleet } from '#data/fleet.ts';
import type { Fleet } from '#data/fleetState.ts';
import { useDueLines } from '#data/queries/dueLines.ts';
import { mondayOf } from '#domain/isoWeek.ts';
import { useLocalText } from '#i18n/useFormat.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { PaperPage } from '#print/PaperPage.tsx';
import { PlannerSheet } from '#print/PlannerSheet.tsx';
import type { SheetPaper } from '#print/plannerSheetContent.ts';
import { routes } from '#routes.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { type SheetScale, sheetWeeks } from './plannerPrintView.ts';
import { type PlannerState, usePlanner } from './usePlanner.ts';
import { useSheetContent } from './useSheetContent.ts';

/** The plan of the machines the planner shows, as it prints. */
export const PlannerPrintPage = () => {
  const { t } = useTranslation('planning');
  const fleet = useFleet();
  const lines = useDueLines();
  const today = useToday();
  if (fleet === undefined || lines === undefined) return <Page title={t('sheet.title')}>{null}</Page>;
  return <Prepared fleet={fleet} lines={lines} today={today} />;
};

interface PreparedProps {
  readonly fleet: Fleet;
  readonly lines: NonNullable<ReturnType<typeof useDueLines>>;
  readonly today: CalendarDate;
}

const Prepared = (props: PreparedProps) => {
  const { t } = useTranslation('planning');
  const planner = usePlanner(props);
  if (planner.rows.length > 0) return <Sheets {...props} planner={planner} />;
  return (
    <Page title={t('sheet.title')}>
      <EmptyState icon={<IconPrinterOff size={26} />}>{t('sheet.none')}</EmptyState>
    </Page>
  );
};

/** Which paper, and how many weeks on it: both stand in the address. */
const useSheetScale = ({ fleet, today }: PreparedProps, { place }: PlannerState): SheetScale => {
  const [search] = useSearchParams();
  const own = fleet.settings.paper;
  const paper: SheetPaper = search.get('paper') === 'A3' ? 'A3' : own;
  const usual = paper === 'A3' ? 52 : 26;
  const weeks = sheetWeeks.find((count) => String(count) === search.get('weeks')) ?? usual;
  // Unless the planner was turned to another time, paper begins with this week: what is past is of no use on it.
  const from = mondayOf(search.has('from') ? place.from : today);
  return useMemo(() => ({ from, weeks, paper }), [from, weeks, paper]);
};

const Sheets = (props: PreparedProps & { readonly planner: PlannerState }) => {
  const { fleet, planner, today } = props;
  const { t } = useTranslation('planning');
  const text = useLocalText();
  const [search] = useSearchParams();
  const scale = useSheetScale(props, planner);
  const content = useSheetContent({ fleet, planner, today, scale, text });
  const { paper, weeks } = scale;
  return (
    <PaperPage
      title={t('sheet.title')}
      paper={{ name: `${t('sheet.title')} ${today}`, isLandscape: true, size: paper }}
      label={t('sheet.label')}
      notes={
        <>
          <Link href={`${routes.planner}?${search}`}>{t('sheet.back')}</Link>
          <SegmentedControl
            size="xs"
            aria-label={t('sheet.paper')}
            data={[fleet.settings.paper, 'A3']}
            value={paper}
            onChange={(size) => planner.turn('paper', size === 'A3' ? size : null)}
          />
          <SegmentedControl
            size="xs"
            aria-label={t('sheet.weeks')}
            data={sheetWeeks.map((count) => ({ value: String(count), label: t('sheet.weekCount', { count }) }))}
            value={String(weeks)}
            onChange={(count) => planner.turn('weeks', count)}
          />
        </>
      }
    >
      {content !== undefined && <PlannerSheet content={content} />}
    </PaperPage>
  );
};
