/**
 * Draws a visit on its way, and those that would follow it, where they would stand: by transforms alone, so that
 * nothing is laid out anew while it moves.
 */
import type { PlannerVisit } from '#domain/visitsOfMachine.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { visitId } from './chartIds.ts';
import { type ChartScale, xOf } from './chartScale.ts';
import type { Follower } from './visitFollowers.ts';

/** A mark's data attributes that say how it is drawn. */
type Look = 'lifted' | 'follows';

const chipOf = (key: string): HTMLElement | null => document.getElementById(visitId(key));

const bandOf = (chip: HTMLElement, key: string): HTMLElement | null =>
  chip.parentElement?.querySelector<HTMLElement>(`[data-band="${CSS.escape(key)}"]`) ?? null;

const shifted = (scale: ChartScale, from: CalendarDate | null, to: CalendarDate | null): string =>
  from === null || to === null ? '' : `translateX(${xOf(scale, to) - xOf(scale, from)}px)`;

/** The visit carried, over a day; its window is shown stronger. */
export const paintLifted = (
  { key, on }: PlannerVisit,
  to: CalendarDate,
  at: { scale: ChartScale; isOutside: boolean },
) => {
  const chip = chipOf(key);
  if (chip === null) return;
  chip.style.transform = shifted(at.scale, on, to);
  chip.dataset['lifted'] = at.isOutside ? 'outside' : 'inside';
  const band = bandOf(chip, key);
  if (band !== null) band.dataset['lifted'] = 'true';
};

/** A visit that follows the one carried, where it would stand with its window; one that falls away fades. */
export const paintFollower = ({ visit, next }: Follower, scale: ChartScale): void => {
  const chip = chipOf(visit.key);
  if (chip === null) return;
  chip.dataset['follows'] = next === null ? 'gone' : 'true';
  chip.style.transform = shifted(scale, visit.on, next?.on ?? null);
  const band = bandOf(chip, visit.key);
  if (band === null) return;
  band.dataset['follows'] = next === null ? 'gone' : 'true';
  band.style.transform = shifted(scale, visit.openOn, next?.openOn ?? null);
};

const cleared = (mark: HTMLElement | null): void => {
  if (mark === null) return;
  mark.style.transform = '';
  for (const look of ['lifted', 'follows'] satisfies Look[]) delete mark.dataset[look];
};

/** Draws a visit where the records have it. */
export const unpaint = (key: string): void => {
  const chip = chipOf(key);
  if (chip === null) return;
  cleared(chip);
  cleared(bandOf(chip, key));
};
