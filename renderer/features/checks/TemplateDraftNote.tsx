import { Button } from '@mantine/core';
import { IconAlertTriangle, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CheckTemplate } from '#domain/checkTemplate.ts';
import { useFormat } from '#i18n/useFormat.ts';
import type { Problem } from '#kernel/result.ts';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import styles from './Templates.module.css';
import type { TemplateDraft } from './useTemplateDraft.ts';

interface TemplateDraftNoteProps {
  readonly template: CheckTemplate;
  readonly editing: TemplateDraft;
  /** What stands in the way of approving it. */
  readonly problems: readonly Problem[];
}

/** Over a draft: whether it is kept, and what stands in the way of approving it. */
export const TemplateDraftNote = ({ template, editing, problems }: TemplateDraftNoteProps) => {
  const { t } = useTranslation('checkTemplates');
  const isApart = editing.standing === 'conflict' || editing.standing === 'gone';
  return (
    <>
      <div className={styles['note']} data-tone="draft">
        <IconPencil size={18} aria-hidden />
        <div>
          <div>{t('edit.note')}</div>
          <KeptLine template={template} isPending={editing.standing === 'pending'} />
        </div>
        {problems.length > 0 && (
          <span className={styles['toMend']} role="status">
            {t('edit.problems', { count: problems.length })}
          </span>
        )}
      </div>
      {isApart && <ApartNote template={template} editing={editing} />}
      <ProblemAlert
        problems={[...problems.filter(({ field }) => field === 'sections'), ...(isApart ? [] : editing.problems)]}
      />
    </>
  );
};

const KeptLine = ({ template, isPending }: { readonly template: CheckTemplate; readonly isPending: boolean }) => {
  const { t } = useTranslation('checkTemplates');
  const format = useFormat();
  const at = format.moment(template.updatedAt);
  const by = template.draft?.by ?? '';
  const kept = by === '' ? t('edit.keptAt', { at }) : t('edit.kept', { by, at });
  return <div className={styles['second']}>{isPending ? t('edit.keeping') : kept}</div>;
};

type ApartNoteProps = Pick<TemplateDraftNoteProps, 'template' | 'editing'>;

/** The draft was changed elsewhere while something typed here was not yet kept: the user says which one stays. */
const ApartNote = ({ template, editing }: ApartNoteProps) => {
  const { t } = useTranslation('checkTemplates');
  const { standing, takeTheirs, keepMine } = editing;
  const isGone = standing === 'gone';
  return (
    <div className={styles['note']} data-tone="apart" role="alert">
      <IconAlertTriangle size={18} aria-hidden />
      <span>{isGone ? t('edit.gone') : t('edit.conflict', { by: template.draft?.by || t('edit.nobody') })}</span>
      <span className={styles['choice']}>
        <Button variant="default" onClick={takeTheirs}>
          {isGone ? t('edit.letGo') : t('edit.takeTheirs')}
        </Button>
        <Button variant="default" onClick={() => void keepMine()}>
          {t('edit.keepMine')}
        </Button>
      </span>
    </div>
  );
};
