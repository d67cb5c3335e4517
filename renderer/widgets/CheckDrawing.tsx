import type { CheckPictureName } from '#domain/checkPicture.ts';
import styles from './CheckPicture.module.css';
import { checkDrawings } from './checkDrawings.ts';

/** A drawing of a check. What it shows is said beside it in words. */
export const CheckDrawing = ({ name }: { readonly name: CheckPictureName }) => {
  const { lines, look } = checkDrawings[name];
  return (
    <svg viewBox="-4 -8 168 132" className={styles['drawing']} aria-hidden focusable="false">
      <path d={lines} className={styles['lines']} />
      <path d={look} className={styles['look']} />
    </svg>
  );
};
