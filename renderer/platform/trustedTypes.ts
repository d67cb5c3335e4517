/**
 * The content policy lets DOM sinks take trusted types only. This default policy, the one place where text
 * becomes such a type, passes what the libraries need and nothing that could run: style sheets written by the
 * component kit (text without a tag), and workers of our own origin. Everything else throws.
 */
interface PolicyRules {
  readonly createHTML: (text: string) => string;
  readonly createScriptURL: (url: string) => string;
}

interface TrustedTypes {
  readonly createPolicy: (name: string, rules: PolicyRules) => unknown;
}

declare global {
  interface Window {
    readonly trustedTypes?: TrustedTypes;
  }
}

/** Text for an element's inner HTML: refused when it could hold a tag. */
export const plainTextOnly = (text: string): string => {
  if (text.includes('<')) throw new TypeError('Markup from text is refused');
  return text;
};

/** The address of a worker: refused unless it is a file of ours. */
export const ownScriptOnly = (url: string): string => {
  if (new URL(url, document.baseURI).origin !== new URL(document.baseURI).origin) {
    throw new TypeError('A script from elsewhere is refused');
  }
  return url;
};

window.trustedTypes?.createPolicy('default', { createHTML: plainTextOnly, createScriptURL: ownScriptOnly });
