import { ActionIcon } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { newId } from '#data/ids.ts';
import { verdictsOf } from '#domain/checkRevisions.ts';
import { useLocalText } from '#i18n/useFormat.ts';
import type { Problem } from '#kernel/result.ts';
import { ItemLine } from './ItemLine.tsx';
import { SectionFields } from './SectionFields.tsx';
import styles from './TemplateItems.module.css';
import { blankItem, canMoveItem, withItemAdded, withItemMoved } from './templateEdits.ts';
import type { DraftSections } from './useTemplateDraft.ts';

export interface TemplateSectionProps {
  readonly sections: DraftSections;
  readonly index: number;
  readonly chosenId: string | null;
  readonly problems: readonly Problem[];
  readonly onChoose: (itemId: string) => void;
  /** Null: only to be read. */
  readonly onChange: ((sections: DraftSections) => void) | null;
}

/** One section: its name, when it is gone through, its items, and the verdicts it can end in. */
export const TemplateSection = (props: TemplateSectionProps) => {
  const { sections, index, chosenId, problems, onChoose, onChange } = props;
  const { t } = useTranslation('checkTemplates');
  const { t: checks } = useTranslation('checks');
  const text = useLocalText();
  const section = sections[index];
  if (section === undefined) return null;
  const first = sections.slice(0, index).reduce((sum, { items }) => sum + items.length, 1);
  const isFaulty = (path: string) => problems.some(({ field }) => field?.startsWith(path) === true);
  const verdicts = verdictsOf(section.phase).map((verdict) => checks(`verdict.${verdict}`));
  return (
    <section className={styles['section']}>
      {onChange === null ? (
        <div className={styles['sectionHead']}>
          <h2>{text(section.name)}</h2>
          <span className={styles['phase']}>{t(`phase.${section.phase}`)}</span>
        </div>
      ) : (
        <SectionFields {...props} onChange={onChange} />
      )}
      <ol className={styles['items']} start={first}>
        {section.items.map((item, at) => {
          const place = { section: index, item: at };
          return (
            <ItemLine
              key={item.id}
              item={item}
              number={first + at}
              isChosen={item.id === chosenId}
              isFaulty={isFaulty(`sections.${index}.items.${at}.`)}
              onChoose={() => onChoose(item.id)}
              onMove={
                onChange === null
                  ? null
                  : (by) => {
                      if (canMoveItem(sections, place, by)) onChange(withItemMoved(sections, place, by));
                    }
              }
            />
          );
        })}
      </ol>
      <div className={styles['sectionFoot']}>
        <span>{t('page.verdicts', { verdicts: verdicts.join(' / ') })}</span>
        {onChange !== null && (
          <ActionIcon
            aria-label={`${t('edit.addItem')}: ${text(section.name)}`}
            title={t('edit.addItem')}
            onClick={() => {
              const added = blankItem(newId<'CheckItem'>());
              onChange(withItemAdded(sections, index, added));
              onChoose(added.id);
            }}
          >
            <IconPlus size={16} aria-hidden />
          </ActionIcon>
        )}
      </div>
    </section>
  );
};
