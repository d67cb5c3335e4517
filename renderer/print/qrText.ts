import type { CompletionContent } from '#domain/certificateContents.ts';

/** What the QR code says: the core of the certificate as plain lines, so that any scanner shows it. Not signed. */
export const qrText = (content: CompletionContent): string =>
  [
    content.number,
    content.category,
    content.plate || content.code,
    content.serial,
    content.dateOut,
    content.meters.map(({ unit, value }) => `${value} ${unit}`).join(' '),
    content.workshop.name,
    content.inspector.name,
  ]
    .filter((line) => line !== '')
    .join('\n');
