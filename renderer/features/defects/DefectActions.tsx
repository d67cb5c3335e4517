import { ActionIcon, Button, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDots, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { triageDefect } from '#data/commands/triageDefect.ts';
import type { Fleet } from '#data/fleetState.ts';
import { type Defect, defectSeverities } from '#domain/defect.ts';
import { canHappen } from '#domain/defectState.ts';
import { routes } from '#routes.ts';
import { RejectDialog } from '#widgets/RejectDialog.tsx';
import { useAnnouncedCommand } from '#widgets/useAnnouncedCommand.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { ReviewDialog } from './ReviewDialog.tsx';
import { SignOffDialog } from './SignOffDialog.tsx';
import { useOpenRepair } from './useOpenRepair.ts';

interface DefectActionsProps {
  readonly defect: Defect;
  readonly fleet: Fleet;
}

/** What can be done with a defect as it stands; the next step is the last button. */
export const DefectActions = ({ defect, fleet }: DefectActionsProps) => {
  const { t } = useTranslation('defectBook');
  const isOpen = canHappen(defect, 'triage');
  return (
    <>
      {isOpen && <MoreMenu defect={defect} />}
      <ActionIcon
        component={Link}
        href={routes.defectReport(defect.id)}
        variant="default"
        size={32}
        aria-label={t('print')}
        title={t('print')}
      >
        <IconPrinter size={16} aria-hidden />
      </ActionIcon>
      {isOpen && <Repairs defect={defect} fleet={fleet} />}
      {defect.state === 'ordered' && defect.orderId !== null && (
        <Button component={Link} href={routes.order(defect.orderId)}>
          {t('next.toOrder')}
        </Button>
      )}
      <Signing defect={defect} fleet={fleet} />
    </>
  );
};

/** An order, or a repair signed off without one. */
const Repairs = ({ defect, fleet }: DefectActionsProps) => {
  const { t } = useTranslation('defectBook');
  const openRepair = useOpenRepair();
  const [isSigning, signing] = useDisclosure(false);
  return (
    <>
      <Button variant="default" onClick={signing.open}>
        {t('sign.signOff')}
      </Button>
      <Button onClick={() => void openRepair(defect)}>{t('next.openOrder')}</Button>
      {isSigning && <SignOffDialog defect={defect} fleet={fleet} onClose={signing.close} />}
    </>
  );
};

const Signing = ({ defect, fleet }: DefectActionsProps) => {
  const { t } = useTranslation('defectBook');
  const [dialog, setDialog] = useState<'confirm' | 'close' | null>(null);
  const close = () => setDialog(null);
  return (
    <>
      {canHappen(defect, 'confirm') && <Button onClick={() => setDialog('confirm')}>{t('sign.confirm')}</Button>}
      {canHappen(defect, 'close') && <Button onClick={() => setDialog('close')}>{t('sign.close')}</Button>}
      {dialog === 'confirm' && <ConfirmDialog defect={defect} fleet={fleet} onClose={close} />}
      {dialog === 'close' && <ReviewDialog defect={defect} onClose={close} />}
    </>
  );
};

const MoreMenu = ({ defect }: { readonly defect: Defect }) => {
  const { t } = useTranslation('defectBook');
  const { t: words } = useTranslation('defects');
  const judging = useAnnouncedCommand(triageDefect);
  const [isRejecting, rejecting] = useDisclosure(false);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={32} aria-label={t('more')}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {defectSeverities.map((severity) => (
            <Menu.Item key={severity} onClick={() => void judging.run({ id: defect.id, rev: defect.rev, severity })}>
              {t('judge', { severity: words(`severity.${severity}`) })}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item color="red" onClick={rejecting.open}>
            {words('reject')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isRejecting && <RejectDialog defect={defect} onClose={rejecting.close} />}
    </>
  );
};
