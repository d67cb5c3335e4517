import { ActionIcon, Button } from '@mantine/core';
import { IconArchive, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '#data/clock.ts';
import { withdrawHeld } from '#data/commands/withdrawHeld.ts';
import { useAttachments } from '#data/queries/attachments.ts';
import { useHeldOf } from '#data/queries/held.ts';
import type { HeldCertificate } from '#domain/heldCertificate.ts';
import type { HeldHolder } from '#domain/heldCertificateSaving.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { Panel } from '#ui/Panel.tsx';
import { Attachments } from './Attachments.tsx';
import { HeldDialog } from './HeldDialog.tsx';
import { HeldMark } from './HeldMark.tsx';
import styles from './HeldPanel.module.css';
import { byPress, type HeldWithStanding } from './heldView.ts';
import { RenewHeldDialog } from './RenewHeldDialog.tsx';
import { useAnnouncedCommand } from './useAnnouncedCommand.ts';
import { useDoneNotice } from './useDoneNotice.ts';
import { useHeldWords } from './useHeldWords.ts';

interface HeldPanelProps {
  readonly holder: HeldHolder;
  /** Of a holder that is out of service. */
  readonly isReadOnly: boolean;
}

type Open = { readonly at: 'add' } | { readonly at: 'edit' | 'renew'; readonly held: HeldCertificate };

/** The certificates held for a machine or an instrument, those that press first; earlier ones on demand. */
export const HeldPanel = ({ holder, isReadOnly }: HeldPanelProps) => {
  const { t } = useTranslation('held');
  const today = useToday();
  const all = useHeldOf(holder);
  const [showsPast, showPast] = useState(false);
  const [open, setOpen] = useState<Open | null>(null);
  if (all === undefined) return <Panel title={t('title')}>{null}</Panel>;
  const current = all.filter(({ state }) => state === 'current');
  const past = all.filter(({ state }) => state !== 'current');
  const shown = [...byPress(current, today), ...(showsPast ? byPress(past, today) : [])];
  const close = () => setOpen(null);
  return (
    <Panel
      title={t('title')}
      end={
        <>
          {past.length > 0 && (
            <Button variant="subtle" size="compact-sm" onClick={() => showPast(!showsPast)}>
              {showsPast ? t('panel.hidePast') : t('panel.showPast', { count: past.length })}
            </Button>
          )}
          {!isReadOnly && (
            <Button variant="default" size="compact-sm" onClick={() => setOpen({ at: 'add' })}>
              {t('add')}
            </Button>
          )}
        </>
      }
    >
      {shown.length === 0 && <p className={styles['quiet']}>{t('panel.none')}</p>}
      <ul className={styles['papers']}>
        {shown.map((row) => (
          <Paper key={row.held.id} row={row} isReadOnly={isReadOnly} onOpen={setOpen} />
        ))}
      </ul>
      {open?.at === 'add' && <HeldDialog holder={holder} held={null} onClose={close} />}
      {open?.at === 'edit' && <HeldDialog holder={holder} held={open.held} onClose={close} />}
      {open?.at === 'renew' && <RenewHeldDialog held={[open.held]} onClose={close} />}
    </Panel>
  );
};

interface PaperProps {
  readonly row: HeldWithStanding;
  readonly isReadOnly: boolean;
  readonly onOpen: (open: Open) => void;
}

const Paper = ({ row: { held, standing }, isReadOnly, onOpen }: PaperProps) => {
  const { t } = useTranslation('held');
  const format = useFormat();
  const words = useHeldWords();
  const { number, issuer, issuedOn, notes, isRequired } = held;
  const second = [
    number,
    issuer,
    t('panel.from', { date: format.date(issuedOn) }),
    isRequired ? t('isRequired') : '',
    notes,
  ];
  return (
    <li>
      <div className={styles['paper']}>
        <div className={styles['grow']}>
          <strong>{words.name(held)}</strong>
          <span className={styles['second']}>{second.filter((part) => part !== '').join(' · ')}</span>
        </div>
        <div className={styles['two']}>
          <HeldMark state={standing.state} />
          <span className={styles['second']}>{words.day(standing)}</span>
        </div>
        {!isReadOnly && held.state === 'current' && <PaperActions held={held} onOpen={onOpen} />}
      </div>
      <Papers held={held} />
    </li>
  );
};

/** Nothing where there is nothing: papers are added in the dialog. */
const Papers = ({ held }: { readonly held: HeldCertificate }) => {
  const papers = useAttachments(held.id) ?? [];
  return papers.length === 0 ? null : <Attachments about={held.id} isReadOnly />;
};

const PaperActions = ({ held, onOpen }: { readonly held: HeldCertificate; readonly onOpen: (open: Open) => void }) => {
  const { t } = useTranslation('held');
  const tellDone = useDoneNotice();
  const { run } = useAnnouncedCommand(withdrawHeld);
  const name = useHeldWords().name(held);
  const withdraw = async (): Promise<void> => {
    if ((await run({ id: held.id, rev: held.rev })) !== null) tellDone(t('withdrawn'));
  };
  return (
    <div className={styles['actions']}>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={`${t('renew')} ${name}`}
        onClick={() => onOpen({ at: 'renew', held })}
      >
        {t('renew')}
      </Button>
      <ActionIcon aria-label={`${t('edit')} ${name}`} onClick={() => onOpen({ at: 'edit', held })}>
        <IconPencil size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon color="gray" aria-label={t('withdrawOf', { name })} onClick={() => void withdraw()}>
        <IconArchive size={16} aria-hidden />
      </ActionIcon>
    </div>
  );
};
