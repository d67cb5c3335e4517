import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Programme } from '#domain/programme.ts';
import { routes } from '#routes.ts';
import { LinkTabs } from '#ui/LinkTabs.tsx';

const tabs = ['levels', 'year', 'revisions'] as const;

/** A part of a programme's page. */
export type ProgrammeTab = (typeof tabs)[number];

/** The tab an address names; the levels unless it names another. */
export const tabFrom = (search: URLSearchParams): ProgrammeTab =>
  tabs.find((tab) => tab === search.get('tab')) ?? 'levels';

const tabHref = (id: Programme['id'], tab: ProgrammeTab): string =>
  tab === 'levels' ? routes.programme(id) : `${routes.programme(id)}?tab=${tab}`;

interface ProgrammeTabsProps {
  readonly programme: Programme;
  readonly tab: ProgrammeTab;
  readonly revisions: number;
  /** Stands at the end of the line. */
  readonly end: ReactNode;
}

/** The parts of a programme's page, each with its own address. */
export const ProgrammeTabs = ({ programme, tab, revisions, end }: ProgrammeTabsProps) => {
  const { t } = useTranslation('programmeEditor');
  return (
    <LinkTabs
      label={t('tabs.label')}
      tabs={tabs.map((id) => ({
        id,
        href: tabHref(programme.id, id),
        text: t(`tabs.${id}`),
        count: id === 'revisions' ? revisions : null,
      }))}
      current={tab}
      end={end}
    />
  );
};
