import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '#data/clock.ts';
import { useFleet } from '#data/fleet.ts';
import { useDueLines } from '#data/queries/dueLines.ts';
import { lazyWithTexts } from '#i18n/lazyWithTexts.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { isoWeekOf } from '#kernel/calendarDate.ts';
import { Page } from '#ui/Page.tsx';
import { Welcome } from './Welcome.tsx';

/** A new workshop is welcomed without it. */
const TodayContent = lazy(async () => ({ default: (await import('./TodayContent.tsx')).TodayContent }));

/** With it come the calendar and the lists of choices, which the first screen does without. */
const OpenOrderDialog = lazyWithTexts(async () => (await import('#widgets/OpenOrderDialog.tsx')).OpenOrderDialog);

/** What must I do now? */
export const TodayPage = () => {
  const { t } = useTranslation('today');
  const { t: common } = useTranslation();
  const format = useFormat();
  const today = useToday();
  const fleet = useFleet();
  const lines = useDueLines();
  const [isOpening, { open, close }] = useDisclosure(false);
  const beside = `${format.longDate(today)} · ${common('week', { week: isoWeekOf(today).week })}`;
  if (fleet === undefined || lines === undefined) {
    return (
      <Page title={t('title')} beside={beside}>
        {null}
      </Page>
    );
  }
  if (fleet.equipment.size === 0) {
    return (
      <Page title={t('title')} beside={beside}>
        <Welcome />
      </Page>
    );
  }
  return (
    <Page title={t('title')} beside={beside} isFilled actions={<Button onClick={open}>{t('openOrder')}</Button>}>
      <Suspense>
        <TodayContent fleet={fleet} lines={lines} />
      </Suspense>
      <Suspense>{isOpening && <OpenOrderDialog onClose={close} />}</Suspense>
    </Page>
  );
};
