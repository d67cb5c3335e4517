/** Commands of the register, decided on the workshop in memory as in the program. */
import { blankEquipment } from '#domain/equipment.ts';
import { decideArchiveEquipment, decideRestoreEquipment } from '#domain/equipmentArchiving.ts';
import { decideEnterEquipment } from '#domain/equipmentEntering.ts';
import { decideSaveEquipment } from '#domain/equipmentSaving.ts';
import { decideReplaceMeter } from '#domain/meterReplacement.ts';
import { decideAddMeter, decideSaveMeter } from '#domain/meterSaving.ts';
import { isAhead } from '#domain/orderState.ts';
import { decideSavePerson } from '#domain/personSaving.ts';
import { decideConfirmReading, decideVoidReading } from '#domain/readingCorrection.ts';
import { decideRecordReading } from '#domain/readingRecording.ts';
import { storedIn, storedRow } from '#domain/undoState.ts';
import { addDays } from '#kernel/calendarDate.ts';
import { type Act, byId, meterLog, none, ofMachine, one, onMachine, pickFrom } from './undoPicks.ts';

/** Commands of the register, by name. */
export const registerActs: Readonly<Record<string, Act>> = {
  enterEquipment: (rows, context, [a]) => {
    const code = `M-${a % 5}`;
    const sameCode = storedIn(rows, 'equipment').filter((machine) => machine.code === code);
    const meters = [{ unit: 'km' as const, value: 1_000 + a }];
    return decideEnterEquipment({ sameCode }, { input: { ...blankEquipment, code }, meters }, context);
  },
  saveEquipment: onMachine(({ machine, b }, context) => {
    const input = { ...blankEquipment, code: machine.code, name: `Name ${b}` };
    return decideSaveEquipment({ stored: machine, sameCode: [] }, { id: machine.id, rev: machine.rev, input }, context);
  }),
  archiveEquipment: onMachine(({ machine, rows }, context) => {
    const openOrders = ofMachine(rows, 'orders', machine.id).filter(isAhead);
    return decideArchiveEquipment({ stored: machine, openOrders }, machine, context);
  }),
  restoreEquipment: (rows, context, [a]) => {
    const machine = pickFrom(
      storedIn(rows, 'equipment')
        .filter(({ archivedOn }) => archivedOn !== null)
        .sort(byId),
      a,
    );
    if (machine === null) return none;
    const sameCode = storedIn(rows, 'equipment').filter(({ code }) => code === machine.code);
    const duties = storedIn(rows, 'checkDuties');
    return decideRestoreEquipment({ stored: machine, sameCode, duties }, machine, context);
  },
  savePerson: (rows, context, [a, b]) => {
    const person = b % 2 === 0 ? null : one(rows, 'people', a);
    const input = { name: `P ${a}`, roles: ['technician' as const], phone: '', inspectorNo: '', inspectorUntil: null };
    return decideSavePerson(
      storedIn(rows, 'people'),
      { id: person?.id ?? null, rev: person?.rev ?? null, input },
      context,
    );
  },
  addMeter: onMachine(({ machine: equipment, rows, b }, context) =>
    decideAddMeter({ equipment, meters: ofMachine(rows, 'meters', equipment.id) }, b % 2 === 0 ? 'h' : 'km', context),
  ),
  recordReading: (rows, context, [a, b]) => {
    const { meter, log } = meterLog(rows, a);
    if (meter === null) return none;
    const equipment = storedRow(rows, 'equipment', meter.equipmentId);
    const takenOn = addDays(context.today, -(b % 40));
    const input = {
      equipmentId: meter.equipmentId,
      unit: meter.unit,
      takenOn,
      value: 1_000 + ((b * 37) % 4_000),
      takenBy: '',
    };
    return decideRecordReading({ equipment, meter, log }, input, context);
  },
  voidReading: (rows, context, [a, b]) => {
    const state = meterLog(rows, a);
    const reading = pickFrom(state.log, b);
    return reading === null ? none : decideVoidReading(state, reading, context);
  },
  confirmReading: (rows, context, [a, b]) => {
    const state = meterLog(rows, a);
    const reading = pickFrom(state.log, b);
    return reading === null ? none : decideConfirmReading(state, reading, context);
  },
  saveMeter: (rows, context, [a, b]) => {
    const state = meterLog(rows, a);
    if (state.meter === null) return none;
    const { id: meterId, rev } = state.meter;
    return decideSaveMeter(state, { meterId, rev, handUsePerDay: 1 + (b % 50), capPerDay: null }, context);
  },
  replaceMeter: (rows, context, [a, b]) => {
    const state = meterLog(rows, a);
    if (state.meter === null) return none;
    const { id: meterId, rev } = state.meter;
    const on = addDays(context.today, -(b % 20));
    return decideReplaceMeter(state, { meterId, rev, on, lastValue: 5_000 + b, newValue: 0 }, context);
  },
};
