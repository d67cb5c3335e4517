/**
 * The shape a translation must have: the English catalogue's keys, each with a text.
 * Chinese has one plural form, so it leaves out the keys that end in `_one`.
 */
export type Translation<T> = {
  readonly [K in keyof T as K extends `${string}_one` ? never : K]: T[K] extends string ? string : Translation<T[K]>;
};
