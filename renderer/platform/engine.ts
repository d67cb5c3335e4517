/** As user agents spell them, the more particular first: Edge also calls itself Chrome, and Chrome Safari. */
const engines = [
  ['Edg', 'Edge'],
  ['Firefox', 'Firefox'],
  ['Chrome', 'Chrome'],
  ['Version', 'Safari'],
] as const;

/** The engine's name and version out of a user agent's long story: `Chrome 153.0.0.0`. */
export const engineOf = (userAgent: string): string => {
  for (const [spelling, name] of engines) {
    const version = userAgent.split(`${spelling}/`)[1]?.split(' ')[0];
    if (version) return `${name} ${version}`;
  }
  return userAgent;
};
