import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '#data/clock.ts';
import { useFleet } from '#data/fleet.ts';
import { usePartMoves } from '#data/keptMoves.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { stockWorth } from './partsView.ts';

/** How many parts are in use, and what their stock is worth as far as prices are known; undefined until it is read. */
export const useWorthWords = (): string | undefined => {
  const { t } = useTranslation('parts');
  const fleet = useFleet();
  const moves = usePartMoves();
  const today = useToday();
  const format = useFormat();
  const parts = fleet?.parts;
  const worth = useMemo(
    () =>
      parts === undefined || moves === undefined
        ? undefined
        : stockWorth([...parts.values()], (id) => moves.get(id) ?? [], today),
    [parts, moves, today],
  );
  if (fleet === undefined || worth === undefined) return undefined;
  const count = t('count', { count: [...fleet.parts.values()].filter(({ archivedOn }) => archivedOn === null).length });
  if (worth.amount === 0) return count;
  const amount = format.amount(worth.amount, fleet.settings.cost.currency);
  return `${count} · ${worth.unpriced === 0 ? t('worth', { amount }) : t('worthAtLeast', { amount })}`;
};
