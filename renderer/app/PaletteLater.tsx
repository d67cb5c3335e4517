import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fleet } from '#data/fleetState.ts';
import { afterFirstScreen } from '#ui/afterFirstScreen.ts';
import styles from './Shell.module.css';

/** As printed on the keyboard, in every language. */
const findKeys = 'Ctrl K';

const Palette = lazy(async () => ({ default: (await import('./Palette.tsx')).Palette }));

/** It opens as soon as it is there. */
const openPalette = async (): Promise<void> => (await import('@mantine/spotlight')).spotlight.open();

/** Opens the palette; looks like the search field it is. */
export const PaletteButton = () => {
  const { t } = useTranslation('shell');
  return (
    <button type="button" className={styles['find']} onClick={() => void openPalette()}>
      <IconSearch size={16} aria-hidden />
      <span>{t('find')}</span>
      <kbd>{findKeys}</kbd>
    </button>
  );
};

/** The palette, fetched once the first screen stands, or when it is asked for before. */
export const PaletteLater = ({ fleet }: { readonly fleet: Fleet }) => {
  const [isWanted, setWanted] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    void afterFirstScreen().then(() => {
      if (isCurrent) setWanted(true);
    });
    return () => {
      isCurrent = false;
    };
  }, []);
  const ask = (): void => {
    setWanted(true);
    void openPalette();
  };
  // Once it is there, the key is its own.
  useHotkeys(isWanted ? [] : [['mod+K', ask]], []);
  if (!isWanted) return null;
  return (
    <Suspense>
      <Palette fleet={fleet} />
    </Suspense>
  );
};
