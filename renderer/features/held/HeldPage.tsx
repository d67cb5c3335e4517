import { Button, CloseButton, Select } from '@mantine/core';
import { IconCertificate } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'wouter';
import { useToday } from '#data/clock.ts';
import { useFleet } from '#data/fleet.ts';
import { type HeldCertificate, heldKinds } from '#domain/heldCertificate.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { Panel } from '#ui/Panel.tsx';
import { SearchField } from '#ui/SearchField.tsx';
import { CertificateTabs } from '#widgets/CertificateTabs.tsx';
import { CountedFilter } from '#widgets/CountedFilter.tsx';
import { HeldDialog } from '#widgets/HeldDialog.tsx';
import { holderOfHeld } from '#widgets/heldView.ts';
import { RenewHeldDialog } from '#widgets/RenewHeldDialog.tsx';
import { ExportHeld } from './ExportHeld.tsx';
import styles from './Held.module.css';
import { HeldTable } from './HeldTable.tsx';
import { type HeldRow, heldFilters, heldRows, narrowedHeld, narrowingIn, renewable } from './heldRows.ts';

type Open =
  | { readonly at: 'add' }
  | { readonly at: 'edit'; readonly held: HeldCertificate }
  | { readonly at: 'renew'; readonly held: readonly [HeldCertificate, ...HeldCertificate[]] };

/** What do we hold, and until when? */
export const HeldPage = () => {
  const { t } = useTranslation('held');
  const fleet = useFleet();
  const today = useToday();
  const [params] = useSearchParams();
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query);
  const [open, setOpen] = useState<Open | null>(null);
  const all = useMemo(() => (fleet === undefined ? undefined : heldRows(fleet, today)), [fleet, today]);
  if (all === undefined) return <Page title={t('title')}>{null}</Page>;
  const narrowing = { ...narrowingIn(params), query: wanted };
  const { rows, counts } = narrowedHeld(all, narrowing);
  const add = <Button onClick={() => setOpen({ at: 'add' })}>{t('add')}</Button>;
  return (
    <Page
      title={t('title')}
      beside={all.length === 0 ? undefined : t('count', { count: all.length })}
      isFilled
      actions={
        all.length > 0 && (
          <>
            <ExportHeld rows={rows} />
            {add}
          </>
        )
      }
    >
      <CertificateTabs tab="held" />
      {all.length === 0 ? (
        <EmptyState icon={<IconCertificate size={26} />} action={add}>
          {t('empty')}
        </EmptyState>
      ) : (
        <HeldList rows={rows} counts={counts} query={query} onQuery={setQuery} onOpen={setOpen} />
      )}
      <OpenDialog open={open} onClose={() => setOpen(null)} />
    </Page>
  );
};

const OpenDialog = ({ open, onClose }: { readonly open: Open | null; readonly onClose: () => void }) => {
  if (open === null) return null;
  if (open.at === 'renew') return <RenewHeldDialog held={open.held} onClose={onClose} />;
  const held = open.at === 'edit' ? open.held : null;
  return <HeldDialog holder={held === null ? null : holderOfHeld(held)} held={held} onClose={onClose} />;
};

interface HeldListProps {
  readonly rows: readonly HeldRow[];
  readonly counts: ReturnType<typeof narrowedHeld>['counts'];
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onOpen: (open: Open) => void;
}

const HeldList = ({ rows, counts, query, onQuery, onOpen }: HeldListProps) => {
  const { t } = useTranslation('held');
  const [params, setParams] = useSearchParams();
  const [selected, select] = useState<ReadonlySet<string>>(new Set());
  const chosen = rows.filter(({ held }) => selected.has(held.id));
  const change = (key: string, value: string | null) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === null || value === 'all') next.delete(key);
        else next.set(key, value);
        return next;
      },
      { replace: true },
    );
  const clear = () => {
    onQuery('');
    setParams({}, { replace: true });
  };
  return (
    <Panel
      title={
        <CountedFilter
          label={t('filterLabel')}
          filters={heldFilters}
          value={narrowingIn(params).show}
          onChange={(show) => change('show', show)}
          words={(each) => t(`filter.${each}`)}
          counts={counts}
        />
      }
      end={<Narrowing query={query} onQuery={onQuery} onChange={change} />}
    >
      {chosen.length > 0 && <SelectionBar chosen={chosen} onOpen={onOpen} onClear={() => select(new Set<string>())} />}
      <HeldTable
        rows={rows}
        selected={selected}
        onSelect={select}
        onEdit={({ held }) => onOpen({ at: 'edit', held })}
        onRenew={({ held }) => onOpen({ at: 'renew', held: [held] })}
        onClear={clear}
      />
    </Panel>
  );
};

interface SelectionBarProps {
  readonly chosen: readonly HeldRow[];
  readonly onOpen: (open: Open) => void;
  readonly onClear: () => void;
}

const SelectionBar = ({ chosen, onOpen, onClear }: SelectionBarProps) => {
  const { t } = useTranslation('held');
  const held = renewable(chosen);
  return (
    <section className={styles['bulk']} aria-label={t('bulk')}>
      <strong>{t('selected', { count: chosen.length })}</strong>
      {held === null ? (
        <span className={styles['second']}>{t('renewMixed')}</span>
      ) : (
        <Button variant="default" onClick={() => onOpen({ at: 'renew', held })}>
          {t('renewMany', { count: held.length })}
        </Button>
      )}
      <CloseButton aria-label={t('clearSelection')} onClick={onClear} ml="auto" />
    </section>
  );
};

interface NarrowingProps extends Pick<HeldListProps, 'query' | 'onQuery'> {
  readonly onChange: (key: string, value: string | null) => void;
}

const Narrowing = ({ query, onQuery, onChange }: NarrowingProps) => {
  const { t } = useTranslation('held');
  const { t: common } = useTranslation();
  const [params] = useSearchParams();
  const { kind, of } = narrowingIn(params);
  return (
    <>
      <Select
        size="xs"
        w={150}
        aria-label={t('kind')}
        placeholder={t('anyKind')}
        data={heldKinds.map((each) => ({ value: each, label: common(`heldKind.${each}`) }))}
        value={kind}
        onChange={(chosen) => onChange('kind', chosen)}
        clearable
      />
      <Select
        size="xs"
        w={176}
        aria-label={t('holder')}
        placeholder={t('anyHolder')}
        data={(['equipment', 'instrument'] as const).map((each) => ({ value: each, label: t(`holders.${each}`) }))}
        value={of}
        onChange={(chosen) => onChange('of', chosen)}
        clearable
      />
      <SearchField label={t('search')} query={query} onQuery={onQuery} />
    </>
  );
};
