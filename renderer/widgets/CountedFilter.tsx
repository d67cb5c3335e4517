import { SegmentedControl } from '@mantine/core';
import { useFormat } from '#i18n/useFormat.ts';

interface CountedFilterProps<F extends string> {
  readonly label: string;
  readonly filters: readonly F[];
  readonly value: F;
  readonly onChange: (filter: F) => void;
  /** A filter in words. */
  readonly words: (filter: F) => string;
  /** How many rows each would show. */
  readonly counts: Readonly<Record<F, number>>;
}

/** What a list can be narrowed to, each with how much it would show. */
export const CountedFilter = <F extends string>(props: CountedFilterProps<F>) => {
  const { label, filters, value, onChange, words, counts } = props;
  const format = useFormat();
  return (
    <SegmentedControl
      size="xs"
      aria-label={label}
      value={value}
      onChange={onChange}
      data={filters.map((filter) => ({ value: filter, label: `${words(filter)} ${format.number(counts[filter])}` }))}
    />
  );
};
