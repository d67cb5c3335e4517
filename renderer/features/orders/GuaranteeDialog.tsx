import { SegmentedControl, Select, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setOrderGuarantee } from '#data/commands/setOrderGuarantee.ts';
import type { Certificate } from '#domain/certificate.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { Dialog } from '#widgets/Dialog.tsx';
import { DialogFoot } from '#widgets/DialogFoot.tsx';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import { useCommand } from '#widgets/useCommand.tsx';
import { useTextAt } from '#widgets/useTextAt.ts';
import styles from './Order.module.css';

interface GuaranteeDialogProps {
  readonly order: WorkOrder;
  /** The certificates whose guarantee may be named, at least one. */
  readonly candidates: readonly Certificate[];
  readonly onClose: () => void;
}

/** A manager says whether a guarantee answers for the order, and why not. */
export const GuaranteeDialog = ({ order, candidates, onClose }: GuaranteeDialogProps) => {
  const { t } = useTranslation('guarantee');
  const { t: common } = useTranslation();
  const said = order.guarantee;
  const named = candidates.find(({ id }) => id === said?.certificateId) ?? candidates[0];
  const [certificateId, choose] = useState(named?.id);
  const [isCovered, setCovered] = useState(said?.isCovered ?? true);
  const [reason, setReason] = useState(said?.reason ?? '');
  const { run, problems, isRunning } = useCommand(setOrderGuarantee);
  const textAt = useTextAt(problems);
  const submit = async (): Promise<void> => {
    if (certificateId === undefined) return;
    const { id, rev } = order;
    if ((await run({ id, rev, certificateId, isCovered, reason })) !== null) onClose();
  };
  return (
    <Dialog onClose={onClose} title={t('judgeTitle', { number: order.number })}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack>
          <p className={styles['dialogText']}>{t('judgeText')}</p>
          <Select
            label={t('certificate')}
            data={candidates.map(({ id, number }) => ({ value: id, label: number }))}
            value={certificateId ?? null}
            onChange={(id) => choose(candidates.find((each) => each.id === id)?.id ?? certificateId)}
            allowDeselect={false}
            error={textAt('certificateId')}
          />
          <div>
            <div className={styles['label']}>{t('answer')}</div>
            <SegmentedControl
              fullWidth
              aria-label={t('answer')}
              value={isCovered ? 'covered' : 'notCovered'}
              onChange={(value) => setCovered(value === 'covered')}
              data={[
                { value: 'covered', label: t('answers.covered') },
                { value: 'notCovered', label: t('answers.notCovered') },
              ]}
            />
          </div>
          <Textarea
            label={isCovered ? t('reasonCovered') : t('reason')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            autosize
            minRows={2}
            maxLength={500}
            error={textAt('reason')}
          />
          <ProblemAlert problems={problems.filter(({ field }) => field === undefined)} />
          <DialogFoot onClose={onClose} submit={common('save')} isRunning={isRunning} />
        </Stack>
      </form>
    </Dialog>
  );
};
