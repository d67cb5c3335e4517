import { Button } from '@mantine/core';
import { IconClipboardCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'wouter';
import { useToday } from '#data/clock.ts';
import { useFleet } from '#data/fleet.ts';
import type { Fleet } from '#data/fleetState.ts';
import { useBoardOfDay } from '#data/queries/checks.ts';
import { checkRevisionInForce } from '#domain/checkRevisions.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { earlierDate } from '#kernel/calendarDate.ts';
import { routes } from '#routes.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { Panel } from '#ui/Panel.tsx';
import { DateField } from '#widgets/DateField.tsx';
import { cellKey, dayIn } from './boardView.ts';
import styles from './Paper.module.css';
import { PaperForm } from './PaperForm.tsx';
import { PaperList } from './PaperList.tsx';
import { nextSheet } from './paperForm.ts';
import { type Awaited, awaitedSheets } from './paperList.ts';

/** Sheets that were filled in by hand, typed in one after the other. */
export const PaperChecksPage = () => {
  const { t } = useTranslation('checks');
  const format = useFormat();
  const today = useToday();
  const [params, setParams] = useSearchParams();
  const day = earlierDate(dayIn(params, today), today);
  const [entered, setEntered] = useState('');
  const board = useBoardOfDay(day);
  const fleet = useFleet();
  const choose = (sheet: string | null) => setParams({ day, ...(sheet === null ? {} : { sheet }) }, { replace: true });
  const enter = (code: string, next: string | null) => {
    setEntered(code);
    choose(next);
  };
  if (board === undefined || fleet === undefined) return <Page title={t('paper.title')}>{null}</Page>;
  const sheets = awaitedSheets(board);
  const chosen = sheets.find(({ cell }) => cellKey(cell) === (params.get('sheet') ?? '')) ?? sheets[0];
  return (
    <Page
      title={t('paper.title')}
      beside={
        <span className={styles['beside']}>
          {format.longDate(day)} <Link href={routes.checksOn(day)}>{t('board')}</Link>
        </span>
      }
      actions={
        <DateField
          aria-label={t('chosenDay')}
          className={styles['date'] ?? ''}
          value={day}
          maxDate={today}
          onChange={(to) => setParams({ day: to ?? today }, { replace: true })}
        />
      }
      isFilled
    >
      <div className={styles['columns']}>
        <Panel
          title={t('paper.waiting')}
          {...(sheets.length === 0 ? {} : { beside: t('paper.left', { count: sheets.length }) })}
        >
          <PaperList sheets={sheets} chosen={chosen} onChoose={choose} />
          <p role="status" className={styles['entered']}>
            {entered !== '' && t('paper.entered', { machine: entered })}
          </p>
        </Panel>
        {chosen === undefined ? (
          <NoneLeft day={day} />
        ) : (
          <Chosen sheet={chosen} fleet={fleet} keys={sheets.map(({ cell }) => cellKey(cell))} onEntered={enter} />
        )}
      </div>
    </Page>
  );
};

const NoneLeft = ({ day }: { readonly day: string }) => {
  const { t } = useTranslation('checks');
  return (
    <EmptyState
      icon={<IconClipboardCheck size={26} />}
      action={
        <Button component={Link} href={routes.checksOn(day)}>
          {t('board')}
        </Button>
      }
    >
      {t('paper.waitingNone')}
    </EmptyState>
  );
};

interface ChosenProps {
  readonly sheet: Awaited;
  readonly fleet: Fleet;
  readonly keys: readonly string[];
  readonly onEntered: (code: string, next: string | null) => void;
}

const Chosen = ({ sheet: { equipment, cell }, fleet, keys, onEntered }: ChosenProps) => {
  const { t } = useTranslation('checks');
  const key = cellKey(cell);
  const revision = checkRevisionInForce(fleet.checkRevisionsOf(cell.checkTemplateId), cell.day);
  if (revision === null) {
    return <EmptyState icon={<IconClipboardCheck size={26} />}>{t('paper.withoutTemplate')}</EmptyState>;
  }
  return (
    <PaperForm
      key={key}
      machine={equipment}
      cell={cell}
      revision={revision}
      fleet={fleet}
      onEntered={() => {
        onEntered(equipment.code, nextSheet(keys, key));
      }}
    />
  );
};
