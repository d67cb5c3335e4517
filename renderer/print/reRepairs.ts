import { createContext } from 'react';
import type { GuaranteeLeft } from '#domain/guaranteeLeft.ts';
import type { ReRepair } from '#domain/guaranteeRepairs.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';

/** What the guarantee card says beside its frozen content: how things stand on the day it is printed. */
export interface CardState {
  readonly repairs: readonly ReRepair[];
  /** Null: it carries no guarantee. */
  readonly left: GuaranteeLeft | null;
  readonly today: CalendarDate;
}

/** How things stand with the guarantee of the certificate being drawn; null: the card is left to be filled by hand. */
export const CardStateContext = createContext<CardState | null>(null);
