import { useSearchParams } from 'wouter';
import { type DueStatus, dueStatuses } from '#domain/triggerDue.ts';

/** Kinds of equipment the list can be narrowed to. */
export const groups = ['all', 'vehicles', 'machines'] as const;

/** What the due list is narrowed to. */
export interface TodayFilter {
  readonly group: (typeof groups)[number];
  readonly query: string;
  readonly depot: string;
  readonly programme: string;
  /** `pressing`: everything but what is planned. */
  readonly status: DueStatus | 'pressing' | 'all';
}

/** The list as it is opened: everything but what is planned. */
export const wholeList: TodayFilter = { group: 'all', query: '', depot: '', programme: '', status: 'pressing' };

/** The filter an address stands for; what it does not know it takes as not given. */
export const filterOf = (params: URLSearchParams): TodayFilter => ({
  group: groups.find((group) => group === params.get('group')) ?? wholeList.group,
  query: params.get('q') ?? '',
  depot: params.get('depot') ?? '',
  programme: params.get('programme') ?? '',
  status: [...dueStatuses, 'all' as const].find((status) => status === params.get('status')) ?? wholeList.status,
});

const names: Readonly<Record<keyof TodayFilter, string>> = {
  group: 'group',
  query: 'q',
  depot: 'depot',
  programme: 'programme',
  status: 'status',
};

/** The address of a filter; only what differs from the whole list is spelt out. */
export const paramsOf = (filter: TodayFilter): URLSearchParams => {
  const params = new URLSearchParams();
  for (const key of ['group', 'query', 'depot', 'programme', 'status'] as const) {
    if (filter[key] !== wholeList[key]) params.set(names[key], filter[key]);
  }
  return params;
};

/** Whether the filter shows the list as it is opened. */
export const isWholeList = (filter: TodayFilter): boolean => paramsOf(filter).size === 0;

/** The filter in the address, and the way to change it. */
export const useTodayFilter = (): readonly [TodayFilter, (columns: Partial<TodayFilter>) => void] => {
  const [params, setParams] = useSearchParams();
  const change = (columns: Partial<TodayFilter>) =>
    setParams((current) => paramsOf({ ...filterOf(current), ...columns }), { replace: true });
  return [filterOf(params), change];
};
