import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalText } from '#i18n/useFormat.ts';
import type { ProgrammeTemplate } from '#templates/template.ts';

/** Finds templates by their name, their levels and the kinds of equipment they are meant for. */
export const useTemplateSearch = () => {
  const { t: common } = useTranslation();
  const text = useLocalText();
  const [query, setQuery] = useState('');
  const matches = ({ name, levels, kinds }: ProgrammeTemplate): boolean => {
    const all = [text(name), ...levels.map((level) => text(level.name)), ...kinds.map((kind) => common(`kind.${kind}`))]
      .join(' ')
      .toLowerCase();
    return query
      .toLowerCase()
      .split(/\s+/)
      .every((word) => all.includes(word));
  };
  return { query, setQuery, matches };
};
