import { useTranslation } from 'react-i18next';
import type { LeftPart } from './leftParts.ts';
import { useMeterWords } from './useMeterWords.ts';

/** Projected values are no better than their tens. */
const rounded = ({ left, isApproximate, unit }: LeftPart): number => {
  const value = Math.abs(left);
  if (unit === 'h') return isApproximate ? Math.round(value) : value;
  return isApproximate && value >= 100 ? Math.round(value / 10) * 10 : Math.round(value);
};

/** What is left by a trigger in words: `1,480 km over`, `due 3 days ago`, `≈ 40 km`, `12 days`. */
export const useLeftWords = (): ((part: LeftPart) => string) => {
  const { t } = useTranslation('today');
  const { t: common } = useTranslation();
  const meterWords = useMeterWords();
  const days = (left: number, isOverdue: boolean): string => {
    if (left > 0) return common('days', { count: left });
    if (left === 0) return t('dueToday');
    return isOverdue ? common('daysOver', { count: -left }) : t('dueDaysAgo', { count: -left });
  };
  return (part) => {
    const isOverdue = part.status === 'overdue';
    if (part.unit === 'day') return days(part.left, isOverdue);
    const value = meterWords(rounded(part), part.unit);
    const words = part.left >= 0 ? value : isOverdue ? common('over', { value }) : t('pastDue', { value });
    return part.isApproximate ? common('approximately', { value: words }) : words;
  };
};
