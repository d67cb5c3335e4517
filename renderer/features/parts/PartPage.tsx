import { IconPackageOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useFleet } from '#data/fleet.ts';
import type { Fleet } from '#data/fleetState.ts';
import { usePartMoves } from '#data/keptMoves.ts';
import { useNeedsByPart } from '#data/queries/parts.ts';
import type { Part } from '#domain/part.ts';
import { partDemand } from '#domain/partDemand.ts';
import { routes } from '#routes.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { LotsPanel } from './LotsPanel.tsx';
import { MovesPanel } from './MovesPanel.tsx';
import { NeedsPanel } from './NeedsPanel.tsx';
import { PartActions } from './PartActions.tsx';
import { PartHead } from './PartHead.tsx';
import styles from './Parts.module.css';
import { UsesPanel } from './UsesPanel.tsx';

/** One part: how much there is, where it came from and went, what needs it. */
export const PartPage = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation('parts');
  const { t: common } = useTranslation();
  const fleet = useFleet();
  if (fleet === undefined) return <Page title={t('title')}>{null}</Page>;
  const part = fleet.parts.get(id as Part['id']);
  if (part !== undefined) return <Known fleet={fleet} part={part} />;
  return (
    <Page title={t('title')}>
      <EmptyState icon={<IconPackageOff size={26} />} action={<Link href={routes.parts}>{t('toParts')}</Link>}>
        {common('notThere')}
      </EmptyState>
    </Page>
  );
};

const none: readonly never[] = [];

const Known = ({ fleet, part }: { readonly fleet: Fleet; readonly part: Part }) => {
  const { t } = useTranslation('parts');
  const allMoves = usePartMoves();
  const allNeeds = useNeedsByPart();
  const moves = allMoves?.get(part.id) ?? none;
  const needs = allNeeds?.get(part.id) ?? none;
  const isRead = allMoves !== undefined;
  const demand = partDemand(part, moves, needs);
  return (
    <Page
      title={part.number}
      beside={
        <span className={styles['path']}>
          <Link href={routes.parts}>{t('title')}</Link>
          {` › ${part.name}`}
        </span>
      }
      actions={isRead && <PartActions part={part} moves={moves} />}
    >
      {isRead && (
        <>
          <PartHead demand={demand} moves={moves} fleet={fleet} isReckoned={allNeeds !== undefined} />
          <div className={styles['columns']}>
            <div className={styles['column']}>
              <NeedsPanel demand={demand} needs={allNeeds === undefined ? undefined : needs} fleet={fleet} />
              <MovesPanel part={part} moves={moves} fleet={fleet} />
            </div>
            <div className={styles['column']}>
              <LotsPanel part={part} moves={moves} />
              <UsesPanel part={part} fleet={fleet} />
            </div>
          </div>
        </>
      )}
    </Page>
  );
};
