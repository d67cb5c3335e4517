import { Button } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fleet } from '#data/fleetState.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { Panel } from '#ui/Panel.tsx';
import { AssignProgrammeDialog } from '#widgets/AssignProgrammeDialog.tsx';
import { RegisterFilters } from '#widgets/RegisterFilters.tsx';
import { isNarrowed, type RegisterFilter } from '#widgets/registerFilter.ts';
import { BulkBar } from './BulkBar.tsx';
import { RegisterTable } from './RegisterTable.tsx';
import { RowSelectionContext, WholeSelectionContext } from './SelectBoxes.tsx';
import type { RegisterState } from './useRegister.ts';
import { useSelection } from './useSelection.ts';

interface RegisterProps {
  readonly fleet: Fleet;
  readonly register: RegisterState;
  readonly today: CalendarDate;
}

/** Filters, the list, and what can be done to several machines at once. */
export const Register = ({ fleet, register, today }: RegisterProps) => {
  const { shown, filter, clear } = register;
  const selection = useSelection(shown);
  const [toAssign, setToAssign] = useState<readonly EquipmentId[] | null>(null);
  const assignOne = useCallback((id: EquipmentId) => setToAssign([id]), []);
  const empty = useMemo(() => <NothingFound filter={filter} clear={clear} />, [filter, clear]);
  return (
    <>
      <RegisterFilters
        equipment={fleet.equipment}
        programmes={fleet.programmes}
        filter={filter}
        version={register.version}
        type={register.type}
        narrow={register.narrow}
        clear={clear}
      />
      <Panel>
        {selection.selected.length > 0 && (
          <BulkBar
            fleet={fleet}
            selected={selection.selected}
            isArchived={filter.isArchived}
            onAssign={() => setToAssign(selection.selected)}
            onClear={selection.clear}
          />
        )}
        <RowSelectionContext value={selection.ofRows}>
          <WholeSelectionContext value={selection.whole}>
            <RegisterTable
              rows={shown}
              sorting={register.sorting}
              onSort={register.sort}
              today={today}
              oldReadingDays={fleet.settings.oldReadingDays}
              selected={selection.ofRows.ids}
              onAssign={assignOne}
              empty={empty}
            />
          </WholeSelectionContext>
        </RowSelectionContext>
      </Panel>
      {toAssign !== null && <AssignProgrammeDialog equipmentIds={toAssign} onClose={() => setToAssign(null)} />}
    </>
  );
};

interface NothingFoundProps {
  readonly filter: RegisterFilter;
  readonly clear: () => void;
}

const NothingFound = ({ filter, clear }: NothingFoundProps) => {
  const { t } = useTranslation('equipment');
  return (
    <div style={{ padding: '40px 20px', textAlign: 'center', color: 'var(--dim)' }}>
      <p style={{ margin: '0 0 12px' }}>{filter.isArchived ? t('noneArchived') : t('noneFound')}</p>
      {isNarrowed(filter) && (
        <Button variant="default" onClick={clear}>
          {t('clearFilters')}
        </Button>
      )}
    </div>
  );
};
