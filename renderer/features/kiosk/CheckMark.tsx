import {
  IconAlertTriangleFilled,
  IconBan,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconClockPause,
  IconMoon,
  type TablerIcon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { BoardState } from '#domain/checkBoard.ts';
import controls from './Controls.module.css';

const icons: Readonly<Record<BoardState, TablerIcon>> = {
  open: IconClockPause,
  expected: IconCircleDashed,
  missing: IconCircleDashed,
  stoodDown: IconBan,
  defects: IconAlertTriangleFilled,
  nilDefect: IconCircleCheckFilled,
  done: IconCircleCheckFilled,
  notUsed: IconMoon,
};

/** What became of a machine's check in this shift: shape and word, and colour where it matters. */
export const CheckMark = ({ state }: { readonly state: BoardState }) => {
  const { t } = useTranslation('kiosk');
  const Icon = icons[state];
  return (
    <span className={controls['mark']} data-state={state}>
      <Icon size={22} aria-hidden />
      {t(`state.${state}`)}
    </span>
  );
};
