import {
  IconAlertTriangleFilled,
  IconCircleFilled,
  IconSquareRotatedFilled,
  type TablerIcon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DefectSeverity } from '#domain/defect.ts';
import styles from './SeverityChip.module.css';

const icons: Readonly<Record<DefectSeverity, TablerIcon>> = {
  minor: IconCircleFilled,
  major: IconSquareRotatedFilled,
  unsafe: IconAlertTriangleFilled,
};

/** How bad a defect is, by colour, shape and word. */
export const SeverityChip = ({ severity }: { readonly severity: DefectSeverity }) => {
  const { t } = useTranslation('defects');
  const Icon = icons[severity];
  return (
    <span className={styles['chip']} data-severity={severity}>
      <Icon size={11} aria-hidden />
      {t(`severity.${severity}`)}
    </span>
  );
};
