import {
  IconAlertTriangleFilled,
  IconCircleFilled,
  IconSquareRotatedFilled,
  type TablerIcon,
} from '@tabler/icons-react';
import type { DefectSeverity } from '#domain/defect.ts';

/** How bad a defect is, by shape: as on every other screen. */
export const severityIcons: Readonly<Record<DefectSeverity, TablerIcon>> = {
  minor: IconCircleFilled,
  major: IconSquareRotatedFilled,
  unsafe: IconAlertTriangleFilled,
};
