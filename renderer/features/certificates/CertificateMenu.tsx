import { Button, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBan, IconCopy, IconDots, IconReplace } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { recordCopy } from '#data/commands/recordCopy.ts';
import { useFleet } from '#data/fleet.ts';
import { useStandDown } from '#data/queries/standDownPapers.ts';
import type { Certificate } from '#domain/certificate.ts';
import { routes } from '#routes.ts';
import { StandDownPaperDialog } from '#widgets/StandDownPaperDialog.tsx';
import { useProblemNotice } from '#widgets/useProblemNotice.ts';
import { VoidDialog } from './VoidDialog.tsx';

interface CertificateMenuProps {
  readonly certificate: Certificate;
  /** A copy was counted: which one. */
  readonly onCopy: (copy: number) => void;
}

/** What is done with a certificate besides printing it: a copy, another in its place, voiding. Nothing once it is replaced. */
export const CertificateMenu = ({ certificate, onCopy }: CertificateMenuProps) => {
  const { t } = useTranslation('certificates');
  const { t: common } = useTranslation();
  const { t: kinds } = useTranslation('certificateKinds');
  const announce = useProblemNotice();
  const [, navigate] = useLocation();
  const [isVoiding, voiding] = useDisclosure(false);
  const [isReissuing, reissuing] = useDisclosure(false);
  const { id, rev, orderId, voided, replacedById } = certificate;
  const copy = async (): Promise<void> => {
    const recorded = await recordCopy({ id, rev });
    if (recorded.ok) onCopy(recorded.value);
    else announce(recorded.problems);
  };
  const reissue = () => (orderId === null ? reissuing.open() : navigate(routes.reissue(orderId, id)));
  if (replacedById !== null) return null;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" aria-label={common('moreActions')}>
            <IconDots size={16} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {voided === null && (
            <Menu.Item leftSection={<IconCopy size={16} aria-hidden />} onClick={() => void copy()}>
              {kinds('copyAction')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconReplace size={16} aria-hidden />} onClick={reissue}>
            {kinds('reissueAction')}
          </Menu.Item>
          {voided === null && (
            <Menu.Item color="red" leftSection={<IconBan size={16} aria-hidden />} onClick={voiding.open}>
              {t('voidAction')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {isVoiding && <VoidDialog certificate={certificate} onClose={voiding.close} />}
      {isReissuing && <ReissuePaper certificate={certificate} onClose={reissuing.close} />}
    </>
  );
};

/** A stand-down's paper is issued anew from here; that of an order from its order. */
const ReissuePaper = ({
  certificate,
  onClose,
}: {
  readonly certificate: Certificate;
  readonly onClose: () => void;
}) => {
  const fleet = useFleet();
  const { standDownId, content } = certificate;
  const standDown = useStandDown(standDownId);
  const { kind } = content;
  if (fleet === undefined || !standDown || kind === 'completion' || kind === 'inspection') return null;
  return (
    <StandDownPaperDialog fleet={fleet} standDown={standDown} kind={kind} replaced={certificate} onClose={onClose} />
  );
};
