import type { Equipment } from '#domain/equipment.ts';
import { StoodDownBadge } from '#widgets/StoodDownBadge.tsx';
import styles from './Kiosk.module.css';

interface MachineLineProps {
  readonly machine: Equipment;
  /** What else is to be known: section, operator. */
  readonly also?: readonly string[];
}

/** Which machine, and what else: `FL-03 Toyota 8FBE18 · before the shift · 张伟`. */
export const MachineLine = ({ machine, also = [] }: MachineLineProps) => {
  const { code, name, make, model } = machine;
  const called = name === '' ? `${make} ${model}`.trim() : name;
  return (
    <div className={styles['machineLine']}>
      <b>{code}</b>
      <span>{[called, ...also].filter((part) => part !== '').join(' · ')}</span>
      <StoodDownBadge equipmentId={machine.id} isLarge />
    </div>
  );
};
