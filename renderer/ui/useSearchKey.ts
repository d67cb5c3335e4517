import { useHotkeys } from '@mantine/hooks';
import { type RefObject, useRef } from 'react';

/** For the search field of a list: "/" goes there. */
export const useSearchKey = (): RefObject<HTMLInputElement | null> => {
  const field = useRef<HTMLInputElement>(null);
  useHotkeys([['/', () => field.current?.focus()]]);
  return field;
};
