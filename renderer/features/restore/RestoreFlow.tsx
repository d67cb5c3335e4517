import { Button, Loader, PasswordInput, Progress } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RestoredRecords } from '#data/restoreMessages.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Panel } from '#ui/Panel.tsx';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import { BackupChoice } from './BackupChoice.tsx';
import { BackupPreview } from './BackupPreview.tsx';
import styles from './Restore.module.css';
import { type PresentRecords, rowsIn } from './restoreView.ts';
import { useRestore } from './useRestore.ts';

/** Choose a backup, look into it, restore it: three clicks from the newest one to the records. */
export const RestoreFlow = ({ present }: { readonly present: PresentRecords }) => {
  const { t } = useTranslation('restore');
  const { phase, problems, look, restore, back, cancel } = useRestore(present.isRecovery);
  return (
    <div className={styles['stack']}>
      <ProblemAlert problems={problems} />
      {phase.name === 'choosing' && <BackupChoice onChosen={(source) => void look(source)} />}
      {phase.name === 'looking' && (
        <Panel isPadded>
          <Loader type="dots" role="status" aria-label={t('looking')} />
        </Panel>
      )}
      {phase.name === 'locked' && (
        <Unlock onBack={back} onTyped={(passphrase) => void look({ ...phase.source, passphrase })} />
      )}
      {phase.name === 'preview' && (
        <BackupPreview
          manifest={phase.manifest}
          present={present}
          onBack={back}
          onRestore={() => void restore(phase.source, phase.manifest)}
        />
      )}
      {phase.name === 'restoring' && <Running percent={phase.percent} onCancel={cancel} />}
      {phase.name === 'done' && <Done restored={phase.restored} />}
    </div>
  );
};

const Unlock = ({ onBack, onTyped }: { readonly onBack: () => void; readonly onTyped: (typed: string) => void }) => {
  const { t } = useTranslation('restore');
  const [passphrase, setPassphrase] = useState('');
  return (
    <Panel isPadded>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onTyped(passphrase);
        }}
      >
        <PasswordInput
          data-autofocus
          label={t('passphrase')}
          autoComplete="off"
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        <div className={styles['foot']}>
          <Button variant="default" onClick={onBack}>
            {t('back')}
          </Button>
          <Button type="submit" disabled={passphrase === ''}>
            {t('unlock')}
          </Button>
        </div>
      </form>
    </Panel>
  );
};

const Running = ({ percent, onCancel }: { readonly percent: number; readonly onCancel: () => void }) => {
  const { t } = useTranslation('restore');
  const { t: common } = useTranslation();
  return (
    <Panel isPadded>
      <span role="status">{t('restoring', { percent })}</span>
      <div className={styles['foot']}>
        <Progress className={styles['progress'] ?? ''} value={percent} aria-label={t('restoring', { percent })} />
        <Button variant="default" onClick={onCancel}>
          {common('cancel')}
        </Button>
      </div>
    </Panel>
  );
};

const Done = ({ restored: { manifest, auditBreaks } }: { readonly restored: RestoredRecords }) => {
  const { t } = useTranslation('restore');
  const format = useFormat();
  const reload = () => {
    location.hash = '#/';
    location.reload();
  };
  return (
    <Panel isPadded>
      <EmptyState
        icon={<IconShieldCheck size={26} />}
        action={
          <Button autoFocus onClick={reload}>
            {t('goOn')}
          </Button>
        }
      >
        <strong>{t('doneTitle')}</strong>
        <br />
        {t('done', { rows: format.number(rowsIn(manifest)) })}
        {auditBreaks > 0 && ` ${t('broken', { count: auditBreaks })}`}
      </EmptyState>
    </Panel>
  );
};
