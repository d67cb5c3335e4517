import { useTranslation } from 'react-i18next';
import { useFleet } from '#data/fleet.ts';
import type { Task } from '#domain/programme.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useLimitWords } from './useLimitWords.ts';

/** What a task says beside its words, each in a few: limits, torque, parts, tools, hours, what it needs. */
export const useTaskMarks = (): ((task: Task) => readonly string[]) => {
  const { t } = useTranslation('programmeEditor');
  const { t: programmes } = useTranslation('programmes');
  const { t: common } = useTranslation();
  const format = useFormat();
  const limits = useLimitWords();
  const parts = useFleet()?.parts;
  const partMark = ({ partId, quantity }: Task['parts'][number]): string => {
    const part = parts?.get(partId);
    if (part === undefined) return t('sums.partGone');
    return t('task.partMark', {
      part: part.name,
      quantity: format.number(quantity, 3),
      unit: common(`partUnit.${part.unit}`),
    });
  };
  return (task) => [
    ...(task.limits === null ? [] : [limits(task.limits)]),
    ...(task.torqueNm === null ? [] : [t('task.torqueMark', { value: format.number(task.torqueNm, 1) })]),
    ...task.parts.map(partMark),
    ...(task.tools === '' ? [] : [task.tools]),
    ...(task.hours === null ? [] : [t('task.hoursMark', { value: format.number(task.hours, 2) })]),
    ...(task.needsDefect ? [t('task.defectMark')] : []),
    ...(task.isMandatory ? [] : [programmes('page.notMandatory')]),
  ];
};
