import { useTranslation } from 'react-i18next';
import type { CheckTemplate } from '#domain/checkTemplate.ts';
import { routes } from '#routes.ts';
import { LinkTabs } from '#ui/LinkTabs.tsx';
import type { TemplateView } from './templateView.ts';

const tabs = ['items', 'machines', 'revisions'] as const;

/** A part of a check template's page. */
export type TemplateTab = (typeof tabs)[number];

/** The tab an address names; the items unless it names another. */
export const templateTabFrom = (search: URLSearchParams): TemplateTab =>
  tabs.find((tab) => tab === search.get('tab')) ?? 'items';

const hrefOf = (id: CheckTemplate['id'], tab: TemplateTab): string =>
  tab === 'items' ? routes.checkTemplate(id) : `${routes.checkTemplate(id)}?tab=${tab}`;

interface TemplateTabsProps {
  readonly template: CheckTemplate;
  readonly tab: TemplateTab;
  readonly view: TemplateView;
}

/** The parts of a check template's page, each with its own address. */
export const TemplateTabs = ({ template, tab, view }: TemplateTabsProps) => {
  const { t } = useTranslation('checkTemplates');
  const counts: Readonly<Record<TemplateTab, number>> = {
    items: view.shown.reduce((sum, { items }) => sum + items.length, 0),
    machines: view.duties.length,
    revisions: view.revisions.length,
  };
  return (
    <LinkTabs
      label={t('tabs.label')}
      tabs={tabs.map((id) => ({ id, href: hrefOf(template.id, id), text: t(`tabs.${id}`), count: counts[id] }))}
      current={tab}
    />
  );
};
