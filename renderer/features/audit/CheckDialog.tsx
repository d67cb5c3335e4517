import { Alert, Button, Group, Progress, Stack } from '@mantine/core';
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

const notBegun: Progressed = { done: 0, total: 0 };

/** Runs a check as soon as it is on the screen, and anew when it is to be a full one; stops with it. */
const useCheck = (isFull: boolean): { readonly progress: Progressed; readonly found: Result<AuditVerdict> | null } => {
  const [progress, setProgress] = useState(notBegun);
  const [found, setFound] = useState<Result<AuditVerdict> | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const onProgress = (done: number, total: number) => setProgress({ done, total });
    const run = async () => {
      setFound(null);
      setProgress(notBegun);
      const result = await checkAudit({ isFull, onProgress, signal });
      if (!signal.aborted) setFound(result);
    };
    void run();
    return () => controller.abort();
  }, [isFull]);
  return { progress, found };
};

/**
 * Checks the trail from where an earlier check found it whole, or from its beginning, and says in words how it was
 * found. Closed, it stops.
 */
export const CheckDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation('audit');
  const [isFull, setIsFull] = useState(false);
  const { progress, found } = useCheck(isFull);
  return (
    <Dialog onClose={onClose} title={t('checkTitle')} size="lg">
      <Stack>
        <div role="status">
          {found === null && <Checking {...progress} />}
          {found?.ok && <Verdict verdict={found.value} />}
        </div>
        {found?.ok && found.value.since !== null && (
          <Group>
            <Button variant="default" onClick={() => setIsFull(true)}>
              {t('checkAll')}
            </Button>
          </Group>
        )}
        {found?.ok === false && <ProblemAlert problems={found.problems} />}
      </Stack>
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
  const { seen, since, unchained, signed, unsigned } = verdict;
  const holds = isWhole(verdict);
  const Icon = holds ? IconShieldCheck : IconShieldX;
  const signature = lacksSignature(verdict) ? 'lacksSignature' : 'unsigned';
  return (
    <Stack>
      <Alert variant="light" {...(holds ? {} : { color: 'red' })} icon={<Icon size={18} aria-hidden />}>
        {holds ? t(since === null ? 'whole' : 'wholeSince', { seen: format.number(seen) }) : t('broken')}
      </Alert>
      {!holds && <Breaks verdict={verdict} />}
      <ul className={styles['notes']}>
        {since !== null && (
          <li>{t('checkedBefore', { seq: format.number(since.seq), moment: format.moment(since.at) })}</li>
        )}
        {signed > 0 && <li>{t('signed', { count: signed })}</li>}
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
