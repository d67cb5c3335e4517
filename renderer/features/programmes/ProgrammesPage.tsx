import { Button } from '@mantine/core';
import { IconChecklist, IconFileImport, IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useToday } from '#data/clock.ts';
import { useFleet } from '#data/fleet.ts';
import { useDrafts } from '#data/queries/drafts.ts';
import type { Programme } from '#domain/programme.ts';
import { routes } from '#routes.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { Panel } from '#ui/Panel.tsx';
import { AssignProgrammeDialog } from '#widgets/AssignProgrammeDialog.tsx';
import { ImportDialog } from './ImportDialog.tsx';
import { NewProgrammeDialog } from './NewProgrammeDialog.tsx';
import { ProgrammesTable } from './ProgrammesTable.tsx';
import { programmeRows } from './programmesView.ts';

/** All programmes: what is done to which machines, how often. */
export const ProgrammesPage = () => {
  const { t } = useTranslation('programmes');
  const { t: editor } = useTranslation('programmeEditor');
  const fleet = useFleet();
  const drafts = useDrafts();
  const today = useToday();
  const [, navigate] = useLocation();
  const [isCreating, setCreating] = useState(false);
  const [isImporting, setImporting] = useState(false);
  const [assigned, setAssigned] = useState<Programme['id'] | null>(null);
  const rows = useMemo(
    () => (fleet === undefined ? undefined : programmeRows(fleet, drafts, today)),
    [fleet, drafts, today],
  );
  const create = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setCreating(true)}>
      {t('list.newProgramme')}
    </Button>
  );
  const takeIn = (
    <Button variant="default" leftSection={<IconFileImport size={16} aria-hidden />} onClick={() => setImporting(true)}>
      {editor('file.import')}
    </Button>
  );
  const isEmpty = rows?.length === 0;
  return (
    <Page
      title={t('title')}
      actions={
        <>
          {takeIn}
          {!isEmpty && create}
        </>
      }
      isFilled={!isEmpty}
    >
      {isEmpty && (
        <EmptyState icon={<IconChecklist size={26} />} action={create}>
          {t('list.empty')}
        </EmptyState>
      )}
      {rows !== undefined && !isEmpty && (
        <Panel>
          <ProgrammesTable rows={rows} onAssign={setAssigned} />
        </Panel>
      )}
      {isCreating && (
        <NewProgrammeDialog onClose={() => setCreating(false)} onCreated={(id) => navigate(routes.programme(id))} />
      )}
      {isImporting && (
        <ImportDialog onClose={() => setImporting(false)} onImported={(id) => navigate(routes.programme(id))} />
      )}
      {assigned !== null && <AssignProgrammeDialog programmeId={assigned} onClose={() => setAssigned(null)} />}
    </Page>
  );
};
