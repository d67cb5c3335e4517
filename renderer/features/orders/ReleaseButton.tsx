import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { releaseOrder } from '#data/commands/releaseOrder.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { gateWay } from '#widgets/gateWays.ts';
import { ProblemWays } from '#widgets/ProblemWays.tsx';
import { useCommand } from '#widgets/useCommand.tsx';
import { useDoneNotice } from '#widgets/useDoneNotice.ts';

/** Releases a machine whose order asks for no certificate. */
export const ReleaseButton = ({ order }: { readonly order: WorkOrder }) => {
  const { t } = useTranslation('orders');
  const tellDone = useDoneNotice();
  const { run, problems, isRunning } = useCommand(releaseOrder);
  const release = async (): Promise<void> => {
    const id = await run({ id: order.id, rev: order.rev });
    if (id !== null) tellDone(t('release.done', { number: order.number }));
  };
  return (
    <>
      <ProblemWays
        problems={problems}
        wayOf={(problem) => {
          const href = gateWay(problem, order.equipmentId);
          return href === null ? null : { href };
        }}
      />
      <Button loading={isRunning} onClick={() => void release()}>
        {t('release.action')}
      </Button>
    </>
  );
};
