/** Looks at what stands on the shared screen: is everything large enough for a glove, and plain enough from two steps away? */

const leastTarget = 76;
const leastContrast = 7;

const isShown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });

const nameOf = (element: Element): string =>
  `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent}`.trim().slice(0, 60);

/** What can be touched and is below 76 px either way. */
export const tooSmall = (): readonly string[] =>
  [...document.querySelectorAll('button, a[href], input:not([type=file]), [role=img][aria-label]')]
    .filter(isShown)
    .flatMap((element) => {
      const { width, height } = element.getBoundingClientRect();
      const isLarge = Math.round(width) >= leastTarget && Math.round(height) >= leastTarget;
      return isLarge ? [] : [`${nameOf(element)}: ${Math.round(width)} × ${Math.round(height)}`];
    });

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const colourOf = (css: string): Colour => {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (css.match(/[\d.]+/g) ?? []).map(Number);
  return [red, green, blue, alpha];
};

const luminance = ([red, green, blue]: Colour): number => {
  const [r = 0, g = 0, b = 0] = [red, green, blue]
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const groundOf = (element: Element | null): Colour => {
  if (element === null) return [255, 255, 255, 1];
  const colour = colourOf(getComputedStyle(element).backgroundColor);
  return colour[3] === 1 ? colour : groundOf(element.parentElement);
};

/** WCAG 2.2 contrast of an element's text on what lies behind it. */
const contrastOf = (element: Element): number => {
  const [a, b] = [luminance(colourOf(getComputedStyle(element).color)), luminance(groundOf(element))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
};

const hasOwnText = (element: Element): boolean =>
  [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '');

/** Texts below 7:1. */
export const tooFaint = (): readonly string[] =>
  [...document.querySelectorAll('main *')]
    .filter((element) => hasOwnText(element) && isShown(element))
    .flatMap((element) => {
      const contrast = contrastOf(element);
      return contrast >= leastContrast ? [] : [`${nameOf(element)}: ${contrast.toFixed(1)}`];
    });

/** What hangs over the edge of the screen, or of the card without a way to scroll to it. */
export const overTheEdge = (): readonly string[] =>
  [...document.querySelectorAll('main button')]
    .filter((element) => isShown(element) && element.closest('section') === null)
    .flatMap((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const isIn = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
      return isIn ? [] : [nameOf(element)];
    });

/** Cards that hold more than fits. */
export const overflowing = (): readonly string[] =>
  [...document.querySelectorAll('main > section')]
    .filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1)
    .map((card) => `${nameOf(card)}: ${card.scrollHeight} in ${card.clientHeight}`);
