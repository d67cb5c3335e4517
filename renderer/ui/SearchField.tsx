import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useSearchKey } from './useSearchKey.ts';

interface SearchFieldProps {
  /** What can be searched for, in words. */
  readonly label: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

/** The words looked for in a list, at the end of its head; "/" goes there. */
export const SearchField = ({ label, query, onQuery }: SearchFieldProps) => {
  const field = useSearchKey();
  return (
    <TextInput
      ref={field}
      size="xs"
      w={230}
      type="search"
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={14} aria-hidden />}
      value={query}
      onChange={({ currentTarget: { value } }) => onQuery(value)}
    />
  );
};
