import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useGuaranteeRecords } from '#data/queries/guarantees.ts';
import { isAhead } from '#domain/orderState.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { routes } from '#routes.ts';
import { useGuaranteeWords } from '#widgets/useGuaranteeWords.ts';
import { GuaranteeDialog } from './GuaranteeDialog.tsx';
import { type GuaranteeOfOrder, guaranteeOfOrder } from './guaranteeView.ts';
import styles from './OrderGuarantee.module.css';

interface OrderGuaranteeProps {
  readonly order: WorkOrder;
  readonly today: CalendarDate;
}

/** Under which guarantee the order's work falls, or might; nothing where there is none. */
export const OrderGuarantee = ({ order, today }: OrderGuaranteeProps) => {
  const { t } = useTranslation('guarantee');
  const [isJudging, judging] = useDisclosure(false);
  const records = useGuaranteeRecords(order.equipmentId);
  const view = records === undefined ? null : guaranteeOfOrder(order, records, today);
  if (view === null) return null;
  const isJudged = order.guarantee !== null;
  return (
    <section className={styles['line']} aria-label={t('title')}>
      <span className={styles['word']}>{t('title')}</span>
      <Standing view={view} order={order} />
      {view.candidates.length > 0 && order.state !== 'cancelled' && (
        <Button size="compact-sm" variant="default" onClick={judging.open}>
          {isJudged ? t('judge') : t('enter')}
        </Button>
      )}
      {isJudging && <GuaranteeDialog order={order} candidates={view.candidates} onClose={judging.close} />}
    </section>
  );
};

const Standing = ({ view, order }: { readonly view: GuaranteeOfOrder; readonly order: WorkOrder }) => {
  const { t } = useTranslation('guarantee');
  const { words, note } = useGuaranteeWords();
  const { certificate, left } = view;
  const said = order.guarantee;
  const parts = [
    said === null
      ? t('runs')
      : said.isCovered
        ? t('covered')
        : t('notCoveredBy', { reason: said.reason, name: said.by }),
    ...(left === null ? [t('gone')] : [isAhead(order) ? words(left) : t('atEntry', { left: words(left) }), note(left)]),
    said?.isCovered === true && said.reason !== '' ? said.reason : '',
  ];
  return (
    <span>
      <Link href={routes.certificate(certificate.id)}>{certificate.number}</Link>{' '}
      {parts.filter((part) => part !== '').join(' · ')}
    </span>
  );
};
