import { Button, TextInput } from '@mantine/core';
import { IconClipboardCheck, IconPrinter } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { today } from '#data/clock.ts';
import { countParts } from '#data/commands/countParts.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { routes } from '#routes.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { Panel } from '#ui/Panel.tsx';
import { SearchField } from '#ui/SearchField.tsx';
import { DateField } from '#widgets/DateField.tsx';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import { partMatches } from '#widgets/partChoices.ts';
import { useCommand } from '#widgets/useCommand.tsx';
import { useDoneNotice } from '#widgets/useDoneNotice.ts';
import { useTextAt } from '#widgets/useTextAt.ts';
import { CountTable } from './CountTable.tsx';
import { type Counted, type CountLine, sheetLines } from './countView.ts';
import styles from './Parts.module.css';
import { useCountLines } from './useCountLines.ts';

/** Counts many parts at once: what was written is entered together. */
export const CountPage = () => {
  const { t } = useTranslation('parts');
  const tellDone = useDoneNotice();
  const [, navigate] = useLocation();
  const [on, setOn] = useState<CalendarDate>(today);
  const [note, setNote] = useState('');
  const [counted, setCounted] = useState<Counted>(new Map());
  const lines = useCountLines(on);
  const counting = useCommand(countParts);
  const errorAt = useTextAt(counting.problems);
  const enter = async () => {
    const ids = await counting.run({ on, note, lines: [...sheetLines(lines ?? [], counted)] });
    if (ids === null) return;
    tellDone(t('sheetEntered', { count: ids.length }));
    navigate(routes.parts);
  };
  if (lines === undefined || lines.length === 0) return <NothingToCount isRead={lines !== undefined} />;
  return (
    <Page
      title={t('countSheet')}
      beside={<Path />}
      isFilled
      actions={
        <>
          <Button
            component={Link}
            href={routes.countSheet}
            variant="default"
            leftSection={<IconPrinter size={16} aria-hidden />}
          >
            {t('printBlank')}
          </Button>
          <Button loading={counting.isRunning} disabled={counted.size === 0} onClick={() => void enter()}>
            {t('enterCount')}
          </Button>
        </>
      }
    >
      <ProblemAlert problems={counting.problems.filter(({ field }) => field !== 'on' && field !== 'note')} />
      <div className={styles['bar']}>
        <p>{t('countSheetText')}</p>
        <DateField
          label={t('field.on')}
          value={on}
          onChange={(day) => setOn(day ?? on)}
          maxDate={today()}
          error={errorAt('on')}
        />
        <TextInput
          label={t('field.note')}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          error={errorAt('note')}
          w={260}
        />
      </div>
      <Lines lines={lines} counted={counted} onCount={setCounted} />
    </Page>
  );
};

const Path = () => {
  const { t } = useTranslation('parts');
  return (
    <span className={styles['path']}>
      <Link href={routes.parts}>{t('title')}</Link>
    </span>
  );
};

const NothingToCount = ({ isRead }: { readonly isRead: boolean }) => {
  const { t } = useTranslation('parts');
  return (
    <Page title={t('countSheet')} beside={<Path />}>
      {isRead && (
        <EmptyState
          icon={<IconClipboardCheck size={26} />}
          action={
            <Button component={Link} href={routes.parts}>
              {t('toParts')}
            </Button>
          }
        >
          {t('empty')}
        </EmptyState>
      )}
    </Page>
  );
};

interface LinesProps {
  readonly lines: readonly CountLine[];
  readonly counted: Counted;
  readonly onCount: (counted: Counted) => void;
}

const Lines = ({ lines, counted, onCount }: LinesProps) => {
  const { t } = useTranslation('parts');
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query.trim());
  const shown = useMemo(
    () => (wanted === '' ? lines : lines.filter(({ part }) => partMatches(part, wanted))),
    [lines, wanted],
  );
  const write = (key: string, value: number | undefined) => {
    const next = new Map(counted);
    if (value === undefined) next.delete(key);
    else next.set(key, value);
    onCount(next);
  };
  return (
    <Panel
      title={t('sheetProgress', { counted: counted.size, count: lines.length })}
      end={<SearchField label={t('search')} query={query} onQuery={setQuery} />}
    >
      <CountTable rows={shown} counted={counted} onCount={write} />
    </Panel>
  );
};
