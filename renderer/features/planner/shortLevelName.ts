/** A level's name short enough for a chip on the wall chart. */

const first = (text: string, count: number): string => [...text].slice(0, count).join('');

const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** Figures that name a rung of a ladder: `250 h service`, `1,000小时保养`. */
const rungOf = (name: string): string | null => {
  const found = /^(\d[\d,. ]*)\s*(h|hrs?|hours?|km|mi|小时|小時|公里)/iu.exec(name);
  return found?.[1]?.replaceAll(/\D/g, '') ?? null;
};

const initials = (name: string): string => {
  const words = name.split(/[\s/–-]+/u).filter((word) => word !== '');
  const marks = words.map((word) => (/^\d+$/u.test(word) ? word : first(word, 1).toUpperCase()));
  return words.length === 1 ? first(name, 4) : marks.slice(0, 3).join('');
};

/** `Level 1 service` is L1, `250 h service` 250, `Service A2` A2, `Safety inspection` SI, `一级维护` 一级. */
export const shortLevelName = (name: string): string => {
  const text = name.trim();
  const rung = rungOf(text);
  if (rung !== null) return rung;
  if (isHan(text)) return first(text, 2);
  const numbered = /^([\p{L}]+)\s+(\d+)/u.exec(text);
  if (numbered?.[1] !== undefined && numbered[2] !== undefined)
    return `${first(numbered[1], 1).toUpperCase()}${numbered[2]}`;
  const code = text.split(/\s+/u).find((word) => /^\p{L}{1,3}\d+$/u.test(word));
  return code ?? initials(text);
};
