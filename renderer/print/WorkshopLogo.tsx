import { useContentUrl } from '#data/queries/attachments.ts';

interface WorkshopLogoProps {
  /** SHA-256 of the picture as the paper froze it; null: the workshop had none. */
  readonly hash: string | null;
  /** At most so high, and three times as wide. */
  readonly heightMm: number;
}

/** The picture of the workshop. Its name stands beside it, so nothing is said of it. */
export const WorkshopLogo = ({ hash, heightMm }: WorkshopLogoProps) =>
  hash === null ? null : <Picture hash={hash} heightMm={heightMm} />;

const Picture = ({ hash, heightMm }: { readonly hash: string; readonly heightMm: number }) => {
  const url = useContentUrl(hash);
  if (typeof url !== 'string') return null;
  return (
    <img
      src={url}
      alt=""
      data-logo
      style={{ display: 'block', flex: 'none', maxHeight: `${heightMm}mm`, maxWidth: `${heightMm * 3}mm` }}
    />
  );
};
