/** All checks of the trade, in the order they are offered. */
import { carCheck } from './carCheck.ts';
import { chinaMachineCheck } from './chinaMachineCheck.ts';
import { chinaVehicleCheck } from './chinaVehicleCheck.ts';
import { excavatorCheck } from './excavatorCheck.ts';
import { forkliftCheck } from './forkliftCheck.ts';
import { generatorCheck } from './generatorCheck.ts';
import type { TradeCheck } from './tradeCheck.ts';
import { ukWalkRoundCheck } from './ukWalkRoundCheck.ts';
import { usDriverReportCheck } from './usDriverReportCheck.ts';

/** All checks of the trade. */
export const tradeChecks: readonly TradeCheck[] = [
  chinaVehicleCheck,
  chinaMachineCheck,
  ukWalkRoundCheck,
  usDriverReportCheck,
  forkliftCheck,
  excavatorCheck,
  generatorCheck,
  carCheck,
];
