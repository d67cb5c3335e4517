import { useViewportSize } from '@mantine/hooks';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BigButton } from './BigButton.tsx';
import controls from './Controls.module.css';

interface PagerProps<T> {
  readonly items: readonly T[];
  /** Begins at the first page again when it changes. */
  readonly resetKey: string;
  readonly children: (item: T) => ReactNode;
}

const tile = { width: 280, height: 128 } as const;
/** What head, search and foot leave for the tiles. */
const taken = { width: 80, height: 470 } as const;

/** As many tiles as fit, and the way to the next ones: nobody has to swipe. */
export const Pager = <T,>({ items, resetKey, children }: PagerProps<T>) => {
  const { t } = useTranslation('kiosk');
  const { width, height } = useViewportSize();
  const [place, turn] = useState({ page: 0, resetKey });
  const columns = Math.max(1, Math.floor((width - taken.width) / tile.width));
  const rows = Math.max(1, Math.floor((height - taken.height) / tile.height));
  const size = columns * rows;
  const pages = Math.max(1, Math.ceil(items.length / size));
  const page = place.resetKey === resetKey ? Math.min(place.page, pages - 1) : 0;
  const to = (next: number) => turn({ page: next, resetKey });
  return (
    <>
      <div className={controls['tiles']} style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
        {items.slice(page * size, (page + 1) * size).map(children)}
      </div>
      {pages > 1 && (
        <nav className={controls['pager']} aria-label={t('pages')}>
          <BigButton label={t('previousPage')} isDisabled={page === 0} onPress={() => to(page - 1)}>
            <IconChevronLeft size={32} aria-hidden />
          </BigButton>
          <span>{t('pageOf', { page: page + 1, pages })}</span>
          <BigButton label={t('nextPage')} isDisabled={page === pages - 1} onPress={() => to(page + 1)}>
            <IconChevronRight size={32} aria-hidden />
          </BigButton>
        </nav>
      )}
    </>
  );
};
