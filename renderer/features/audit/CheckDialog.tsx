import { Alert, Progress, Stack } from '@mantine/core';
import { IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkAudit } from '#data/auditWork.ts';
import { checkpointEvery } from '#domain/auditChain.ts';
import { type AuditVerdict, isWhole, lacksSignature } from '#domain/auditCheck.ts';
import { useFormat } from '#i18n/useFormat.ts';
import type { Result } from '#kernel/result.ts';
import { Dialog } from '#widgets/Dialog.tsx';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import styles from './Audit.module.css';

interface Progressed {
  readonly done: number;
  readonly total: number;
}

/** Checks the trail from end to end and says in words how it was found. Closed, it stops. */
export const CheckDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation('audit');
  const [progress, setProgress] = useState<Progressed>({ done: 0, total: 0 });
  const [found, setFound] = useState<Result<AuditVerdict> | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    const run = async () => {
      const result = await checkAudit((done, total) => setProgress({ done, total }), controller.signal);
      if (!controller.signal.aborted) setFound(result);
    };
    void run();
    return () => controller.abort();
  }, []);
  return (
    <Dialog onClose={onClose} title={t('checkTitle')} size="lg">
      <div role="status">
        {found === null && <Checking {...progress} />}
        {found?.ok && <Verdict verdict={found.value} />}
      </div>
      {found?.ok === false && <ProblemAlert problems={found.problems} />}
    </Dialog>
  );
};

const Checking = ({ done, total }: Progressed) => {
  const { t } = useTranslation('audit');
  const format = useFormat();
  const said = t('checking', { done: format.number(done), total: format.number(total) });
  return (
    <Stack>
      <span>{said}</span>
      <Progress value={total === 0 ? 0 : (100 * done) / total} aria-label={said} />
    </Stack>
  );
};

const Verdict = ({ verdict }: { readonly verdict: AuditVerdict }) => {
  const { t } = useTranslation('audit');
  const format = useFormat();
  const { seen, unchained, signed, unsigned } = verdict;
  const holds = isWhole(verdict);
  const Icon = holds ? IconShieldCheck : IconShieldX;
  const signature = lacksSignature(verdict) ? 'lacksSignature' : 'unsigned';
  return (
    <Stack>
      <Alert variant="light" {...(holds ? {} : { color: 'red' })} icon={<Icon size={18} aria-hidden />}>
        {holds ? t('whole', { seen: format.number(seen) }) : t('broken')}
      </Alert>
      {!holds && <Breaks verdict={verdict} />}
      <ul className={styles['notes']}>
        {signed > 0 && <li>{t('signed', { signed: format.number(signed) })}</li>}
        {unsigned > 0 && <li>{t(signature, { count: unsigned, every: checkpointEvery })}</li>}
        {unchained > 0 && <li>{t('unchainedCount', { count: unchained })}</li>}
      </ul>
    </Stack>
  );
};

const Breaks = ({ verdict: { broken, breaks, badCheckpoints } }: { readonly verdict: AuditVerdict }) => {
  const { t } = useTranslation('audit');
  const all = [...breaks, ...badCheckpoints.slice(0, breaks.length + 100)];
  return (
    <>
      <strong>{t('breakCount', { count: broken + badCheckpoints.length })}</strong>
      <ul className={styles['breaks']}>
        {all.map(({ seq, why }) => (
          <li key={`${why} ${seq}`}>{t(`why.${why}`, { seq })}</li>
        ))}
      </ul>
    </>
  );
};
