import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '#data/ids.ts';
import type { Problem } from '#kernel/result.ts';
import { Panel } from '#ui/Panel.tsx';
import { ItemEditor } from './ItemEditor.tsx';
import { ItemPreview } from './ItemPreview.tsx';
import styles from './TemplateItems.module.css';
import { TemplateSection } from './TemplateSection.tsx';
import { blankItem, itemAt, placeOf } from './templateEdits.ts';
import type { DraftSections } from './useTemplateDraft.ts';

interface TemplateItemsProps {
  readonly sections: DraftSections;
  readonly problems: readonly Problem[];
  /** Null: only to be read. */
  readonly onChange: ((sections: DraftSections) => void) | null;
}

/** The items section by section; beside them the chosen one, to be changed or as the operator sees it. */
export const TemplateItems = ({ sections, problems, onChange }: TemplateItemsProps) => {
  const { t } = useTranslation('checkTemplates');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const all = sections.flatMap(({ items }) => items);
  const place = placeOf(sections, chosenId) ?? placeOf(sections, all[0]?.id ?? null);
  const item = itemAt(sections, place);
  return (
    <div className={styles['columns']}>
      <div className={styles['list']}>
        {sections.map((section, index) => (
          <TemplateSection
            key={section.id}
            sections={sections}
            index={index}
            chosenId={item?.id ?? null}
            problems={problems}
            onChoose={setChosenId}
            onChange={onChange}
          />
        ))}
        {onChange !== null && (
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => {
              const added = blankItem(newId<'CheckItem'>());
              const section = { id: newId<'CheckSection'>(), phase: 'before' as const, name: {}, items: [added] };
              onChange([...sections, section]);
              setChosenId(added.id);
            }}
          >
            {t('edit.addSection')}
          </Button>
        )}
      </div>
      <div className={styles['beside']}>
        {item !== null && place !== null && (
          <Panel title={t('preview.title')} isPadded>
            <ItemPreview
              item={item}
              section={sections[place.section]}
              number={all.findIndex(({ id }) => id === item.id) + 1}
              all={all.length}
            />
          </Panel>
        )}
        {item !== null && place !== null && onChange !== null && (
          <ItemEditor
            key={item.id}
            sections={sections}
            place={place}
            problems={problems}
            onChange={onChange}
            onChoose={setChosenId}
          />
        )}
      </div>
    </div>
  );
};
