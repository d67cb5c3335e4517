import { Button } from '@mantine/core';
import { IconAlertTriangle, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useFormat } from '#i18n/useFormat.ts';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import type { DraftProblems } from './draftProblems.ts';
import styles from './Programmes.module.css';
import type { ProgrammeEffect } from './programmeEffect.ts';
import type { ProgrammeDraftEditing } from './useProgrammeDraft.ts';

interface DraftNoteProps {
  readonly editing: ProgrammeDraftEditing;
  readonly problems: DraftProblems;
  readonly effect: ProgrammeEffect;
  /** Where the effect is told visit by visit. */
  readonly effectHref: string;
}

/** Over a draft: whether it is kept, what stands in the way of approving it, and what it comes to in a year. */
export const DraftNote = ({ editing, problems, effect, effectHref }: DraftNoteProps) => {
  const { t } = useTranslation('programmes');
  const { t: editor } = useTranslation('programmeEditor');
  const count = problems.all.length;
  const isApart = editing.standing === 'conflict' || editing.standing === 'gone';
  return (
    <>
      <div className={styles['note']} data-tone="draft">
        <IconPencil size={18} aria-hidden />
        <div>
          <div>{editor('draft.note')}</div>
          <KeptLine editing={editing} />
        </div>
        {count > 0 ? (
          <span className={styles['toMend']}>
            <span role="status">{t('edit.problems', { count })}</span>
            <Button variant="default" onClick={showFirst}>
              {t('edit.showFirst')}
            </Button>
          </span>
        ) : (
          <EffectLine effect={effect} href={effectHref} />
        )}
      </div>
      {isApart && <ApartNote editing={editing} />}
      <ProblemAlert problems={[...problems.at('levels'), ...(isApart ? [] : editing.problems)]} />
    </>
  );
};

const KeptLine = ({ editing }: { readonly editing: ProgrammeDraftEditing }) => {
  const { t } = useTranslation('programmeEditor');
  const format = useFormat();
  const { stored, standing } = editing;
  if (stored === null) return null;
  const at = format.moment(stored.updatedAt);
  const kept = stored.by === '' ? t('draft.keptAt', { at }) : t('draft.kept', { by: stored.by, at });
  return (
    <div className={styles['second']}>
      {standing === 'pending' ? t('draft.keeping') : kept}
      {stored.reason !== '' && ` · ${t('draft.proposed', { reason: stored.reason, count: stored.evidence.length })}`}
    </div>
  );
};

/** The draft was changed elsewhere while something typed here was not yet kept: the user says which one stays. */
const ApartNote = ({ editing }: { readonly editing: ProgrammeDraftEditing }) => {
  const { t } = useTranslation('programmeEditor');
  const { stored, standing, takeTheirs, keepMine } = editing;
  return (
    <div className={styles['note']} data-tone="apart" role="alert">
      <IconAlertTriangle size={18} aria-hidden />
      <span>
        {standing === 'gone' ? t('draft.gone') : t('draft.conflict', { by: stored?.by || t('draft.nobody') })}
      </span>
      <span className={styles['choice']}>
        <Button variant="default" onClick={takeTheirs}>
          {standing === 'gone' ? t('draft.letGo') : t('draft.takeTheirs')}
        </Button>
        <Button variant="default" onClick={() => void keepMine()}>
          {t('draft.keepMine')}
        </Button>
      </span>
    </div>
  );
};

const EffectLine = ({ effect, href }: { readonly effect: ProgrammeEffect; readonly href: string }) => {
  const { t } = useTranslation('programmeEditor');
  const format = useFormat();
  const { before, after, machines } = effect;
  if (after === null) return null;
  return (
    <Link href={href} className={styles['effectLine'] ?? ''}>
      {t('effect.line', {
        count: machines.length,
        visits: format.number(before.visits),
        visitsAfter: format.number(after.visits),
        hours: format.number(before.hours, 1),
        hoursAfter: format.number(after.hours, 1),
      })}
    </Link>
  );
};

/** Leads to the first field that says what is wrong with it. */
const showFirst = (): void => {
  const first = document.querySelector<HTMLElement>('#content [aria-invalid="true"], #content [role="alert"]');
  first?.scrollIntoView({ block: 'center', inline: 'center' });
  first?.focus({ preventScroll: true });
};
