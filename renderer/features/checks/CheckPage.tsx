import { Button } from '@mantine/core';
import { IconClipboardOff, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useFleet } from '#data/fleet.ts';
import type { Fleet } from '#data/fleetState.ts';
import { useCheck } from '#data/queries/checks.ts';
import { useDefectsOf } from '#data/queries/defects.ts';
import type { Check } from '#domain/check.ts';
import type { Equipment } from '#domain/equipment.ts';
import { judgedSections } from '#print/checkSheetView.ts';
import { routes } from '#routes.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { Panel } from '#ui/Panel.tsx';
import { StoodDownBadge } from '#widgets/StoodDownBadge.tsx';
import { BoardMark } from './BoardMark.tsx';
import { CheckAnswers } from './CheckAnswers.tsx';
import { CheckConfirmations } from './CheckConfirmations.tsx';
import { CheckDefects } from './CheckDefects.tsx';
import { CheckFacts } from './CheckFacts.tsx';
import styles from './CheckPage.module.css';
import { checkMark } from './checkView.ts';

/** What was looked at in one shift, by whom, and what was found. */
export const CheckPage = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation('checks');
  const check = useCheck(id as Check['id']);
  const fleet = useFleet();
  if (check === undefined || fleet === undefined) return <Page title={t('title')}>{null}</Page>;
  const machine = check === null ? undefined : fleet.equipment.get(check.equipmentId);
  if (check === null || machine === undefined) {
    return (
      <Page title={t('title')}>
        <EmptyState
          icon={<IconClipboardOff size={26} />}
          action={
            <Button component={Link} href={routes.checks}>
              {t('check.toBoard')}
            </Button>
          }
        >
          {t('check.gone')}
        </EmptyState>
      </Page>
    );
  }
  return <KnownCheck check={check} machine={machine} fleet={fleet} />;
};

interface KnownCheckProps {
  readonly check: Check;
  readonly machine: Equipment;
  readonly fleet: Fleet;
}

const KnownCheck = ({ check, machine, fleet }: KnownCheckProps) => {
  const { t } = useTranslation('checks');
  const defects = (useDefectsOf(machine.id) ?? []).filter(({ checkId }) => checkId === check.id);
  const revision = fleet.checkRevisionsOf(check.checkTemplateId).find(({ id }) => id === check.checkRevisionId);
  return (
    <Page
      title={t('check.title', { machine: machine.code })}
      beside={
        <span className={styles['beside']}>
          <BoardMark state={checkMark(check, fleet.settings)} defects={defects.length} />
          <StoodDownBadge equipmentId={machine.id} />
          <Link href={routes.checksOn(check.day)}>{t('check.toBoard')}</Link>
        </span>
      }
      actions={
        <Button
          component={Link}
          href={routes.filledSheet(check.day, check.id)}
          leftSection={<IconPrinter size={16} aria-hidden />}
        >
          {t('printSheets')}
        </Button>
      }
    >
      <div className={styles['columns']}>
        <div className={styles['main']}>
          {check.state === 'notUsed' || revision === undefined ? (
            <Panel title={t('check.answers')} isPadded>
              {t('check.notUsed')}
            </Panel>
          ) : (
            <CheckAnswers checkId={check.id} sections={judgedSections(revision, check, defects)} />
          )}
        </div>
        <div className={styles['side']}>
          <CheckFacts check={check} machine={machine} fleet={fleet} revision={revision?.number ?? null} />
          <CheckDefects defects={defects} />
          {check.confirmations.length > 0 && <CheckConfirmations check={check} />}
        </div>
      </div>
    </Page>
  );
};
