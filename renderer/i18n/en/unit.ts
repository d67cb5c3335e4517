/** Units of meters: apart from the other words, for pages that carry few. */
export const unit = { km: 'km', mi: 'mi', h: 'h', cycle: 'cycles' } as const;
