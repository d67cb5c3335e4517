import { useViewportSize } from '@mantine/hooks';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'wouter';
import type { Fleet } from '#data/fleetState.ts';
import type { DueLine } from '#domain/dueLine.ts';
import type { VisitSetting } from '#domain/visitsOfMachine.ts';
import { useLocalText } from '#i18n/useFormat.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { withParameter } from '#widgets/registerFilter.ts';
import { filteredRows, type RegisterRow, registerRows, sortedRows } from '#widgets/registerView.ts';
import { type RegisterFiltering, useRegisterFilter } from '#widgets/useRegisterFilter.ts';
import { useSortWords } from '#widgets/useSortWords.ts';
import { type ChartScale, chartScale, lastDay } from './chartScale.ts';
import { type PlannerPlace, placeFrom } from './plannerAddress.ts';
import { type ChartLine, chartLines } from './plannerRows.ts';

/** What the planner shows, and the ways to change it. */
export interface PlannerState {
  readonly place: PlannerPlace;
  readonly filtering: RegisterFiltering;
  /** The machines that pass the filter, in order. */
  readonly rows: readonly RegisterRow[];
  /** The same, under headings. */
  readonly lines: readonly ChartLine[];
  readonly scale: ChartScale;
  readonly setting: VisitSetting;
  /** Writes part of the place to the address; null: as usual. */
  readonly turn: (name: string, value: string | null) => void;
}

/** Width of rail, machines and scroll bar: what the window has besides the weeks. */
const besideChart = 424;

interface PlannerSource {
  readonly fleet: Fleet;
  readonly lines: readonly DueLine[];
  readonly today: CalendarDate;
}

/** Filter, order and stretch of the planner: all of it lives in the address. */
export const usePlanner = ({ fleet, lines: due, today }: PlannerSource): PlannerState => {
  const [search, setSearch] = useSearchParams();
  const place = useMemo(() => placeFrom(search, today), [search, today]);
  const filtering = useRegisterFilter();
  const words = useSortWords();
  const groupWords = useGroupWords(words.compare);
  const { from, zoom, group, order } = place;
  const all = useMemo(() => registerRows(fleet, due, today), [fleet, due, today]);
  const sorted = useMemo(() => sortedRows(all, { column: order, direction: 'ascending' }, words), [all, order, words]);
  const rows = useMemo(() => filteredRows(sorted, filtering.filter), [sorted, filtering.filter]);
  const lines = useMemo(() => chartLines(rows, group, groupWords), [rows, group, groupWords]);
  const room = useViewportSize().width - besideChart;
  const scale = useMemo(() => chartScale(from, zoom, room), [from, zoom, room]);
  const { noticeDays } = fleet.settings;
  const until = lastDay(scale);
  const setting = useMemo(() => ({ today, noticeDays, until }), [today, noticeDays, until]);
  const turn = useCallback(
    (name: string, value: string | null) => setSearch((now) => withParameter(now, name, value), { replace: true }),
    [setSearch],
  );
  return { place, filtering, rows, lines, scale, setting, turn };
};

const useGroupWords = (compare: (a: string, b: string) => number) => {
  const { t } = useTranslation();
  const text = useLocalText();
  return useMemo(
    () => ({
      kind: ({ machine }: RegisterRow) => t(`kind.${machine.kind}`),
      programme: ({ programmes }: RegisterRow) => programmes.map(({ name }) => text(name)).join(', '),
      compare,
    }),
    [t, text, compare],
  );
};
