/**
 * What the rows of a register would do to the equipment stored: create it, change it, or nothing. In one file the
 * first good row of a code wins; a repeat that says the same is `same`, one that says otherwise is refused.
 */
import { blankEquipment, type Equipment, type EquipmentInput } from '#domain/equipment.ts';
import { codeKey, type Reason, type ReasonParams, type Verdict } from './importRow.ts';
import { checkedInput, type GivenFields, type Refusal } from './rowReader.ts';

/** Equipment as planning knows it: stored, or about to be made by this file. */
export interface EquipmentPlan {
  readonly code: string;
  /** Row that decided. */
  readonly row: number;
  /** As stored; null: it is made. */
  readonly before: Equipment | null;
  /** As it will be; null: it stays as it is. */
  readonly input: EquipmentInput | null;
  /** What the deciding row gave. */
  readonly given: GivenFields;
}

/** The equipment stored, by `codeKey`; archived ones only where no other has the code. */
export type EquipmentByCode = ReadonlyMap<string, Equipment>;

/** What a row gives of equipment. */
export interface EquipmentRow {
  readonly row: number;
  readonly code: string;
  readonly given: GivenFields;
  readonly guessed: EquipmentInput['kind'];
}

/** What a row does. */
export interface EquipmentVerdict {
  readonly verdict: Exclude<Verdict, 'suspect'>;
  readonly reason: Reason;
  readonly params: ReasonParams | null;
}

/** Stored equipment by code, those in service first. */
export const equipmentByCode = (equipment: readonly Equipment[]): EquipmentByCode => {
  const byCode = new Map<string, Equipment>();
  for (const one of equipment) {
    const key = codeKey(one.code);
    if (one.archivedOn === null || !byCode.has(key)) byCode.set(key, one);
  }
  return byCode;
};

const fieldNames = (given: GivenFields): readonly (keyof GivenFields)[] => Object.keys(given) as (keyof GivenFields)[];

/** Fields in which two rows, or a row and what is stored, differ. What is not given does not differ. */
const differing = (given: GivenFields, other: Partial<EquipmentInput>): readonly string[] =>
  fieldNames(given).filter((field) => field !== 'code' && given[field] !== other[field]);

/** Repeats must give the same fields with the same values. */
const contradiction = (given: GivenFields, first: GivenFields): readonly string[] => [
  ...new Set([...differing(given, first), ...differing(first, given)]),
];

const refused = ({ reason, params }: Refusal): EquipmentVerdict => ({
  verdict: 'refused',
  reason,
  params: params ?? null,
});

/** Plans equipment row by row. */
export class EquipmentPlanner {
  /** Plans by `codeKey`, in file order. */
  readonly plans = new Map<string, EquipmentPlan>();
  private readonly stored: EquipmentByCode;

  constructor(stored: EquipmentByCode) {
    this.stored = stored;
  }

  /** Equipment stored in service under a code, or about to be made; undefined when there is none. */
  find(code: string): EquipmentPlan | undefined {
    const key = codeKey(code);
    const planned = this.plans.get(key);
    const before = this.stored.get(key);
    if (planned !== undefined || before === undefined || before.archivedOn !== null) return planned;
    return { code: before.code, row: 0, before, input: null, given: {} };
  }

  /** Why rows of a code cannot be taken: it belongs to archived equipment only, or to the sample workshop. */
  refusal(code: string): Refusal | null {
    const stored = this.stored.get(codeKey(code));
    if (stored === undefined) return null;
    if (stored.archivedOn !== null) return { reason: 'equipmentArchived', params: { code } };
    // What is taken in for a sample machine would go with the sample.
    return stored.isSample ? { reason: 'codeOfSample', params: { code } } : null;
  }

  /** Takes a row of a register. */
  add(row: EquipmentRow): EquipmentVerdict {
    if (row.code === '') return refused({ reason: 'codeMissing' });
    const first = this.plans.get(codeKey(row.code));
    if (first !== undefined) return this.repeat(row, first);
    const refusal = this.refusal(row.code);
    if (refusal !== null) return refused(refusal);
    const before = this.stored.get(codeKey(row.code));
    return before === undefined ? this.create(row) : this.change(row, before);
  }

  private repeat({ given }: EquipmentRow, first: EquipmentPlan): EquipmentVerdict {
    const fields = contradiction(given, first.given);
    if (fields.length === 0) return { verdict: 'same', reason: 'repeatsRow', params: { row: first.row } };
    return refused({ reason: 'contradictsRow', params: { row: first.row, fields: fields.join(' ') } });
  }

  private create({ row, code, given, guessed }: EquipmentRow): EquipmentVerdict {
    const checked = checkedInput({ ...blankEquipment, kind: guessed, ...given, code });
    if (checked.is === 'refused') return refused(checked.refusal);
    this.plans.set(codeKey(code), { code, row, before: null, input: checked.value, given });
    return { verdict: 'new', reason: 'createsEquipment', params: null };
  }

  private change({ row, given }: EquipmentRow, before: Equipment): EquipmentVerdict {
    const { code: _, ...fields } = given;
    const differ = differing(fields, before);
    // Only what differs is checked and written: what was stored long ago is not this file's business.
    const checked = checkedInput({ ...blankEquipment, code: before.code, ...fields });
    if (checked.is === 'refused') return refused(checked.refusal);
    const plan = { code: before.code, row, before, given };
    this.plans.set(codeKey(before.code), {
      ...plan,
      input: differ.length === 0 ? null : { ...inputOf(before), ...fields },
    });
    if (differ.length === 0) return { verdict: 'same', reason: 'alreadyStored', params: null };
    return { verdict: 'changed', reason: 'fieldsDiffer', params: { fields: differ.join(' ') } };
  }
}

/** The part of stored equipment that a user or an import gives. */
export const inputOf = (equipment: Equipment): EquipmentInput => {
  const {
    id: _id,
    rev: _rev,
    createdAt: _createdAt,
    updatedAt: _updatedAt,
    archivedOn: _archivedOn,
    ...rest
  } = equipment;
  const { isSample: _isSample, importBatchId: _importBatchId, ...input } = rest;
  return input;
};
