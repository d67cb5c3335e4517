import { Button, Checkbox } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFlag } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { addDefectsToOrder } from '#data/commands/addDefectsToOrder.ts';
import { openRepair } from '#data/commands/openRepair.ts';
import { reportDefect } from '#data/commands/reportDefect.ts';
import { useFleet } from '#data/fleet.ts';
import { useDefectsOf } from '#data/queries/defects.ts';
import type { Defect } from '#domain/defect.ts';
import type { DefectReport } from '#domain/defectReporting.ts';
import { canHappen } from '#domain/defectState.ts';
import type { Equipment } from '#domain/equipment.ts';
import { takesDefects } from '#domain/orderDefects.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { routes } from '#routes.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Panel } from '#ui/Panel.tsx';
import { DefectDialog } from '#widgets/DefectDialog.tsx';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import { useCommand } from '#widgets/useCommand.tsx';
import { DefectRow } from './DefectRow.tsx';
import styles from './Defects.module.css';

const toggled = (chosen: ReadonlySet<Defect['id']>, id: Defect['id']): ReadonlySet<Defect['id']> =>
  new Set(chosen.has(id) ? [...chosen].filter((each) => each !== id) : [...chosen, id]);

/** What is or was wrong with the machine, newest first; those open can be put on one repair order. */
export const DefectsTab = ({ machine }: { readonly machine: Equipment }) => {
  const { t } = useTranslation('defects');
  const [, navigate] = useLocation();
  const defects = useDefectsOf(machine.id);
  const [chosen, choose] = useState<ReadonlySet<Defect['id']>>(new Set());
  const repairing = useCommand(openRepair);
  const adding = useCommand(addDefectsToOrder);
  const ahead = useFleet()?.openOrdersOf(machine.id).find(takesDefects);
  if (defects === undefined) return null;
  const toRepair = defects.filter((defect) => chosen.has(defect.id) && canHappen(defect, 'order'));
  const repair = async (ids: readonly Defect['id'][]): Promise<void> => {
    const id = await repairing.run({ equipmentId: machine.id, title: '', defectIds: ids, plannedOn: null });
    if (id !== null) navigate(routes.order(id));
  };
  const add = async (order: WorkOrder, ids: readonly Defect['id'][]): Promise<void> => {
    const id = await adding.run({ orderId: order.id, rev: order.rev, defectIds: ids });
    if (id !== null) navigate(routes.order(id));
  };
  return (
    <Panel
      title={t('title')}
      end={
        <>
          {toRepair.length > 0 && ahead !== undefined && (
            <Button
              variant="default"
              onClick={() =>
                void add(
                  ahead,
                  toRepair.map(({ id }) => id),
                )
              }
            >
              {t('addToOrder', { number: ahead.number })}
            </Button>
          )}
          {toRepair.length > 0 && (
            <Button variant="default" onClick={() => void repair(toRepair.map(({ id }) => id))}>
              {t('openOrders', { count: toRepair.length })}
            </Button>
          )}
          {machine.archivedOn === null && <ReportButton machine={machine} />}
        </>
      }
    >
      <ProblemAlert problems={[...repairing.problems, ...adding.problems]} />
      {defects.length === 0 ? (
        <EmptyState icon={<IconFlag size={26} />}>{t('empty')}</EmptyState>
      ) : (
        <ul className={styles['list']}>
          {defects.map((defect) => (
            <li key={defect.id}>
              {canHappen(defect, 'order') ? (
                <Checkbox
                  aria-label={t('choose', { number: defect.number })}
                  checked={chosen.has(defect.id)}
                  onChange={() => choose((before) => toggled(before, defect.id))}
                />
              ) : (
                <span />
              )}
              <DefectRow
                defect={defect}
                onRepair={() => void repair([defect.id])}
                along={ahead === undefined ? null : { number: ahead.number, add: () => void add(ahead, [defect.id]) }}
              />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
};

const ReportButton = ({ machine }: { readonly machine: Equipment }) => {
  const { t } = useTranslation('defects');
  const [isOpen, { open, close }] = useDisclosure(false);
  const { run, problems, isRunning } = useCommand(reportDefect);
  const report = async (said: DefectReport): Promise<void> => {
    if ((await run({ equipmentId: machine.id, ...said })) !== null) close();
  };
  return (
    <>
      <Button variant="default" leftSection={<IconFlag size={16} aria-hidden />} onClick={open}>
        {t('report')}
      </Button>
      {isOpen && (
        <DefectDialog
          title={t('reportTitle', { code: machine.code })}
          problems={problems}
          isRunning={isRunning}
          onReport={report}
          onClose={close}
        />
      )}
    </>
  );
};
