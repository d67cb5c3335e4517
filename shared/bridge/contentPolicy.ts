/**
 * The content security policy: everything from the program's own origin, no inline or evaluated script, no
 * network, and DOM sinks that take only trusted types. WebAssembly may be compiled, which the solver of the levelling
 * needs; that lets no text be evaluated as script. Styles stay inline-able because the component kit
 * writes its variables that way.
 */
const directives = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
] as const;

/** The policy as the `<meta>` element of the built page carries it. */
export const pagePolicy: string = directives.join('; ');

/** The policy as a response header: it may also forbid framing, which a `<meta>` cannot. */
export const headerPolicy: string = `${pagePolicy}; frame-ancestors 'none'`;
