/** Held certificates and instruments for tests: each test says only what matters to it. */
import { newRow } from '#domain/change.ts';
import type { HeldCertificate } from '#domain/heldCertificate.ts';
import type { Instrument } from '#domain/instrument.ts';
import { aContext, freshId, on } from './rows.ts';

const row = () => newRow(aContext());

/** A required annual inspection of a machine for 2026, to be applied for thirty days before its end. */
export const aHeld = (columns: Partial<HeldCertificate> = {}): HeldCertificate => ({
  ...row(),
  id: freshId<'HeldCertificate'>(),
  equipmentId: columns.instrumentId === undefined ? freshId<'Equipment'>() : null,
  instrumentId: null,
  kind: 'statutory',
  title: '',
  number: 'A-77',
  issuer: 'Test station 4',
  issuedOn: on('2026-01-01'),
  expiresOn: on('2026-12-31'),
  reviewEveryMonths: null,
  reviewedOn: null,
  applyBeforeDays: 30,
  isRequired: true,
  notes: '',
  state: 'current',
  renewsId: null,
  isSample: false,
  ...columns,
});

/** A torque wrench. */
export const anInstrument = (columns: Partial<Instrument> = {}): Instrument => ({
  ...row(),
  id: freshId<'Instrument'>(),
  code: 'TW-1',
  name: 'Torque wrench 200 N·m',
  make: '',
  model: '',
  serial: '',
  notes: '',
  archivedOn: null,
  isSample: false,
  ...columns,
});

/** A required calibration of an instrument from 1 January to the last of June 2026. */
export const aCalibration = (instrument: Instrument, columns: Partial<HeldCertificate> = {}): HeldCertificate =>
  aHeld({
    instrumentId: instrument.id,
    kind: 'calibration',
    number: 'C-1',
    expiresOn: on('2026-06-30'),
    ...columns,
  });
