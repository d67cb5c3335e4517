import { Button, SegmentedControl } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFlag } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'wouter';
import { useFleet } from '#data/fleet.ts';
import { useDefectBook } from '#data/queries/defects.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { DefectsPanel } from './DefectsPanel.tsx';
import { OmissionsPanel } from './OmissionsPanel.tsx';
import { ReportDialog } from './ReportDialog.tsx';

type DefectsView = 'list' | 'omissions';

const viewIn = (params: URLSearchParams): DefectsView => (params.get('view') === 'omissions' ? 'omissions' : 'list');

/** What is wrong, is anyone on it, and is anything left out? */
export const DefectsPage = () => {
  const { t } = useTranslation('defectBook');
  const fleet = useFleet();
  const book = useDefectBook();
  const [params] = useSearchParams();
  const [isReporting, reporting] = useDisclosure(false);
  const open = book?.defects.filter(({ state }) => state !== 'closed' && state !== 'rejected').length ?? 0;
  const isLoaded = fleet !== undefined && book !== undefined;
  const isList = viewIn(params) === 'list';
  const report = <Button onClick={reporting.open}>{t('report')}</Button>;
  return (
    <Page
      title={t('title')}
      beside={isLoaded ? t('openCount', { count: open }) : undefined}
      isFilled={isList}
      actions={
        <>
          <ViewChoice />
          {report}
        </>
      }
    >
      {isLoaded && !isList && <OmissionsPanel fleet={fleet} />}
      {isLoaded &&
        isList &&
        (book.defects.length === 0 ? (
          <EmptyState icon={<IconFlag size={26} />}>{t('empty')}</EmptyState>
        ) : (
          <DefectsPanel fleet={fleet} book={book} />
        ))}
      {isReporting && fleet !== undefined && <ReportDialog fleet={fleet} onClose={reporting.close} />}
    </Page>
  );
};

/** The list, or what was left out; the address keeps which. */
const ViewChoice = () => {
  const { t } = useTranslation('defectBook');
  const [params, setParams] = useSearchParams();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('view.label')}
      value={viewIn(params)}
      onChange={(view) => setParams(view === 'list' ? {} : { view })}
      data={[
        { value: 'list', label: t('view.list') },
        { value: 'omissions', label: t('view.omissions') },
      ]}
    />
  );
};
