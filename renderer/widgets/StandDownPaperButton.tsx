import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Fleet } from '#data/fleetState.ts';
import { type PaperedStandDown, standingPaper } from '#data/queries/standDownPapers.ts';
import type { StandDownPaper } from '#domain/certificateStandDown.ts';
import { routes } from '#routes.ts';
import { StandDownPaperDialog } from './StandDownPaperDialog.tsx';

interface StandDownPaperButtonProps {
  readonly fleet: Fleet;
  readonly papered: PaperedStandDown;
  readonly kind: StandDownPaper;
}

/** Leads to a stand-down's paper, or issues it where none stands. */
export const StandDownPaperButton = ({ fleet, papered, kind }: StandDownPaperButtonProps) => {
  const { t } = useTranslation('certificateKinds');
  const [isIssuing, issuing] = useDisclosure(false);
  const { standDown, certificates } = papered;
  const paper = standingPaper(certificates, kind);
  if (paper !== null) {
    return (
      <Button variant="default" component={Link} href={routes.certificate(paper.id)}>
        {paper.number}
      </Button>
    );
  }
  return (
    <>
      <Button variant="default" onClick={issuing.open}>
        {kind === 'standDown' ? t('issueNotice') : t('issueReturn')}
      </Button>
      {isIssuing && (
        <StandDownPaperDialog fleet={fleet} standDown={standDown} kind={kind} replaced={null} onClose={issuing.close} />
      )}
    </>
  );
};
