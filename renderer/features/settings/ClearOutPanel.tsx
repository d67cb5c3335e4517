import { Button } from '@mantine/core';
import { IconEraser } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '#data/clock.ts';
import type { Fleet } from '#data/fleetState.ts';
import { useOldCount } from '#data/queries/oldRecords.ts';
import { type ClearableKind, clearableKinds, monthsKept } from '#domain/recordClearing.ts';
import { clearableBefore } from '#domain/retention.ts';
import { Panel } from '#ui/Panel.tsx';
import { ClearDialog } from './ClearDialog.tsx';
import styles from './Settings.module.css';
import { useOldWords } from './useOldWords.ts';

/** What is beyond its term and could go: how much, since when, by which term. */
export const ClearOutPanel = ({ fleet }: { readonly fleet: Fleet }) => {
  const { t } = useTranslation('retention');
  return (
    <Panel title={t('clearTitle')} isPadded>
      <p className={styles['intro']}>{t('clearText')}</p>
      <ul className={styles['olds']}>
        {clearableKinds.map((kind) => (
          <OldKind key={kind} kind={kind} months={monthsKept(kind, fleet.settings.retention)} />
        ))}
      </ul>
    </Panel>
  );
};

interface OldKindProps {
  readonly kind: ClearableKind;
  /** How long it is kept. */
  readonly months: number;
}

const OldKind = ({ kind, months }: OldKindProps) => {
  const { t } = useTranslation('retention');
  const words = useOldWords();
  const latest = clearableBefore(months, useToday());
  const count = useOldCount({ kind, before: latest });
  const [isOpen, setOpen] = useState(false);
  const hasSome = count !== undefined && count.records + count.photos > 0;
  const found = hasSome ? `${words.what(count)} · ${words.since(count)}` : t('nothing');
  return (
    <li>
      <div>
        <strong>{t(`kind.${kind}`)}</strong>
        <small>{t('kept', { count: months })}</small>
      </div>
      <span>{count === undefined ? t('counting') : found}</span>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconEraser size={15} aria-hidden />}
        aria-label={`${t('action')} ${t(`kind.${kind}`)}`}
        disabled={!hasSome}
        onClick={() => setOpen(true)}
      >
        {t('action')}
      </Button>
      {isOpen && <ClearDialog kind={kind} latest={latest} onClose={() => setOpen(false)} />}
    </li>
  );
};
