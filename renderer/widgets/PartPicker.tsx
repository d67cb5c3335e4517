import { Select } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFleet } from '#data/fleet.ts';
import type { Fleet } from '#data/fleetState.ts';
import type { Part } from '#domain/part.ts';
import { PartDialog } from './PartDialog.tsx';
import { offeredParts, partLabel } from './partChoices.ts';
import { partFromText } from './partFromText.ts';

const mostOffered = 30;
/** Stands for "a new part" among the ids offered. */
const creating = 'new';

interface PartPickerProps {
  readonly value: Part['id'] | null;
  readonly onChange: (id: Part['id'] | null) => void;
  /** Without one the field says "Part" to screen readers only. */
  readonly label?: string;
  readonly error?: string | null;
}

/** Chooses a part by number or name; what is not there yet can be entered on the way. */
export const PartPicker = ({ value, onChange, label, error }: PartPickerProps) => {
  const { t } = useTranslation('parts');
  const parts = useFleet()?.parts;
  const [query, setQuery] = useState('');
  const [draft, setDraft] = useState<string | null>(null);
  const options = useOptions(parts, value, query);
  const typed = query.trim();
  const choose = (chosen: string | null) => {
    if (chosen === creating) setDraft(typed);
    else onChange(options.find((option) => option.value === chosen)?.value ?? null);
  };
  const isNew = typed !== '' && !options.some((option) => option.label === typed);
  return (
    <>
      <Select
        {...(label === undefined ? { 'aria-label': t('picker.label') } : { label })}
        placeholder={t('picker.placeholder')}
        nothingFoundMessage={t('picker.nothingFound')}
        error={error}
        searchable
        clearable
        searchValue={query}
        onSearchChange={setQuery}
        // What is offered is already what was found, by more than the label.
        filter={({ options: offered }) => offered}
        data={isNew ? [...options, { value: creating, label: t('picker.create', { text: typed }) }] : [...options]}
        value={value}
        onChange={choose}
      />
      {draft !== null && (
        <PartDialog part={null} start={partFromText(draft)} onSaved={onChange} onClose={() => setDraft(null)} />
      )}
    </>
  );
};

interface Option {
  readonly value: Part['id'];
  readonly label: string;
}

const useOptions = (parts: Fleet['parts'] | undefined, value: Part['id'] | null, query: string): readonly Option[] => {
  const { t } = useTranslation('parts');
  const wanted = useDeferredValue(query);
  return useMemo(() => {
    if (parts === undefined) return [];
    const chosen = value === null ? undefined : parts.get(value);
    const labelOf = (part: Part): string =>
      part.archivedOn === null ? partLabel(part) : t('picker.archived', { label: partLabel(part) });
    // With a part chosen the box shows its label: then all are offered again.
    const found = offeredParts(parts.values(), chosen && wanted === labelOf(chosen) ? '' : wanted, mostOffered);
    const all = chosen === undefined || found.includes(chosen) ? found : [chosen, ...found];
    return all.map((part) => ({ value: part.id, label: labelOf(part) }));
  }, [parts, value, wanted, t]);
};
