import { Button } from '@mantine/core';
import { IconAlertCircle, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { confirmProgramme } from '#data/commands/confirmProgramme.ts';
import type { Programme } from '#domain/programme.ts';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import { useCommand } from '#widgets/useCommand.tsx';
import type { DraftProblems } from './draftProblems.ts';
import styles from './Programmes.module.css';

/** Over a copy of a template: its figures are defaults until somebody confirms them. */
export const DefaultNote = ({ programme }: { readonly programme: Programme }) => {
  const { t } = useTranslation('programmes');
  const { run, problems, isRunning } = useCommand(confirmProgramme);
  if (!programme.needsConfirmation) return null;
  const { id, rev } = programme;
  return (
    <>
      <div className={styles['note']}>
        <IconAlertCircle size={18} aria-hidden />
        <span>{t('page.defaultNote')}</span>
        <Button variant="default" loading={isRunning} onClick={() => void run({ id, rev })}>
          {t('page.confirmDefault')}
        </Button>
      </div>
      <ProblemAlert problems={problems} />
    </>
  );
};

/** Over a draft: nothing takes effect yet; what stands in the way of approving it, with the way there. */
export const DraftNote = ({ problems }: { readonly problems: DraftProblems }) => {
  const { t } = useTranslation('programmes');
  const count = problems.all.length;
  return (
    <>
      <div className={styles['note']} data-tone="draft">
        <IconPencil size={18} aria-hidden />
        <span>{t('edit.note')}</span>
        {count > 0 && (
          <span className={styles['toMend']}>
            <span role="status">{t('edit.problems', { count })}</span>
            <Button variant="default" onClick={showFirst}>
              {t('edit.showFirst')}
            </Button>
          </span>
        )}
      </div>
      <ProblemAlert problems={problems.at('levels')} />
    </>
  );
};

/** Leads to the first field that says what is wrong with it. */
const showFirst = (): void => {
  const first = document.querySelector<HTMLElement>('#content [aria-invalid="true"], #content [role="alert"]');
  first?.scrollIntoView({ block: 'center' });
  first?.focus({ preventScroll: true });
};
