import type { TFunction } from 'i18next';
import type { GuaranteeLeft } from '#domain/guaranteeLeft.ts';
import type { Format } from '#i18n/format.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';

/** The language a guarantee is spoken of in. */
export interface GuaranteeTongue {
  readonly t: TFunction<'guarantee'>;
  readonly common: TFunction<'common'>;
  readonly format: Format;
  readonly today: CalendarDate;
}

const distanceWords = ({ distance }: GuaranteeLeft, { common, format }: GuaranteeTongue): string =>
  distance === null ? '' : `${format.number(distance.value)} ${common(`unit.${distance.unit}`)}`;

/** `12 days · 3,400 km left, days first`; or when and by what it ended. */
export const guaranteeWords = (left: GuaranteeLeft, tongue: GuaranteeTongue): string => {
  const { t, format, today } = tongue;
  const { ended, first, days, distance } = left;
  if (ended !== null) return t(`ended.${ended.by}`, { date: format.shortDate(ended.on, today) });
  const inDays = t('days', { count: days });
  if (distance === null) return t('daysLeft', { days: inDays });
  const both = t('bothLeft', { days: inDays, distance: distanceWords(left, tongue) });
  return first === null ? both : t('first', { left: both, first: t(`firstBy.${first}`) });
};

/** How the distance is known: from which reading, or why it is not; empty once it does not matter. */
export const distanceNote = ({ distance, ended }: GuaranteeLeft, { t, format, today }: GuaranteeTongue): string => {
  if (ended !== null) return '';
  if (distance === null) return t('distanceUnknown');
  return distance.isRead ? t('readOn', { date: format.shortDate(distance.readOn, today) }) : t('notRead');
};
