/** Elements made without markup: whatever is text stays text. */

type Attributes = Readonly<Record<string, string | boolean>>;

const withAttributes = <E extends Element>(element: E, attributes: Attributes): E => {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, '');
    else if (value !== false) element.setAttribute(name, value);
  }
  return element;
};

/** An element with attributes (true: there without a value; false: not there) and what stands in it. */
export const element = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] => {
  const made = withAttributes(document.createElement(tag), attributes);
  made.append(...children);
  return made;
};

const svg = 'http://www.w3.org/2000/svg';

/** A sign drawn in lines on a field of 24 × 24, hidden from those who hear the page. */
export const sign = (path: string): SVGElement => {
  const drawing = withAttributes(document.createElementNS(svg, 'svg'), { viewBox: '0 0 24 24', 'aria-hidden': 'true' });
  drawing.append(withAttributes(document.createElementNS(svg, 'path'), { d: path }));
  return drawing;
};

/** A button that does something. */
export const button = (text: string, onClick: () => void, attributes: Attributes = {}): HTMLButtonElement => {
  const made = element('button', { type: 'button', ...attributes }, text);
  made.addEventListener('click', onClick);
  return made;
};
