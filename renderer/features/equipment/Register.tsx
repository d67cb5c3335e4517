import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fleet } from '#data/fleetState.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { Panel } from '#ui/Panel.tsx';
import { AssignProgrammeDialog } from '#widgets/AssignProgrammeDialog.tsx';
import { BulkBar } from './BulkBar.tsx';
import { RegisterFilters } from './RegisterFilters.tsx';
import { RegisterTable } from './RegisterTable.tsx';
import { isNarrowed } from './registerFilter.ts';
import { noSelection, type Selection, shownOnly } from './selection.ts';
import type { RegisterState } from './useRegister.ts';

interface RegisterProps {
  readonly fleet: Fleet;
  readonly register: RegisterState;
  readonly today: CalendarDate;
}

/** Filters, the list, and what can be done to several machines at once. */
export const Register = ({ fleet, register, today }: RegisterProps) => {
  const [selection, setSelection] = useState<Selection>(noSelection);
  const [toAssign, setToAssign] = useState<readonly EquipmentId[] | null>(null);
  const { shown } = register;
  const shownIds = useMemo(() => shown.map(({ machine }) => machine.id), [shown]);
  const selected = useMemo(() => shownOnly(selection, shownIds), [selection, shownIds]);
  return (
    <>
      <RegisterFilters fleet={fleet} register={register} />
      <Panel>
        {selected.length > 0 && (
          <BulkBar
            fleet={fleet}
            selected={selected}
            isArchived={register.filter.isArchived}
            onAssign={() => setToAssign(selected)}
            onClear={() => setSelection(noSelection)}
          />
        )}
        <RegisterTable
          register={register}
          today={today}
          oldReadingDays={fleet.settings.oldReadingDays}
          selection={selection}
          shownIds={shownIds}
          onSelect={setSelection}
          onAssign={(id) => setToAssign([id])}
          empty={<NothingFound register={register} />}
        />
      </Panel>
      {toAssign !== null && <AssignProgrammeDialog equipmentIds={toAssign} onClose={() => setToAssign(null)} />}
    </>
  );
};

const NothingFound = ({ register }: { readonly register: RegisterState }) => {
  const { t } = useTranslation('equipment');
  return (
    <div style={{ padding: '40px 20px', textAlign: 'center', color: 'var(--dim)' }}>
      <p style={{ margin: '0 0 12px' }}>{register.filter.isArchived ? t('noneArchived') : t('noneFound')}</p>
      {isNarrowed({ ...register.filter, query: register.query }) && (
        <Button variant="default" onClick={register.clear}>
          {t('clearFilters')}
        </Button>
      )}
    </div>
  );
};
