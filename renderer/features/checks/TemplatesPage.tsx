import { Button } from '@mantine/core';
import { IconListCheck, IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useToday } from '#data/clock.ts';
import { useFleet } from '#data/fleet.ts';
import type { CheckTemplate } from '#domain/checkTemplate.ts';
import { routes } from '#routes.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { Panel } from '#ui/Panel.tsx';
import { AssignCheckDialog } from '#widgets/AssignCheckDialog.tsx';
import { NewTemplateDialog } from './NewTemplateDialog.tsx';
import { TemplatesTable } from './TemplatesTable.tsx';
import { templateRows } from './templatesView.ts';

/** All check templates: what operators look at, on which machines. */
export const TemplatesPage = () => {
  const { t } = useTranslation('checkTemplates');
  const fleet = useFleet();
  const today = useToday();
  const [, navigate] = useLocation();
  const [isCreating, setCreating] = useState(false);
  const [assigned, setAssigned] = useState<CheckTemplate['id'] | null>(null);
  const rows = useMemo(() => (fleet === undefined ? undefined : templateRows(fleet, today)), [fleet, today]);
  const create = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setCreating(true)}>
      {t('list.new')}
    </Button>
  );
  const isEmpty = rows?.length === 0;
  return (
    <Page
      title={t('title')}
      beside={t('beside')}
      actions={
        <>
          <Button variant="default" component={Link} href={routes.checks}>
            {t('list.toBoard')}
          </Button>
          {!isEmpty && create}
        </>
      }
      isFilled={!isEmpty}
    >
      {isEmpty && (
        <EmptyState icon={<IconListCheck size={26} />} action={create}>
          {t('list.empty')}
        </EmptyState>
      )}
      {rows !== undefined && !isEmpty && (
        <Panel>
          <TemplatesTable rows={rows} onAssign={setAssigned} />
        </Panel>
      )}
      {isCreating && (
        <NewTemplateDialog onClose={() => setCreating(false)} onCreated={(id) => navigate(routes.checkTemplate(id))} />
      )}
      {assigned !== null && <AssignCheckDialog templateId={assigned} onClose={() => setAssigned(null)} />}
    </Page>
  );
};
