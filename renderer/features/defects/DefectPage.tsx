import { IconFlagOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useFleet } from '#data/fleet.ts';
import type { Fleet } from '#data/fleetState.ts';
import { useDefect, useRepeatsOf } from '#data/queries/defects.ts';
import type { Defect } from '#domain/defect.ts';
import { routes } from '#routes.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { Panel } from '#ui/Panel.tsx';
import { Attachments } from '#widgets/Attachments.tsx';
import { StandDownNote } from '#widgets/StandDownNote.tsx';
import { StandDownPapers } from '#widgets/StandDownPapers.tsx';
import { DefectActions } from './DefectActions.tsx';
import { DefectHead } from './DefectHead.tsx';
import styles from './Defects.module.css';
import { FeedbackPanel } from './FeedbackPanel.tsx';
import { HistoryPanel } from './HistoryPanel.tsx';
import { RepeatsPanel } from './RepeatsPanel.tsx';
import { SignaturesPanel } from './SignaturesPanel.tsx';

/** One defect: what, how bad, who signed for it, what became of it. */
export const DefectPage = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation('defectBook');
  const { t: common } = useTranslation();
  const fleet = useFleet();
  const defect = useDefect(id as Defect['id']);
  if (defect === null) {
    return (
      <Page title={t('title')}>
        <EmptyState icon={<IconFlagOff size={26} />} action={<Link href={routes.defects}>{t('view.list')}</Link>}>
          {common('notThere')}
        </EmptyState>
      </Page>
    );
  }
  if (defect === undefined || fleet === undefined) return <Page title={t('title')}>{null}</Page>;
  return <Known fleet={fleet} defect={defect} />;
};

const Known = ({ fleet, defect }: { readonly fleet: Fleet; readonly defect: Defect }) => {
  const { t } = useTranslation('defectBook');
  const { t: common } = useTranslation();
  const repeats = useRepeatsOf(defect);
  const machine = fleet.equipment.get(defect.equipmentId);
  return (
    <Page
      title={defect.number}
      beside={
        <span className={styles['path']}>
          <Link href={routes.defects}>{t('title')}</Link>
        </span>
      }
      actions={<DefectActions defect={defect} fleet={fleet} />}
    >
      {machine !== undefined && <StandDownNote fleet={fleet} machine={machine} />}
      <DefectHead defect={defect} fleet={fleet} />
      <div className={styles['columns']}>
        <div className={styles['column']}>
          <SignaturesPanel defect={defect} />
          {repeats !== undefined && <FeedbackPanel defect={defect} fleet={fleet} repeats={repeats} />}
          {repeats && <RepeatsPanel repeats={repeats} days={fleet.settings.checks.repeatDays} />}
        </div>
        <div className={styles['column']}>
          <Panel title={common('attachments.title')} isPadded>
            <Attachments about={defect.id} isReadOnly={false} />
          </Panel>
          <StandDownPapers fleet={fleet} equipmentId={defect.equipmentId} defectId={defect.id} />
          <HistoryPanel defect={defect} />
        </div>
      </div>
    </Page>
  );
};
