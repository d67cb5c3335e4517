/** The photos and papers of a record, and their bytes as the screen shows them. */
import { useEffect, useState } from 'react';
import { contentOf } from '#data/contentStore.ts';
import type { Attachment } from '#domain/attachment.ts';
import { useStored } from './useStored.ts';

const oldestFirst = (attachments: readonly Attachment[]): readonly Attachment[] =>
  attachments.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** The attachments of a record, of all its places, oldest first; undefined while they are read. */
export const useAttachments = (about: string): readonly Attachment[] | undefined =>
  useStored(async (db) => oldestFirst(await db.attachments.where('about').equals(about).toArray()), [about]);

/**
 * An address for the content of an attachment, for as long as the component shows it: undefined while it is read, null
 * when the content is gone.
 */
export const useContentUrl = (hash: string): string | null | undefined => {
  const [url, show] = useState<string | null>();
  useEffect(() => {
    let made: string | null = null;
    let isLeft = false;
    const make = (bytes: Blob | null): void => {
      if (isLeft) return;
      made = bytes === null ? null : URL.createObjectURL(bytes);
      show(made);
    };
    // Storage that cannot be reached is told elsewhere; here the content is not to be had.
    contentOf(hash).then(make, () => make(null));
    return () => {
      isLeft = true;
      show(undefined);
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [hash]);
  return url;
};
