import { createContext, useContext, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Equipment, EquipmentId } from '#domain/equipment.ts';
import styles from './Register.module.css';

/** What the boxes of the register show and do. Two contexts, so that typing in the search leaves the rows alone. */
interface RowSelection {
  readonly ids: ReadonlySet<EquipmentId>;
  readonly onClick: (id: EquipmentId, isRange: boolean) => void;
}

interface WholeSelection {
  readonly shown: number;
  readonly chosen: number;
  readonly onClick: () => void;
}

/** For the boxes of rows. */
export const RowSelectionContext = createContext<RowSelection>({ ids: new Set(), onClick: () => undefined });

/** For the box in the head. */
export const WholeSelectionContext = createContext<WholeSelection>({ shown: 0, chosen: 0, onClick: () => undefined });

/** Selects one machine; with shift all from the last one clicked. */
export const RowBox = ({ machine }: { readonly machine: Equipment }) => {
  const { t } = useTranslation('equipment');
  const { ids, onClick } = useContext(RowSelectionContext);
  return (
    <label className={styles['box']}>
      <input
        type="checkbox"
        aria-label={t('selectOne', { code: machine.code })}
        checked={ids.has(machine.id)}
        onChange={() => undefined}
        onClick={(event) => onClick(machine.id, event.shiftKey)}
      />
    </label>
  );
};

/** Selects all machines that are shown, or none. */
export const WholeBox = () => {
  const { t } = useTranslation('equipment');
  const { shown, chosen, onClick } = useContext(WholeSelectionContext);
  const box = useRef<HTMLInputElement>(null);
  const isPart = chosen > 0 && chosen < shown;
  useEffect(() => {
    if (box.current) box.current.indeterminate = isPart;
  }, [isPart]);
  return (
    <label className={styles['box']}>
      <input
        ref={box}
        type="checkbox"
        aria-label={t('selectAll', { count: shown })}
        checked={chosen > 0 && chosen === shown}
        onChange={onClick}
      />
    </label>
  );
};
