import { IconCamera, IconPhoto, IconRuler2 } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalText } from '#i18n/useFormat.ts';
import { SeverityChip } from '#widgets/SeverityChip.tsx';
import { useLimitWords } from '#widgets/useLimitWords.ts';
import styles from './TemplateItems.module.css';
import type { DraftItem } from './templateEdits.ts';

interface ItemLineProps {
  readonly item: DraftItem;
  readonly number: number;
  readonly isChosen: boolean;
  /** Whether something in it is to be put right. */
  readonly isFaulty: boolean;
  readonly onChoose: () => void;
  /** Null: it stays where it is. */
  readonly onMove: ((by: -1 | 1) => void) | null;
}

/** An item of a check template in a line; choosing it shows it beside. Alt with an arrow key moves it. */
export const ItemLine = ({ item, number, isChosen, isFaulty, onChoose, onMove }: ItemLineProps) => {
  const { t } = useTranslation('checkTemplates');
  const text = useLocalText();
  const limitWords = useLimitWords();
  const move = (event: KeyboardEvent<HTMLElement>) => {
    if (onMove === null || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? -1 : 1);
    // A line that changes its place in the page loses the focus.
    requestAnimationFrame(() => document.getElementById(`item-${item.id}`)?.focus());
  };
  return (
    <li>
      <button
        type="button"
        id={`item-${item.id}`}
        className={styles['line']}
        aria-pressed={isChosen}
        data-faulty={isFaulty || undefined}
        {...(onMove === null ? {} : { 'aria-keyshortcuts': 'Alt+ArrowUp Alt+ArrowDown', title: t('edit.moveKeys') })}
        onClick={onChoose}
        onKeyDown={move}
      >
        <span className={styles['number']}>{number}</span>
        <span className={styles['words']}>
          <span className={styles['text']}>{text(item.text) || t('edit.newItem')}</span>
          <span className={styles['look']}>{text(item.look)}</span>
        </span>
        <span className={styles['marks']}>
          {item.limits !== null && (
            <span className={styles['mark']}>
              <IconRuler2 size={14} aria-hidden />
              {limitWords(item.limits)}
            </span>
          )}
          {item.photo !== 'never' && (
            <IconCamera size={15} role="img" aria-label={t(`photo.${item.photo}`)}>
              <title>{t(`photo.${item.photo}`)}</title>
            </IconCamera>
          )}
          {item.picture !== '' && <IconPhoto size={15} aria-hidden />}
          <SeverityChip severity={item.severity} />
        </span>
      </button>
    </li>
  );
};
