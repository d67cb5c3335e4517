import { Button } from '@mantine/core';
import { IconAlertCircle, IconCalendarClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { confirmCheckTemplate } from '#data/commands/confirmCheckTemplate.ts';
import type { CheckRevision, CheckTemplate } from '#domain/checkTemplate.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import { useCommand } from '#widgets/useCommand.tsx';
import styles from './Templates.module.css';

/** Over a copy of a check of the trade: it is a default until somebody confirms it. */
export const DefaultNote = ({ template }: { readonly template: CheckTemplate }) => {
  const { t } = useTranslation('checkTemplates');
  const { run, problems, isRunning } = useCommand(confirmCheckTemplate);
  if (!template.needsConfirmation) return null;
  const { id, rev } = template;
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

/** Over the items in force: another revision is approved, and begins on a later day. */
export const ComingNote = ({ coming }: { readonly coming: CheckRevision | null }) => {
  const { t } = useTranslation('checkTemplates');
  const format = useFormat();
  if (coming === null) return null;
  return (
    <div className={styles['note']} data-tone="coming">
      <IconCalendarClock size={18} aria-hidden />
      <span>{t('page.coming', { number: coming.number, date: format.date(coming.effectiveOn) })}</span>
    </div>
  );
};
