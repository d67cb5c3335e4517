import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { watchFaults } from '#platform/log.ts';
import { reportOn } from './reportOn.ts';

const ReportDialog = lazy(async () => ({ default: (await import('#widgets/ReportDialog.tsx')).ReportDialog }));

const notice = 'fault';

/** What nobody caught is said once, calmly, with a report to copy: nothing fails silently. */
export const FaultWatch = () => {
  const { t } = useTranslation('shell');
  const [fault, setFault] = useState<string | null>(null);
  useEffect(
    () =>
      watchFaults((detail) => {
        const open = () => {
          notifications.hide(notice);
          setFault(detail);
        };
        notifications.show({
          id: notice,
          color: 'red',
          autoClose: 15_000,
          message: (
            <Group justify="space-between" wrap="nowrap">
              {t('faultNotice')}
              <Button size="compact-sm" variant="default" onClick={open}>
                {t('reportTitle')}
              </Button>
            </Group>
          ),
        });
      }),
    [t],
  );
  if (fault === null) return null;
  return (
    <Suspense>
      <ReportDialog gather={() => reportOn(fault)} onClose={() => setFault(null)} />
    </Suspense>
  );
};
