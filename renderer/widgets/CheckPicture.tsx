import { lazy, Suspense } from 'react';
import { checkPictureNamed } from '#domain/checkPicture.ts';
import styles from './CheckPicture.module.css';

const CheckDrawing = lazy(async () => ({ default: (await import('./CheckDrawing.tsx')).CheckDrawing }));

interface CheckPictureProps {
  /** Name of the drawing; empty or unknown: nothing is shown. */
  readonly name: string;
}

/** The drawing of an item of a check, as wide as its place; it brings its lines when it is first shown. */
export const CheckPicture = ({ name }: CheckPictureProps) => {
  const picture = checkPictureNamed(name);
  if (picture === null) return null;
  return (
    <div className={styles['picture']} data-picture={picture}>
      <Suspense fallback={null}>
        <CheckDrawing name={picture} />
      </Suspense>
    </div>
  );
};
