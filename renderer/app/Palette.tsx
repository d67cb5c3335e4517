import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData, spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Fleet } from '#data/fleetState.ts';
import { useLocalText } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import { equipmentMatches, searchableText } from '#widgets/equipmentSearch.ts';
import styles from './Shell.module.css';

const mostShown = 8;
/** As printed on the keyboard, in every language. */
const findKeys = 'Ctrl K';

/** Opens the palette; looks like the search field it is. */
export const PaletteButton = () => {
  const { t } = useTranslation('shell');
  return (
    <button type="button" className={styles['find']} onClick={spotlight.open}>
      <IconSearch size={16} aria-hidden />
      <span>{t('find')}</span>
      <kbd>{findKeys}</kbd>
    </button>
  );
};

/** Ctrl+K: every place, machine and open order by name. */
export const Palette = ({ fleet }: { readonly fleet: Fleet }) => {
  const { t } = useTranslation('shell');
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query);
  const places = usePlaces();
  const found = useFound(fleet, wanted);
  const groups: SpotlightActionGroupData[] = [
    { group: t('goTo'), actions: places.filter(({ label }) => includes(label ?? '', wanted)) },
    ...found,
  ].filter(({ actions }) => actions.length > 0);
  return (
    <Spotlight
      shortcut={['mod + K']}
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

const includes = (text: string, query: string): boolean => text.toLowerCase().includes(query.trim().toLowerCase());

const usePlaces = (): SpotlightActionData[] => {
  const { t } = useTranslation('shell');
  const [, navigate] = useLocation();
  const keys = ['today', 'equipment', 'programmes', 'orders', 'certificates', 'import', 'settings'] as const;
  return keys.map((key) => ({ id: key, label: t(key), onClick: () => navigate(routes[key]) }));
};

const useFound = (fleet: Fleet, query: string): readonly SpotlightActionGroupData[] => {
  const { t } = useTranslation('shell');
  const [, navigate] = useLocation();
  const text = useLocalText();
  return useMemo(() => {
    if (query.trim() === '') return [];
    const machines: SpotlightActionData[] = [];
    const orders: SpotlightActionData[] = [];
    for (const machine of fleet.equipment.values()) {
      if (machine.archivedOn !== null) continue;
      if (machines.length < mostShown && equipmentMatches(machine, query)) {
        machines.push({
          id: machine.id,
          label: machine.code,
          description: machine.name || `${machine.make} ${machine.model}`,
          onClick: () => navigate(routes.machine(machine.id)),
        });
      }
      for (const order of fleet.openOrdersOf(machine.id)) {
        if (
          orders.length < mostShown &&
          `${order.number} ${searchableText(machine)}`.includes(query.trim().toLowerCase())
        ) {
          orders.push({
            id: order.id,
            label: order.number,
            description: `${machine.code} · ${order.levels.map(({ name }) => text(name)).join(', ')}`,
            onClick: () => navigate(routes.order(order.id)),
          });
        }
      }
    }
    return [
      { group: t('machines'), actions: machines },
      { group: t('openOrders'), actions: orders },
    ];
  }, [fleet, query, t, navigate, text]);
};
