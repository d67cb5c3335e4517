import { ActionIcon, Checkbox, Group, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconCopy, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { newId } from '#data/ids.ts';
import { checkPictures } from '#domain/checkPicture.ts';
import { photoRules } from '#domain/checkTemplate.ts';
import { defectSeverities } from '#domain/defect.ts';
import { languages, withText } from '#domain/language.ts';
import type { Problem } from '#kernel/result.ts';
import { NumberField } from '#ui/NumberField.tsx';
import { Panel } from '#ui/Panel.tsx';
import { useTextAt } from '#widgets/useTextAt.ts';
import styles from './TemplateItems.module.css';
import {
  canMoveItem,
  type DraftItem,
  type ItemPlace,
  itemAt,
  withItem,
  withItemDoubled,
  withItemMoved,
  withoutItem,
} from './templateEdits.ts';
import type { DraftSections } from './useTemplateDraft.ts';

interface ItemEditorProps {
  readonly sections: DraftSections;
  readonly place: ItemPlace;
  readonly problems: readonly Problem[];
  readonly onChange: (sections: DraftSections) => void;
  readonly onChoose: (itemId: string) => void;
}

interface FieldsProps {
  readonly item: DraftItem;
  readonly onChange: (item: DraftItem) => void;
  readonly errorAt: (field: string) => string | null;
}

/** The chosen item of a draft: its words in each language, what is measured, how bad a failure is. */
export const ItemEditor = (props: ItemEditorProps) => {
  const { sections, place, problems, onChange } = props;
  const { t } = useTranslation('checkTemplates');
  const textAt = useTextAt(problems);
  const item = itemAt(sections, place);
  if (item === null) return null;
  const fields: FieldsProps = {
    item,
    onChange: (next) => onChange(withItem(sections, place, next)),
    errorAt: (field) => textAt(`sections.${place.section}.items.${place.item}.${field}`),
  };
  return (
    <Panel title={t('edit.item')} end={<ItemActions {...props} />} isPadded>
      <div className={styles['editor']}>
        <WordFields {...fields} />
        <ChoiceFields {...fields} />
        <MeasureFields {...fields} />
      </div>
    </Panel>
  );
};

const WordFields = ({ item, onChange, errorAt }: FieldsProps) => {
  const { t } = useTranslation('checkTemplates');
  const { t: common } = useTranslation();
  const label = (field: 'text' | 'look', language: (typeof languages)[number]) =>
    t('edit.inLanguage', { field: t(`edit.${field}`), language: common(`language.${language}`) });
  return (
    <div className={styles['languages']}>
      {languages.map((language, index) => (
        <div key={language} className={styles['wording']} lang={language}>
          <TextInput
            label={label('text', language)}
            value={item.text[language] ?? ''}
            maxLength={120}
            onChange={(event) => onChange({ ...item, text: withText(item.text, language, event.currentTarget.value) })}
            error={index === 0 ? errorAt('text') : null}
          />
          <Textarea
            label={label('look', language)}
            value={item.look[language] ?? ''}
            maxLength={300}
            autosize
            minRows={1}
            onChange={(event) => onChange({ ...item, look: withText(item.look, language, event.currentTarget.value) })}
          />
        </div>
      ))}
    </div>
  );
};

const ChoiceFields = ({ item, onChange }: FieldsProps) => {
  const { t } = useTranslation('checkTemplates');
  const { t: defects } = useTranslation('defects');
  return (
    <div className={styles['choices']}>
      <div className={styles['wide']}>
        <span className={styles['label']}>{t('edit.severity')}</span>
        <SegmentedControl
          aria-label={t('edit.severity')}
          data={defectSeverities.map((severity) => ({ value: severity, label: defects(`severity.${severity}`) }))}
          value={item.severity}
          onChange={(severity) => onChange({ ...item, severity })}
        />
      </div>
      <Select
        label={t('edit.photo')}
        data={photoRules.map((rule) => ({ value: rule, label: t(`photo.${rule}`) }))}
        value={item.photo}
        onChange={(next) => onChange({ ...item, photo: photoRules.find((rule) => rule === next) ?? item.photo })}
        allowDeselect={false}
      />
      <Select
        label={t('edit.picture')}
        data={[
          { value: '', label: t('picture.none') },
          ...checkPictures.map((picture) => ({ value: picture, label: t(`picture.${picture}`) })),
        ]}
        value={item.picture}
        onChange={(next) => onChange({ ...item, picture: next ?? '' })}
        allowDeselect={false}
        searchable
      />
    </div>
  );
};

const MeasureFields = ({ item, onChange, errorAt }: FieldsProps) => {
  const { t } = useTranslation('checkTemplates');
  const { limits } = item;
  return (
    <>
      <Checkbox
        label={t('edit.measure')}
        checked={limits !== null}
        onChange={(event) =>
          onChange({ ...item, limits: event.currentTarget.checked ? { unit: 'mm', min: null, max: null } : null })
        }
      />
      {limits !== null && (
        <div className={styles['limits']}>
          <TextInput
            label={t('edit.limitUnit')}
            value={limits.unit}
            maxLength={20}
            onChange={(event) => onChange({ ...item, limits: { ...limits, unit: event.currentTarget.value } })}
            error={errorAt('limits.unit')}
          />
          <NumberField
            label={t('edit.min')}
            value={limits.min ?? undefined}
            onChange={(min) => onChange({ ...item, limits: { ...limits, min: min ?? null } })}
            error={errorAt('limits.min')}
          />
          <NumberField
            label={t('edit.max')}
            value={limits.max ?? undefined}
            onChange={(max) => onChange({ ...item, limits: { ...limits, max: max ?? null } })}
          />
        </div>
      )}
    </>
  );
};

const ItemActions = ({ sections, place, onChange, onChoose }: ItemEditorProps) => {
  const { t } = useTranslation('checkTemplates');
  const canMove = (by: -1 | 1) => canMoveItem(sections, place, by);
  const move = (by: -1 | 1) => onChange(withItemMoved(sections, place, by));
  const double = () => {
    const id = newId<'CheckItem'>();
    onChange(withItemDoubled(sections, place, id));
    onChoose(id);
  };
  return (
    <Group gap={4}>
      <ActionIcon color="gray" aria-label={t('edit.up')} disabled={!canMove(-1)} onClick={() => move(-1)}>
        <IconArrowUp size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon color="gray" aria-label={t('edit.down')} disabled={!canMove(1)} onClick={() => move(1)}>
        <IconArrowDown size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon color="gray" aria-label={t('edit.double')} title={t('edit.double')} onClick={double}>
        <IconCopy size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        color="red"
        aria-label={t('edit.removeItem')}
        title={t('edit.removeItem')}
        onClick={() => onChange(withoutItem(sections, place))}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
};
