import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { verdictsOf } from '#domain/checkRevisions.ts';
import type { CheckSection } from '#domain/checkTemplate.ts';
import { useLocalText } from '#i18n/useFormat.ts';
import styles from './Paper.module.css';
import { PaperItem } from './PaperItem.tsx';
import { type PaperSheet, verdictOn } from './paperForm.ts';

interface PaperSectionProps {
  readonly section: CheckSection;
  readonly sheet: PaperSheet;
  readonly onChange: (sheet: PaperSheet) => void;
}

/** The items of a section and its verdict. */
export const PaperSection = ({ section, sheet, onChange }: PaperSectionProps) => {
  const { t } = useTranslation('checks');
  const text = useLocalText();
  const verdicts = verdictsOf(section.phase);
  return (
    <section className={styles['section']} aria-label={text(section.name)}>
      <div className={styles['sectionHead']}>
        <h3>{text(section.name)}</h3>
        <Select
          size="xs"
          w={230}
          aria-label={`${t('check.verdict')}: ${text(section.name)}`}
          allowDeselect={false}
          data={verdicts.map((verdict) => ({ value: verdict, label: t(`verdict.${verdict}`) }))}
          value={verdictOn(sheet, section) ?? null}
          onChange={(chosen) => {
            const verdict = verdicts.find((each) => each === chosen);
            if (verdict === undefined) return;
            onChange({ ...sheet, verdicts: new Map(sheet.verdicts).set(section.id, verdict) });
          }}
        />
      </div>
      {section.items.map((item) => (
        <PaperItem key={item.id} item={item} sheet={sheet} onChange={onChange} />
      ))}
    </section>
  );
};
