import { routes } from '#routes.ts';

/** The screens of the program in the order of the rail; `G` and the letter go there. */
export const places = [
  { key: 'today', href: routes.today, letter: 'T' },
  { key: 'equipment', href: routes.equipment, letter: 'E' },
  { key: 'programmes', href: routes.programmes, letter: 'P' },
  { key: 'planner', href: routes.planner, letter: 'L' },
  { key: 'orders', href: routes.orders, letter: 'O' },
  { key: 'checks', href: routes.checks, letter: 'D' },
  { key: 'defects', href: routes.defects, letter: 'F' },
  { key: 'certificates', href: routes.certificates, letter: 'C' },
  { key: 'people', href: routes.people, letter: 'H' },
  { key: 'parts', href: routes.parts, letter: 'A' },
  { key: 'kiosk', href: routes.kiosk, letter: 'K' },
  { key: 'settings', href: routes.settings, letter: 'S' },
] as const;

/** One of them; its name is the text of that name. */
export type PlaceKey = (typeof places)[number]['key'];
