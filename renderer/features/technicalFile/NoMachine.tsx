import { IconMapPinOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';

/** Said at the address of a machine that is not there. */
export const NoMachine = () => {
  const { t } = useTranslation('technicalFile');
  const { t: common } = useTranslation();
  return (
    <Page title={t('title')}>
      <EmptyState icon={<IconMapPinOff size={26} />}>{common('notThere')}</EmptyState>
    </Page>
  );
};
