import { Button } from '@mantine/core';
import { IconArrowBackUp, IconDatabaseImport } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { undoableRestore, undoRestore } from '#data/restore.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { error, failed } from '#kernel/result.ts';
import { routes } from '#routes.ts';
import { Panel } from '#ui/Panel.tsx';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import { useCommand } from '#widgets/useCommand.tsx';
import styles from './Settings.module.css';

type Undoable = Awaited<ReturnType<typeof undoableRestore>>;

/** In the settings: the way to a restore, and for seven days the way back from one. */
export const RestorePanel = () => {
  const { t } = useTranslation('restore');
  const [undoable, setUndoable] = useState<Undoable>(null);
  useEffect(() => {
    let isCurrent = true;
    void undoableRestore().then((found) => {
      if (isCurrent) setUndoable(found);
    });
    return () => {
      isCurrent = false;
    };
  }, []);
  return (
    <>
      {undoable !== null && <UndoPanel undoable={undoable} />}
      <Panel title={t('title')} isPadded>
        <p className={styles['intro']}>{t('panelText')}</p>
        <div className={styles['foot']}>
          <Button
            component={Link}
            href={routes.restore}
            variant="default"
            leftSection={<IconDatabaseImport size={16} aria-hidden />}
          >
            {t('open')}
          </Button>
        </div>
      </Panel>
    </>
  );
};

const UndoPanel = ({ undoable }: { readonly undoable: NonNullable<Undoable> }) => {
  const { t } = useTranslation('restore');
  const format = useFormat();
  const { run, problems, isRunning } = useCommand(async (_input: null, confirmed: readonly string[] = []) =>
    // Asked in any case: everything done since the restore leaves the screens.
    confirmed.includes('restoreUndone')
      ? undoRestore(confirmed)
      : failed([{ ...error('restoreUndone'), level: 'confirm' }]),
  );
  const undo = async () => {
    if ((await run(null)) !== null) location.reload();
  };
  return (
    <Panel title={t('undoTitle')} isPadded>
      <p className={styles['intro']}>
        {t('undoText', { moment: format.moment(undoable.restoredAt), until: format.moment(undoable.until) })}
      </p>
      <ProblemAlert problems={problems} />
      <div className={styles['foot']}>
        <Button
          variant="default"
          loading={isRunning}
          leftSection={<IconArrowBackUp size={16} aria-hidden />}
          onClick={() => void undo()}
        >
          {t('undo')}
        </Button>
      </div>
    </Panel>
  );
};
