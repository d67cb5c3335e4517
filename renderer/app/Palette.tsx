import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Fleet } from '#data/fleetState.ts';
import { useCertificatesFound } from '#data/queries/certificates.ts';
import { certificateSubject } from '#domain/certificateSubject.ts';
import { languages } from '#domain/language.ts';
import { useLocalText } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import { useUndo } from '#widgets/useUndo.ts';
import { hasWords, paletteFinds } from './paletteFinds.ts';
import { places } from './places.ts';
import styles from './Shell.module.css';
import { useChoosing } from './useChoosing.ts';

const mostShown = 8;
/** As printed on the keyboard, in every language. */
const undoKeys = 'Ctrl Z';
const redoKeys = 'Ctrl Shift Z';

/** Ctrl+K: every place, machine, open order and defect, programme, check template, part and certificate by name, and what can be changed at once. */
export const Palette = ({ fleet }: { readonly fleet: Fleet }) => {
  const { t } = useTranslation('shell');
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query);
  const always = [usePlaces(), useSteps(), useChoices()].map(({ group, actions }) => ({
    group,
    actions: actions.filter(({ label }) => hasWords(label ?? '', wanted)),
  }));
  const [places, steps, choices] = always;
  const groups = [places, ...useFound(fleet, wanted), steps, choices].filter(
    (group): group is SpotlightActionGroupData => group !== undefined && group.actions.length > 0,
  );
  useFirstSelected(groups);
  return (
    <Spotlight
      shortcut={['mod + K']}
      overlayProps={{ blur: 0 }}
      classNames={{ actionsGroup: styles['group'] ?? '' }}
      attributes={{ content: { 'aria-label': t('find') } }}
      actions={groups}
      filter={(_query, actions) => actions}
      query={query}
      onQueryChange={setQuery}
      nothingFound={t('findNothing')}
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden />,
        placeholder: t('find'),
        'aria-label': t('find'),
      }}
      scrollable
      maxHeight={460}
    />
  );
};

/** The kit marks the first entry when a key is pressed; ours may come a moment later, and Enter would find none. */
const useFirstSelected = (groups: readonly SpotlightActionGroupData[]): void => {
  const ids = groups.flatMap(({ actions }) => actions.map(({ id }) => id)).join(' ');
  useEffect(() => {
    if (ids === '' || document.querySelector('[data-action][data-selected]')) return;
    document.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
  }, [ids]);
};

/** What has no place in the rail. */
const others = [
  { key: 'checkTemplates', href: routes.checkTemplates },
  { key: 'verify', href: routes.verify },
  { key: 'import', href: routes.import },
  { key: 'audit', href: routes.audit },
] as const;

const usePlaces = (): SpotlightActionGroupData => {
  const { t } = useTranslation('shell');
  const [, navigate] = useLocation();
  return {
    group: t('goTo'),
    actions: [...places, ...others].map(({ key, href }) => ({ id: key, label: t(key), onClick: () => navigate(href) })),
  };
};

/** Undo and redo, for whoever does not know their keys. */
const useSteps = (): SpotlightActionGroupData => {
  const { t } = useTranslation('undo');
  const { t: common } = useTranslation();
  const { undo, redo } = useUndo();
  return {
    group: t('group'),
    actions: [
      { id: 'undo', label: common('undo'), description: undoKeys, onClick: undo },
      { id: 'redo', label: t('redo'), description: redoKeys, onClick: redo },
    ],
  };
};

/** Language and light: for whoever ended up with one they cannot read. */
const useChoices = (): SpotlightActionGroupData => {
  const { t } = useTranslation('shell');
  const { t: common } = useTranslation();
  const { prefer } = useChoosing();
  const toLanguage = languages.map((language) => ({
    id: language,
    label: `${t('language')}: ${common(`language.${language}`)}`,
    onClick: () => prefer({ language }),
  }));
  const toTheme = (['light', 'dark', 'auto'] as const).map((theme) => ({
    id: theme,
    label: `${t('appearance')}: ${t(theme)}`,
    onClick: () => prefer({ theme }),
  }));
  return { group: t('settings'), actions: [...toLanguage, ...toTheme] };
};

interface Found {
  readonly id: string;
  readonly label: string;
  readonly description: string;
}

const useFound = (fleet: Fleet, query: string): readonly SpotlightActionGroupData[] => {
  const { t } = useTranslation('shell');
  const [, navigate] = useLocation();
  const text = useLocalText();
  const certificates = useCertificatesFound(query, mostShown) ?? [];
  const finds = useMemo(() => paletteFinds(fleet, query, mostShown), [fleet, query]);
  const { machines, orders, defects, programmes, checkTemplates, parts } = finds;
  const leading = (to: string, { id, label, description }: Found): SpotlightActionData => ({
    id,
    label,
    description,
    onClick: () => navigate(to),
  });
  return [
    {
      group: t('machines'),
      actions: machines.map(({ id, code, name, make, model }) =>
        leading(routes.machine(id), { id, label: code, description: name || `${make} ${model}` }),
      ),
    },
    {
      group: t('openOrders'),
      actions: orders.map(({ order: { id, number, levels }, machine }) => {
        const description = `${machine.code} · ${levels.map(({ name }) => text(name)).join(', ')}`;
        return leading(routes.order(id), { id, label: number, description });
      }),
    },
    {
      group: t('defects'),
      actions: defects.map(({ defect: { id, number, text: words }, machine }) =>
        leading(routes.defect(id), { id, label: number, description: `${machine.code} · ${words}` }),
      ),
    },
    {
      group: t('programmes'),
      actions: programmes.map(({ id, name }) =>
        leading(routes.programme(id), { id, label: text(name), description: '' }),
      ),
    },
    {
      group: t('checkTemplates'),
      actions: checkTemplates.map(({ id, name }) =>
        leading(routes.checkTemplate(id), { id, label: text(name), description: '' }),
      ),
    },
    {
      group: t('parts'),
      actions: parts.map(({ id, number, name }) => leading(routes.part(id), { id, label: number, description: name })),
    },
    {
      group: t('certificates'),
      actions: certificates.map(({ id, number, content }) =>
        leading(routes.certificate(id), {
          id,
          label: number,
          description: `${content.code} · ${certificateSubject(content)}`,
        }),
      ),
    },
  ];
};
