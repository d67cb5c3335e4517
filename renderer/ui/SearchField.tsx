import { TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useRef } from 'react';

interface SearchFieldProps {
  /** What can be searched for, in words. */
  readonly label: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

/** The words looked for in a list, at the end of its head; "/" goes there. */
export const SearchField = ({ label, query, onQuery }: SearchFieldProps) => {
  const field = useRef<HTMLInputElement>(null);
  useHotkeys([['/', () => field.current?.focus()]]);
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
