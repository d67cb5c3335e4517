/** Of commands on more machines than this the audit entry keeps counts only. */
export const manyMachines = 200;
