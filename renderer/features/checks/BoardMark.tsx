import {
  IconAlertTriangleFilled,
  IconBan,
  IconCheck,
  IconCircleDashed,
  IconFlagFilled,
  IconMinus,
  IconProgress,
  type TablerIcon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { BoardState } from '#domain/checkBoard.ts';
import styles from './Board.module.css';

/** The shape of each state; survives black and white. */
export const boardIcons: Readonly<Record<BoardState, TablerIcon>> = {
  defects: IconFlagFilled,
  nilDefect: IconCheck,
  done: IconCheck,
  open: IconProgress,
  notUsed: IconMinus,
  missing: IconAlertTriangleFilled,
  expected: IconCircleDashed,
  stoodDown: IconBan,
};

interface BoardMarkProps {
  readonly state: BoardState;
  readonly defects?: number;
}

/** What became of a check, by colour, shape and word. */
export const BoardMark = ({ state, defects = 0 }: BoardMarkProps) => {
  const { t } = useTranslation('checks');
  const Icon = boardIcons[state];
  return (
    <span className={styles['mark']} data-state={state} title={t(`meaning.${state}`)}>
      <Icon size={13} stroke={2.4} aria-hidden />
      {state === 'defects' ? t('defectCount', { count: defects }) : t(`state.${state}`)}
    </span>
  );
};
