import { useTranslation } from 'react-i18next';
import { recordReading } from '#data/commands/recordReading.ts';
import { voidReading } from '#data/commands/voidReading.ts';
import type { Meter, MeterReading } from '#domain/meterRecord.ts';
import type { Result } from '#kernel/result.ts';
import { useAnnouncedCommand } from '#widgets/useAnnouncedCommand.ts';
import { useMeterWords } from '#widgets/useMeterWords.ts';
import { useUndoNotice } from './useUndoNotice.ts';

/** Whoever undoes a voiding has looked at the reading: what speaks against it is confirmed with it. */
const recordAgain = async (input: Parameters<typeof recordReading>[0]): Promise<Result<MeterReading['id']>> => {
  const result = await recordReading(input);
  if (result.ok || result.problems.some(({ level }) => level === 'error')) return result;
  return recordReading(
    input,
    result.problems.map(({ code }) => code),
  );
};

/** Voids a reading and offers to take it anew: a voided one stays voided, the trail shows both. */
export const useVoiding = ({ unit }: Pick<Meter, 'unit'>): ((reading: MeterReading) => Promise<void>) => {
  const { t } = useTranslation('equipment');
  const words = useMeterWords();
  const notice = useUndoNotice();
  const voiding = useAnnouncedCommand(voidReading);
  const recording = useAnnouncedCommand(recordAgain);
  return async ({ id, rev, equipmentId, takenOn, value, takenBy }) => {
    if ((await voiding.run({ id, rev })) === null) return;
    notice(
      t('voided', { value: words(value, unit) }),
      () => void recording.run({ equipmentId, unit, takenOn, value, takenBy }),
    );
  };
};
