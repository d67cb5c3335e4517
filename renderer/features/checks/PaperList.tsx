import { useTranslation } from 'react-i18next';
import { useFleet } from '#data/fleet.ts';
import { useLocalText } from '#i18n/useFormat.ts';
import { BoardMark } from './BoardMark.tsx';
import { cellKey } from './boardView.ts';
import styles from './Paper.module.css';
import type { Awaited } from './paperList.ts';
import { useShiftWords } from './useShiftWords.ts';

interface PaperListProps {
  readonly sheets: readonly Awaited[];
  readonly chosen: Awaited | undefined;
  readonly onChoose: (key: string) => void;
}

/** The sheets that are still to be entered, by machine. */
export const PaperList = ({ sheets, chosen, onChoose }: PaperListProps) => {
  const { t } = useTranslation('checks');
  const text = useLocalText();
  const shift = useShiftWords();
  const templates = useFleet()?.checkTemplates;
  return (
    <ul className={styles['list']} aria-label={t('paper.waiting')}>
      {sheets.map((sheet) => {
        const { equipment, cell } = sheet;
        const template = templates?.get(cell.checkTemplateId);
        const key = cellKey(cell);
        return (
          <li key={key}>
            <button type="button" aria-current={sheet === chosen || undefined} onClick={() => onChoose(key)}>
              <span>
                <strong>{equipment.code}</strong>
                <small>
                  {[shift(cell.shiftId), template === undefined ? '' : text(template.name)].filter(Boolean).join(' · ')}
                </small>
              </span>
              <BoardMark state={cell.state} />
            </button>
          </li>
        );
      })}
    </ul>
  );
};
