import { IconFlagOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useFleet } from '#data/fleet.ts';
import { useDefect } from '#data/queries/defects.ts';
import type { Defect } from '#domain/defect.ts';
import { DefectReport } from '#print/DefectReport.tsx';
import { PaperPage } from '#print/PaperPage.tsx';
import { routes } from '#routes.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';

/** The report of a defect on paper, with its three signatures. */
export const DefectReportPage = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation('defectBook');
  const { t: common } = useTranslation();
  const fleet = useFleet();
  const defect = useDefect(id as Defect['id']);
  if (defect === null) {
    return (
      <Page title={t('sheet.title')}>
        <EmptyState icon={<IconFlagOff size={26} />}>{common('notThere')}</EmptyState>
      </Page>
    );
  }
  if (fleet === undefined || defect === undefined) return <Page title={t('sheet.title')}>{null}</Page>;
  return (
    <PaperPage
      title={t('sheet.title')}
      beside={defect.number}
      paper={{ name: `${t('sheet.title')} ${defect.number}`, isLandscape: false, size: fleet.settings.paper }}
      label={t('sheet.title')}
      notes={<Link href={routes.defect(defect.id)}>{defect.number}</Link>}
    >
      <DefectReport
        defect={defect}
        machine={fleet.equipment.get(defect.equipmentId) ?? null}
        settings={fleet.settings}
      />
    </PaperPage>
  );
};
