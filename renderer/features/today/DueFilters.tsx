import { ActionIcon, SegmentedControl, Select, TextInput, Tooltip } from '@mantine/core';
import { IconFilterOff, IconSearch } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DueLine } from '#domain/dueLine.ts';
import { useFormat, useLocalText } from '#i18n/useFormat.ts';
import { useSearchKey } from '#ui/useSearchKey.ts';
import { statuses } from '#widgets/StatusChip.tsx';
import styles from './Today.module.css';
import { groups, isWholeList, type TodayFilter, wholeList } from './todayFilter.ts';
import { filterChoices } from './todayView.ts';

type Change = (columns: Partial<TodayFilter>) => void;

interface GroupSegmentsProps {
  readonly filter: TodayFilter;
  readonly counts: Readonly<Record<TodayFilter['group'], number>>;
  readonly onFilter: Change;
}

/** All, vehicles, machines, each with its count. */
export const GroupSegments = ({ filter, counts, onFilter }: GroupSegmentsProps) => {
  const { t } = useTranslation('today');
  const format = useFormat();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('groupLabel')}
      value={filter.group}
      onChange={(group) => onFilter({ group })}
      data={groups.map((group) => ({
        value: group,
        label: `${t(`group.${group}`)} ${format.number(counts[group])}`,
      }))}
    />
  );
};

interface DueFiltersProps {
  readonly lines: readonly DueLine[];
  readonly filter: TodayFilter;
  readonly onFilter: Change;
}

/** Search, depot, programme and status. */
export const DueFilters = ({ lines, filter, onFilter }: DueFiltersProps) => {
  const { t } = useTranslation('today');
  const { t: common } = useTranslation();
  const text = useLocalText();
  const choices = useMemo(() => filterChoices(lines), [lines]);
  const status = [
    { value: wholeList.status, label: t('pressing') },
    ...statuses.map((value) => ({ value, label: common(`status.${value}`) })),
    { value: 'all' as const, label: t('everyStatus') },
  ];
  return (
    <div className={styles['filters']}>
      <SearchBox query={filter.query} onQuery={(query) => onFilter({ query })} />
      {choices.depots.length > 1 && (
        <Choice
          label={t('depot')}
          every={t('everyDepot')}
          value={filter.depot}
          options={choices.depots.map((depot) => ({ value: depot, label: depot }))}
          onChoose={(depot) => onFilter({ depot })}
        />
      )}
      {choices.programmes.length > 1 && (
        <Choice
          label={t('programme')}
          every={t('everyProgramme')}
          value={filter.programme}
          options={choices.programmes.map(({ id, name }) => ({ value: id, label: text(name) }))}
          onChoose={(programme) => onFilter({ programme })}
        />
      )}
      <Select
        size="xs"
        w={124}
        aria-label={t('statusLabel')}
        allowDeselect={false}
        data={status}
        value={filter.status}
        onChange={(value) =>
          onFilter({ status: status.find((each) => each.value === value)?.value ?? wholeList.status })
        }
      />
      {!isWholeList(filter) && (
        <Tooltip label={t('clear')}>
          <ActionIcon aria-label={t('clear')} onClick={() => onFilter(wholeList)}>
            <IconFilterOff size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
    </div>
  );
};

interface ChoiceProps {
  readonly label: string;
  readonly every: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChoose: (value: string) => void;
}

/** One of several, or every one. */
const Choice = ({ label, every, value, options, onChoose }: ChoiceProps) => (
  <Select
    size="xs"
    w={150}
    aria-label={label}
    placeholder={every}
    clearable
    searchable={options.length > 8}
    data={[...options]}
    value={value === '' ? null : value}
    onChange={(chosen) => onChoose(chosen ?? '')}
  />
);

/** What is typed stands at once; the list follows as soon as it can. */
const SearchBox = ({ query, onQuery }: { readonly query: string; readonly onQuery: (query: string) => void }) => {
  const { t } = useTranslation('today');
  const { t: common } = useTranslation();
  const field = useSearchKey();
  const [typed, setTyped] = useState(query);
  useEffect(() => setTyped(query), [query]);
  return (
    <TextInput
      ref={field}
      size="xs"
      w={150}
      type="search"
      aria-label={t('searchLabel')}
      placeholder={common('search')}
      leftSection={<IconSearch size={14} aria-hidden />}
      value={typed}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        onQuery(value);
      }}
    />
  );
};
