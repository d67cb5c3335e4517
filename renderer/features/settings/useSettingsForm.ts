import { useHotkeys } from '@mantine/hooks';
import { useState } from 'react';
import { saveSettings } from '#data/commands/saveSettings.ts';
import type { Fleet } from '#data/fleetState.ts';
import { type SettingsInput, settingsInputOf } from '#domain/settings.ts';
import { useLanguage } from '#i18n/useFormat.ts';
import type { Problem } from '#kernel/result.ts';
import { useCommand } from '#widgets/useCommand.tsx';
import { useTextAt } from '#widgets/useTextAt.ts';

/** A section's form over the settings: what is typed stays here until it is saved, by the button or Ctrl+S. */
export interface SettingsForm {
  readonly input: SettingsInput;
  readonly change: (columns: Partial<SettingsInput>) => void;
  readonly save: () => void;
  /** Changes and saves in one step, for choices that take effect at once. */
  readonly saveNow: (columns: Partial<SettingsInput>) => void;
  readonly isChanged: boolean;
  readonly isRunning: boolean;
  /** Whether the last thing that happened was a saving. */
  readonly isSaved: boolean;
  /** What is wrong with a field, or null. */
  readonly errorAt: (field: string) => string | null;
  /** All that stood in the way of the last saving. */
  readonly problems: readonly Problem[];
}

/** In a dialog over the section the key is the dialog's. */
const isInDialog = (): boolean => document.activeElement?.closest('[role="dialog"]') != null;

/** The form of one section. */
export const useSettingsForm = (fleet: Fleet): SettingsForm => {
  const language = useLanguage();
  const { run, problems, isRunning } = useCommand(saveSettings);
  const errorAt = useTextAt(problems);
  const [typed, setTyped] = useState<Partial<SettingsInput>>({});
  const [isSaved, setSaved] = useState(false);
  const { rev } = fleet.settings;
  const input: SettingsInput = { ...settingsInputOf(fleet.settings, language), ...typed };
  const store = async (next: SettingsInput) => {
    const saved = await run({ rev, input: next });
    setSaved(saved !== null);
    if (saved !== null) setTyped({});
  };
  const save = () => void store(input);
  const isChanged = Object.keys(typed).length > 0;
  useHotkeys([['mod+S', () => isChanged && !isInDialog() && save()]], []);
  return {
    input,
    change: (columns) => {
      setSaved(false);
      setTyped((before) => ({ ...before, ...columns }));
    },
    save,
    saveNow: (columns) => void store({ ...input, ...columns }),
    isChanged,
    isRunning,
    isSaved,
    errorAt,
    problems,
  };
};
