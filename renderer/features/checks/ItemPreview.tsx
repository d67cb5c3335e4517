import { IconAlertTriangleFilled, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { languages, textIn } from '#domain/language.ts';
import { useLanguage } from '#i18n/useFormat.ts';
import { CheckPicture } from '#widgets/CheckPicture.tsx';
import { useLimitWords } from '#widgets/useLimitWords.ts';
import styles from './ItemPreview.module.css';
import type { DraftItem, DraftSection } from './templateEdits.ts';

interface ItemPreviewProps {
  readonly item: DraftItem;
  readonly section: DraftSection | undefined;
  /** Its number among all items, from 1. */
  readonly number: number;
  readonly all: number;
}

/** An item as a card of the shared screen: it cannot be answered here. */
export const ItemPreview = ({ item, section, number, all }: ItemPreviewProps) => {
  const { t } = useTranslation('checkTemplates');
  const language = useLanguage();
  const limitWords = useLimitWords();
  const own = textIn(item.text, language);
  const other = languages.find(
    (each) => each !== language && (item.text[each] ?? '') !== '' && item.text[each] !== own,
  );
  return (
    <div className={styles['screen']}>
      <div className={styles['head']}>
        <span>{section === undefined ? '' : textIn(section.name, language)}</span>
        <span>{t('preview.count', { number, all })}</span>
      </div>
      <div className={styles['bar']}>
        <span style={{ width: `${(100 * number) / Math.max(1, all)}%` }} />
      </div>
      <div className={styles['card']}>
        <div className={styles['words']}>
          <div className={styles['text']}>{own || t('edit.newItem')}</div>
          <div className={styles['look']}>{textIn(item.look, language)}</div>
          {other !== undefined && (
            <div className={styles['other']} lang={other}>
              {[item.text[other], item.look[other]].filter((words) => words !== undefined && words !== '').join(' · ')}
            </div>
          )}
          {item.limits !== null && (
            <div className={styles['value']}>{t('preview.measure', { limits: limitWords(item.limits) })}</div>
          )}
        </div>
        {item.picture !== '' && (
          <div className={styles['picture']}>
            <CheckPicture name={item.picture} />
          </div>
        )}
      </div>
      <div className={styles['answers']}>
        <span data-answer="ok">
          <IconCheck size={18} stroke={3} aria-hidden /> {t('preview.ok')}
        </span>
        <span data-answer="defect">
          <IconAlertTriangleFilled size={16} aria-hidden /> {t('preview.defect')}
        </span>
        <span data-answer="notApplicable">{t('preview.notApplicable')}</span>
      </div>
    </div>
  );
};
