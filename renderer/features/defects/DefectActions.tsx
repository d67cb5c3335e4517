import { ActionIcon, Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Fleet } from '#data/fleetState.ts';
import type { Defect } from '#domain/defect.ts';
import { canHappen } from '#domain/defectState.ts';
import { routes } from '#routes.ts';
import { DefectMenu } from '#widgets/DefectMenu.tsx';
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
      {isOpen && <DefectMenu defect={defect} label={t('more')} size={32} />}
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
