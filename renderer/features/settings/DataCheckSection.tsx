import { Button, Progress } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconEraser, IconShieldCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { now } from '#data/clock.ts';
import {
  checkNow,
  clearUnnamed,
  type IntegrityStatus,
  type KeptReport,
  refreshIntegrity,
  useIntegrity,
} from '#data/integrityCheck.ts';
import { findingCount } from '#domain/integrity.ts';
import { clearable } from '#domain/integrityContents.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { Panel } from '#ui/Panel.tsx';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import { useAgeWords } from '#widgets/useAgeWords.ts';
import { useCommand } from '#widgets/useCommand.tsx';
import { FindingList } from './FindingList.tsx';
import styles from './Settings.module.css';

/** The check of all records: what the last one found, what to do about it, and a new one. */
export const DataCheckSection = () => {
  const status = useIntegrity();
  useEffect(() => {
    void refreshIntegrity();
  }, []);
  if (status === undefined) return null;
  const { last } = status;
  return (
    <div className={styles['stack']}>
      <StandingPanel status={status} />
      {last !== null && findingCount(last) > 0 && <FindingList report={last} />}
      {last !== null && <UnnamedPanel report={last} />}
    </div>
  );
};

const StandingPanel = ({ status }: { readonly status: IntegrityStatus }) => {
  const { t } = useTranslation('integrity');
  return (
    <Panel title={t('title')} isPadded>
      <p className={styles['intro']}>{t('intro')}</p>
      <ProblemAlert problems={status.problems} />
      <Standing last={status.last} />
      <Checking working={status.working} />
    </Panel>
  );
};

const Standing = ({ last }: Pick<IntegrityStatus, 'last'>) => {
  const { t } = useTranslation('integrity');
  const format = useFormat();
  const age = useAgeWords();
  if (last === null) {
    return (
      <dl className={styles['facts']}>
        <dt>{t('last')}</dt>
        <dd>{t('never')}</dd>
      </dl>
    );
  }
  const count = findingCount(last);
  return (
    <dl className={styles['facts']}>
      <dt>{t('last')}</dt>
      <dd>{`${format.moment(last.at)} · ${age(last.at)}`}</dd>
      <dt>{t('looked')}</dt>
      <dd>{`${t('rows', { count: last.rows })} · ${t('filesFound', { count: last.files })}`}</dd>
      <dt>{t('result')}</dt>
      <dd>{count === 0 ? t('sound') : t('found', { count })}</dd>
    </dl>
  );
};

const Checking = ({ working }: Pick<IntegrityStatus, 'working'>) => {
  const { t } = useTranslation('integrity');
  const { t: common } = useTranslation();
  const stop = useRef<AbortController | null>(null);
  const begin = async () => {
    stop.current = new AbortController();
    await checkNow(stop.current.signal);
    stop.current = null;
  };
  if (working === null) {
    return (
      <div className={styles['foot']}>
        <Button leftSection={<IconShieldCheck size={16} aria-hidden />} onClick={() => void begin()}>
          {t('now')}
        </Button>
      </div>
    );
  }
  const words = t('working', { step: t(`step.${working.step}`), percent: working.percent });
  return (
    <div className={styles['foot']}>
      <Progress className={styles['progress'] ?? ''} value={working.percent} aria-label={words} />
      <span role="status">{words}</span>
      <Button variant="default" disabled={stop.current === null} onClick={() => stop.current?.abort()}>
        {common('cancel')}
      </Button>
    </div>
  );
};

const UnnamedPanel = ({ report }: { readonly report: KeptReport }) => {
  const { t } = useTranslation('integrity');
  const { run, isRunning, problems } = useCommand(() => clearUnnamed());
  const count = report.unnamedSince.size;
  const ripe = clearable(report.unnamedSince, now()).length;
  const clear = async () => {
    const cleared = await run(undefined);
    if (cleared !== null) notifications.show({ message: t('cleared', { count: cleared }) });
  };
  const found =
    count === 0 ? t('filesNone') : `${t('filesFound', { count })} · ${t('filesClearable', { count: ripe })}`;
  return (
    <Panel title={t('files')} isPadded>
      <p className={styles['intro']}>{t('filesText')}</p>
      <ProblemAlert problems={problems} />
      <p className={styles['standing']}>{found}</p>
      <Button
        variant="default"
        leftSection={<IconEraser size={16} aria-hidden />}
        disabled={ripe === 0}
        loading={isRunning}
        onClick={() => void clear()}
      >
        {t('clear')}
      </Button>
    </Panel>
  );
};
