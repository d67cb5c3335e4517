import { useTranslation } from 'react-i18next';
import { outsidePaperPlace } from '#domain/certificateGate.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { Panel } from '#ui/Panel.tsx';
import { Attachments } from '#widgets/Attachments.tsx';
import { fieldId } from './orderView.ts';

/** The outside workshop's own certificate or report, on which the certificate issued here rests. */
export const OutsidePaper = ({ order }: { readonly order: WorkOrder }) => {
  const { t } = useTranslation('certificateKinds');
  return (
    <div id={fieldId('outside.paper')}>
      <Panel title={t('outsidePaper')} isPadded>
        <Attachments about={order.id} place={outsidePaperPlace} isReadOnly={order.state === 'cancelled'} />
      </Panel>
    </div>
  );
};
