import { SegmentedControl } from '@mantine/core';
import styles from './LabelledSegments.module.css';

interface LabelledSegmentsProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onChoose: (value: V) => void;
}

/** A choice among few, side by side, with its name above it. */
export const LabelledSegments = <V extends string>({ label, value, options, onChoose }: LabelledSegmentsProps<V>) => (
  <div>
    <div className={styles['label']}>{label}</div>
    <SegmentedControl fullWidth aria-label={label} data={[...options]} value={value} onChange={onChoose} />
  </div>
);
