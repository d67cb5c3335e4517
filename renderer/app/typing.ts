/** Whether the keyboard writes into this place: letters are then no commands. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

const untyped: ReadonlySet<string> = new Set(['checkbox', 'radio', 'button', 'submit', 'range', 'color', 'file']);

/** Whether the place takes back its own typing: a field of text does, a box to tick does not. */
export const hasOwnUndo = (target: EventTarget | null): boolean => {
  if (target instanceof HTMLInputElement) return !untyped.has(target.type) && !target.readOnly;
  return target instanceof HTMLElement && (target.isContentEditable || target.tagName === 'TEXTAREA');
};
