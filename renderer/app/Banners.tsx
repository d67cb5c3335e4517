import { Alert, Button, Group } from '@mantine/core';
import { IconClockExclamation, IconDatabaseExclamation } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { confirmClock } from '#data/commands/confirmClock.ts';
import { useClockDoubt } from '#data/queries/clockDoubt.ts';
import { useSpace } from '#data/space.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useCommand } from '#widgets/useCommand.tsx';

/** What is wrong with the computer itself, above every screen, until it is right again. */
export const Banners = () => (
  <>
    <SpaceBanner />
    <ClockBanner />
  </>
);

const SpaceBanner = () => {
  const { t } = useTranslation('shell');
  const space = useSpace();
  if (space === 'enough') return null;
  return (
    <Alert
      color={space === 'low' ? 'yellow' : 'red'}
      icon={<IconDatabaseExclamation size={20} aria-hidden />}
      radius={0}
      title={t(`space.${space}`)}
    >
      {t('space.what')}
    </Alert>
  );
};

const ClockBanner = () => {
  const { t } = useTranslation('shell');
  const format = useFormat();
  const doubt = useClockDoubt();
  const { run, isRunning } = useCommand(confirmClock);
  if (doubt === null) return null;
  return (
    <Alert
      color="red"
      icon={<IconClockExclamation size={20} aria-hidden />}
      radius={0}
      title={t('clock.doubt', { last: format.moment(doubt) })}
    >
      <Group justify="space-between">
        {t('clock.what')}
        <Button size="compact-sm" variant="default" loading={isRunning} onClick={() => void run(undefined)}>
          {t('clock.confirm')}
        </Button>
      </Group>
    </Alert>
  );
};
