import { ActionIcon, Button, Menu } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import {
  IconArrowBackUp,
  IconCertificate,
  IconCircleX,
  IconDots,
  IconHourglass,
  IconPlayerPlay,
  IconPrinter,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { today } from '#data/clock.ts';
import { bringIn } from '#data/commands/bringIn.ts';
import { reopenOrder } from '#data/commands/reopenOrder.ts';
import { resumeOrder } from '#data/commands/resumeOrder.ts';
import type { Fleet } from '#data/fleetState.ts';
import type { Certificate } from '#domain/certificate.ts';
import { isAhead, isUnderWay } from '#domain/orderState.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { routes } from '#routes.ts';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import { useCommand } from '#widgets/useCommand.tsx';
import { useDoneNotice } from '#widgets/useDoneNotice.ts';
import { CancelOrderDialog } from './CancelOrderDialog.tsx';
import { kindsOffered } from './issueView.ts';
import { OrderCertificates, OrderIssuing, standingFirst } from './OrderCertificates.tsx';
import type { OrderCompletion } from './useCompletion.ts';
import type { OrderSaving } from './useOrderSaving.ts';
import { WaitDialog } from './WaitDialog.tsx';

interface OrderActionsProps {
  readonly order: WorkOrder;
  readonly fleet: Fleet;
  readonly certificates: readonly Certificate[];
  readonly completion: OrderCompletion;
  readonly saving: OrderSaving;
}

/** What can be done with the order as a whole; the next step is the primary one. */
export const OrderActions = ({ order, fleet, certificates, completion, saving }: OrderActionsProps) => {
  const [isCancelling, cancelling] = useDisclosure(false);
  const [isIssuing, issuing] = useDisclosure(false);
  const [isWaiting, waiting] = useDisclosure(false);
  return (
    <>
      <MoreActions
        order={order}
        certificates={certificates}
        onCancel={cancelling.open}
        onWait={waiting.open}
        onIssue={issuing.open}
      />
      <NextStep
        order={order}
        fleet={fleet}
        certificates={certificates}
        completion={completion}
        saving={saving}
        onIssue={issuing.open}
      />
      {isCancelling && <CancelOrderDialog order={order} saving={saving} onClose={cancelling.close} />}
      {isWaiting && <WaitDialog order={order} onClose={waiting.close} />}
      <OrderIssuing
        order={order}
        fleet={fleet}
        certificates={certificates}
        isOpen={isIssuing}
        onClose={issuing.close}
      />
    </>
  );
};

const NextStep = (props: OrderActionsProps & { readonly onIssue: () => void }) => {
  const { order, fleet, certificates, completion, saving, onIssue } = props;
  const { t } = useTranslation('orders');
  // Everything saves itself; the key is there for those whose fingers ask for it.
  useHotkeys([['mod+S', () => void saving.settled()]], []);
  if (order.state === 'planned') return <BringInButton order={order} />;
  if (isUnderWay(order)) {
    return (
      <Button loading={completion.isRunning} onClick={() => void completion.complete()}>
        {t('complete')}
      </Button>
    );
  }
  return <OrderCertificates order={order} fleet={fleet} certificates={certificates} onIssue={onIssue} />;
};

/** The machine has come: the planned order is open from today. */
const BringInButton = ({ order }: { readonly order: WorkOrder }) => {
  const { t } = useTranslation('orders');
  const { run, problems, isRunning } = useCommand(bringIn);
  return (
    <>
      <ProblemAlert problems={problems} />
      <Button loading={isRunning} onClick={() => void run({ id: order.id, rev: order.rev, on: today() })}>
        {t('move.bringIn')}
      </Button>
    </>
  );
};

interface MoreActionsProps {
  readonly order: WorkOrder;
  readonly certificates: readonly Certificate[];
  readonly onCancel: () => void;
  readonly onWait: () => void;
  readonly onIssue: () => void;
}

/** The certificates of a finished order beside the one the next step leads to, and one more of another kind. */
const CertificateItems = ({ order, certificates, onIssue }: Omit<MoreActionsProps, 'onCancel' | 'onWait'>) => {
  const { t } = useTranslation('orders');
  const standing = standingFirst(certificates);
  const mayIssue = order.state === 'released' && kindsOffered(certificates).length > 0;
  return (
    <>
      {(order.state === 'done' ? standing : standing.slice(1)).map(({ id, number }) => (
        <Menu.Item
          key={id}
          component={Link}
          href={routes.certificate(id)}
          leftSection={<IconCertificate size={16} aria-hidden />}
        >
          {t('certificate', { number })}
        </Menu.Item>
      ))}
      {mayIssue && (
        <Menu.Item leftSection={<IconCertificate size={16} aria-hidden />} onClick={onIssue}>
          {t('issue.action')}
        </Menu.Item>
      )}
    </>
  );
};

const MoreActions = ({ order, certificates, onCancel, onWait, onIssue }: MoreActionsProps) => {
  const { t } = useTranslation('orders');
  const { t: common } = useTranslation();
  const tellDone = useDoneNotice();
  const reopening = useCommand(reopenOrder);
  const going = useCommand(resumeOrder);
  const isReopenable = order.state !== 'cancelled' && certificates.every(({ voided }) => voided !== null);
  const reopen = async (): Promise<void> => {
    const id = await reopening.run({ id: order.id, rev: order.rev });
    if (id !== null) tellDone(t('reopen.done', { number: order.number }));
  };
  return (
    <>
      <ProblemAlert problems={[...reopening.problems, ...going.problems]} />
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={32} aria-label={common('moreActions')}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            component={Link}
            href={routes.jobCards([order.id])}
            leftSection={<IconPrinter size={16} aria-hidden />}
          >
            {t('jobCard')}
          </Menu.Item>
          <CertificateItems order={order} certificates={certificates} onIssue={onIssue} />
          {order.state === 'waiting' && (
            <Menu.Item
              leftSection={<IconPlayerPlay size={16} aria-hidden />}
              onClick={() => void going.run({ id: order.id, rev: order.rev })}
            >
              {t('move.resume')}
            </Menu.Item>
          )}
          {isUnderWay(order) && (
            <Menu.Item leftSection={<IconHourglass size={16} aria-hidden />} onClick={onWait}>
              {t('move.wait')}
            </Menu.Item>
          )}
          {isAhead(order) && (
            <Menu.Item color="red" leftSection={<IconCircleX size={16} aria-hidden />} onClick={onCancel}>
              {t('cancel.action')}
            </Menu.Item>
          )}
          {!isAhead(order) && isReopenable && (
            <Menu.Item leftSection={<IconArrowBackUp size={16} aria-hidden />} onClick={() => void reopen()}>
              {t('reopen.action')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </>
  );
};
