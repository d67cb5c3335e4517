import {
  IconArchive,
  IconCircleCheck,
  IconCircleX,
  IconDiamondFilled,
  IconSquareFilled,
  IconTriangleFilled,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './Parts.module.css';
import type { PartState } from './partsView.ts';

const icons = {
  archived: IconArchive,
  out: IconCircleX,
  short: IconTriangleFilled,
  low: IconDiamondFilled,
  falling: IconSquareFilled,
  enough: IconCircleCheck,
} as const;

/** Filled shapes look larger than outlines. */
const small: ReadonlySet<PartState> = new Set(['short', 'low', 'falling']);

/** How a part stands, by colour, shape and word. */
export const PartStateMark = ({ state }: { readonly state: PartState }) => {
  const { t } = useTranslation('parts');
  const Icon = icons[state];
  return (
    <span className={styles['state']} data-state={state}>
      <Icon size={small.has(state) ? 11 : 15} aria-hidden />
      {t(`state.${state}`)}
    </span>
  );
};
