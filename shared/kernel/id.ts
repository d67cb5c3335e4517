/**
 * Ids are UUIDv7 text, made by the client and never reused. The brand keeps one noun's id from
 * standing in for another's; at run time it is a plain string.
 */
export type Id<Noun extends string> = string & { readonly __noun: Noun };
