import {
  IconArchive,
  IconCircleCheck,
  IconCircleX,
  IconDiamondFilled,
  IconSquareFilled,
  IconTriangleFilled,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type StateLook, StateMark } from '#ui/StateMark.tsx';
import type { PartState } from './partsView.ts';

const looks: Readonly<Record<PartState, StateLook>> = {
  archived: { tone: 'dim', icon: IconArchive },
  out: { tone: 'overdue', icon: IconCircleX },
  short: { tone: 'overdue', icon: IconTriangleFilled, isFilled: true },
  low: { tone: 'due', icon: IconDiamondFilled, isFilled: true },
  falling: { tone: 'soon', icon: IconSquareFilled, isFilled: true },
  enough: { tone: 'ok', icon: IconCircleCheck },
};

/** How a part stands, by colour, shape and word. */
export const PartStateMark = ({ state }: { readonly state: PartState }) => {
  const { t } = useTranslation('parts');
  return <StateMark look={looks[state]}>{t(`state.${state}`)}</StateMark>;
};
