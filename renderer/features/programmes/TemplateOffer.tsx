import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Programme, ProgrammeRevision } from '#domain/programme.ts';
import { templateOffer } from '#domain/programmeMerging.ts';
import { useLocalText } from '#i18n/useFormat.ts';
import { programmeTemplates } from '#templates/programmeTemplates.ts';
import { Panel } from '#ui/Panel.tsx';
import { DifferenceList } from './DifferenceList.tsx';
import styles from './Programmes.module.css';
import { revisionDiff } from './revisionDiff.ts';
import type { ProgrammeDraftEditing } from './useProgrammeDraft.ts';

interface TemplateOfferProps {
  readonly programme: Programme;
  /** Oldest first. */
  readonly revisions: readonly ProgrammeRevision[];
  readonly editing: ProgrammeDraftEditing;
}

/** A template that has changed since it was copied: what it would bring, and the way to take it over into a draft. */
export const TemplateOffer = ({ programme, revisions, editing }: TemplateOfferProps) => {
  const { t } = useTranslation('programmeEditor');
  const text = useLocalText();
  const template = programmeTemplates.find(({ id }) => id === programme.templateId);
  const offer = useMemo(
    () => (template === undefined ? null : templateOffer(revisions, template.levels)),
    [template, revisions],
  );
  if (template === undefined || offer === null || programme.archivedOn !== null) return null;
  return (
    <Panel
      title={t('template.changed')}
      end={
        <Button variant="default" disabled={editing.content !== null} onClick={() => void editing.begin(offer)}>
          {t('template.takeOver')}
        </Button>
      }
      isPadded
    >
      <p className={styles['second']}>{t('template.text', { name: text(template.name) })}</p>
      <DifferenceList differences={revisionDiff(revisions.at(-1)?.levels ?? [], offer)} />
    </Panel>
  );
};
