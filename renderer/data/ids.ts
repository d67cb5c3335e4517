import { v7 } from 'uuid';
import type { Id } from '#kernel/id.ts';

/** A fresh UUIDv7: ids made later sort later. */
export const newId = <Noun extends string>(): Id<Noun> => v7() as Id<Noun>;
