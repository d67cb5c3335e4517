/** The figure that a number field's content means; undefined where it means none yet (empty, `-`, `.`). */
export const figureOf = (typed: string | number): number | undefined => {
  const figure = typeof typed === 'number' ? typed : typed.trim() === '' ? Number.NaN : Number(typed);
  return Number.isFinite(figure) ? figure : undefined;
};

/** Whether two figures are the same; NaN counts as no figure. */
export const isSameFigure = (a: number | undefined, b: number | undefined): boolean =>
  figureOf(a ?? '') === figureOf(b ?? '');
