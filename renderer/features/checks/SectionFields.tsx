import { ActionIcon, Select, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { checkPhases } from '#domain/checkTemplate.ts';
import { withText } from '#domain/language.ts';
import { useLanguage, useLocalText } from '#i18n/useFormat.ts';
import { useTextAt } from '#widgets/useTextAt.ts';
import styles from './TemplateItems.module.css';
import type { TemplateSectionProps } from './TemplateSection.tsx';
import { withSection, withSectionMoved } from './templateEdits.ts';
import type { DraftSections } from './useTemplateDraft.ts';

type SectionFieldsProps = TemplateSectionProps & { readonly onChange: (sections: DraftSections) => void };

/** The name of a section in the language on the screen, when it is gone through, and its place among the others. */
export const SectionFields = ({ sections, index, problems, onChange }: SectionFieldsProps) => {
  const { t } = useTranslation('checkTemplates');
  const language = useLanguage();
  const text = useLocalText();
  const textAt = useTextAt(problems);
  const section = sections[index];
  if (section === undefined) return null;
  const name = text(section.name) || t('edit.section');
  return (
    <div className={styles['sectionFields']}>
      <TextInput
        aria-label={t('edit.sectionName')}
        placeholder={name}
        value={section.name[language] ?? ''}
        maxLength={120}
        onChange={(event) => {
          const changed = { ...section, name: withText(section.name, language, event.currentTarget.value) };
          onChange(withSection(sections, index, changed));
        }}
        error={textAt(`sections.${index}.name`) ?? textAt(`sections.${index}.items`)}
      />
      <Select
        aria-label={t('edit.sectionPhase')}
        data={checkPhases.map((phase) => ({ value: phase, label: t(`phase.${phase}`) }))}
        value={section.phase}
        onChange={(next) => {
          const phase = checkPhases.find((each) => each === next) ?? section.phase;
          onChange(withSection(sections, index, { ...section, phase }));
        }}
        allowDeselect={false}
      />
      <ActionIcon
        color="gray"
        aria-label={t('edit.sectionUp', { name })}
        disabled={index === 0}
        onClick={() => onChange(withSectionMoved(sections, index, -1))}
      >
        <IconArrowUp size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        color="gray"
        aria-label={t('edit.sectionDown', { name })}
        disabled={index === sections.length - 1}
        onClick={() => onChange(withSectionMoved(sections, index, 1))}
      >
        <IconArrowDown size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        color="red"
        aria-label={t('edit.removeSection', { name })}
        onClick={() => onChange(sections.toSpliced(index, 1))}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </div>
  );
};
