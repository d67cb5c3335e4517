import { Button, Loader } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'wouter';
import { useFleet } from '#data/fleet.ts';
import type { Fleet } from '#data/fleetState.ts';
import type { AuditEntry } from '#domain/audit.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { Page } from '#ui/Page.tsx';
import { Panel } from '#ui/Panel.tsx';
import styles from './Audit.module.css';
import { AuditFilters } from './AuditFilters.tsx';
import { AuditTable } from './AuditTable.tsx';
import { filterIn } from './auditAddress.ts';
import { CheckDialog } from './CheckDialog.tsx';
import { EntryDialog } from './EntryDialog.tsx';
import { ExportAudit } from './ExportAudit.tsx';
import { type AuditTrail, useAuditTrail } from './useAuditTrail.ts';
import { useAuditWords } from './useAuditWords.ts';

/** Who did what, when, and what stood there before? */
export const AuditPage = () => {
  const { t } = useTranslation('audit');
  const fleet = useFleet();
  if (fleet === undefined) return <Page title={t('title')}>{null}</Page>;
  return <Trail fleet={fleet} />;
};

const Trail = ({ fleet }: { readonly fleet: Fleet }) => {
  const { t } = useTranslation('audit');
  const format = useFormat();
  const [params, setParams] = useSearchParams();
  const filter = useMemo(() => filterIn(params), [params]);
  const words = useAuditWords(fleet);
  const trail = useAuditTrail(filter, words.phrases);
  const [open, setOpen] = useState<AuditEntry | null>(null);
  const [isChecking, setIsChecking] = useState(false);
  const { entries, isEnd } = trail;
  const clear = () => setParams({}, { replace: true });
  return (
    <Page
      title={t('title')}
      beside={isEnd ? t('count', { count: entries.length, shown: format.number(entries.length) }) : t('hint')}
      isFilled
      actions={
        <>
          <ExportAudit fleet={fleet} filter={filter} />
          <Button leftSection={<IconShieldCheck size={16} aria-hidden />} onClick={() => setIsChecking(true)}>
            {t('check')}
          </Button>
        </>
      }
    >
      <Panel className={styles['panel']}>
        <AuditFilters fleet={fleet} onClear={clear} />
        <AuditTable
          fleet={fleet}
          entries={entries}
          isFiltered={params.size > 0}
          isReading={!isEnd}
          onOpen={setOpen}
          onNearEnd={trail.more}
          onClear={clear}
        />
        <Searching trail={trail} />
      </Panel>
      {open !== null && <EntryDialog fleet={fleet} entry={open} onClose={() => setOpen(null)} />}
      {isChecking && <CheckDialog onClose={() => setIsChecking(false)} />}
    </Page>
  );
};

/** How far a search has come, with the way to stop it. */
const Searching = ({ trail }: { readonly trail: AuditTrail }) => {
  const { t } = useTranslation('audit');
  const format = useFormat();
  const { isReading, isPaused, reached, pause, goOn } = trail;
  const isSeen = (isReading || isPaused) && reached !== null;
  return (
    <div className={styles['searching']} data-seen={isSeen}>
      {isSeen && isReading && <Loader size={14} aria-hidden />}
      <span role="status">{isSeen && t(isPaused ? 'stoppedAt' : 'searching', { moment: format.moment(reached) })}</span>
      {isSeen && (
        <Button size="compact-xs" variant="default" onClick={isPaused ? goOn : pause}>
          {t(isPaused ? 'searchOn' : 'stopSearch')}
        </Button>
      )}
    </div>
  );
};
