import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '#ui/Panel.tsx';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import styles from './Settings.module.css';
import type { SettingsForm } from './useSettingsForm.ts';

interface SectionFormProps {
  readonly title: string;
  readonly intro?: string;
  readonly form: SettingsForm;
  readonly children: ReactNode;
}

/** A section with its fields, its button and a quiet "Saved". */
export const SectionForm = ({ title, intro, form, children }: SectionFormProps) => {
  const { t } = useTranslation();
  return (
    <Panel title={title} isPadded>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          // React also tells of the form of a dialog over the section: that is not this one's.
          if (event.target === event.currentTarget) form.save();
        }}
      >
        {intro !== undefined && <p className={styles['intro']}>{intro}</p>}
        <div className={styles['fields']}>{children}</div>
        <ProblemAlert problems={form.problems.filter(({ field }) => field === undefined)} />
        <div className={styles['foot']}>
          <span className={styles['saved']} role="status">
            {form.isSaved && (
              <>
                <IconCheck size={16} aria-hidden />
                {t('saved')}
              </>
            )}
          </span>
          <Button type="submit" loading={form.isRunning} disabled={!form.isChanged}>
            {t('save')}
          </Button>
        </div>
      </form>
    </Panel>
  );
};
