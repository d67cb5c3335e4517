import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { useFleet } from '#data/fleet.ts';
import type { Programme, ProgrammeLevel } from '#domain/programme.ts';
import { programmeFileEnding, programmeFileOf } from '#domain/programmeFile.ts';
import { useLocalText } from '#i18n/useFormat.ts';
import { bridge } from '#platform/bridge.ts';
import { useSavingNotice } from '#widgets/useSavingNotice.ts';
import { fileNameOf } from './programmeNaming.ts';

type Save = (programme: Programme, levels: readonly ProgrammeLevel[]) => Promise<void>;

/** Saves a programme as a file for another workshop. */
export const useProgrammeExport = (): Save => {
  const { t } = useTranslation('programmeEditor');
  const text = useLocalText();
  const tellSaving = useSavingNotice();
  const parts = useFleet()?.parts;
  return async (programme, levels) => {
    const file = programmeFileOf(programme, levels, parts ?? new Map());
    const bytes = new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`);
    const name = `${fileNameOf(text(programme.name))}.${programmeFileEnding}`;
    if (tellSaving(await bridge.saveFile({ name, bytes, kinds: [{ name: t('file.kind'), extensions: ['json'] }] })))
      notifications.show({ message: t('file.exported', { name }) });
  };
};
