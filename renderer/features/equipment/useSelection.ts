import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { EquipmentId } from '#domain/equipment.ts';
import type { RegisterRow } from '#widgets/registerView.ts';
import { allClicked, clicked, noSelection, shownOnly } from './selection.ts';

/** The selection of the register, as its boxes and its bar need it. */
export const useSelection = (shown: readonly RegisterRow[]) => {
  const [selection, setSelection] = useState(noSelection);
  const shownIds = useMemo(() => shown.map(({ machine }) => machine.id), [shown]);
  const latest = useRef(shownIds);
  useEffect(() => {
    latest.current = shownIds;
  }, [shownIds]);
  const { ids } = selection;
  const selected = useMemo(() => (ids.size === 0 ? [] : shownOnly({ ids, anchor: null }, shownIds)), [ids, shownIds]);
  // What a row's box does stays the same function while rows come and go: it asks for those shown when it is clicked.
  const onClick = useCallback(
    (id: EquipmentId, isRange: boolean) =>
      setSelection((before) => clicked(before, { id, isRange, shown: latest.current })),
    [],
  );
  const ofRows = useMemo(() => ({ ids, onClick }), [ids, onClick]);
  const whole = useMemo(
    () => ({
      shown: shownIds.length,
      chosen: selected.length,
      onClick: () => setSelection((before) => allClicked(before, shownIds)),
    }),
    [shownIds, selected],
  );
  return { selected, ofRows, whole, clear: useCallback(() => setSelection(noSelection), []) };
};
