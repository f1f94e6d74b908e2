type Csp = {
  /** For the response's header: all of it. */
  readonly header: string;
  /** For a `<meta>` in the page, where browsers ignore some directives. */
  readonly meta: string;
};

const directives = [
  ['default-src', "'none'"],
  // hash-wasm (Argon2id) compiles WebAssembly; nothing here evaluates text as JavaScript.
  ['script-src', "'self' 'wasm-unsafe-eval'"],
  ['worker-src', "'self'"],
  // React's `style` prop goes through the DOM's own properties, which a policy without
  // 'unsafe-inline' allows; a style attribute in markup is refused.
  ['style-src', "'self'"],
  ['img-src', "'self' data:"],
  ['font-src', "'self'"],
  ['connect-src', "'self'"],
  ['manifest-src', "'self'"],
  ['base-uri', "'none'"],
  ['form-action', "'none'"],
  ['frame-ancestors', "'none'"],
] as const;

const headerOnly: readonly string[] = ['frame-ancestors'];

/** What the page may load and do (Content Security Policy level 3). */
export const csp: Csp = {
  header: directives.map((directive) => directive.join(' ')).join('; '),
  meta: directives
    .filter(([name]) => !headerOnly.includes(name))
    .map((directive) => directive.join(' '))
    .join('; '),
};
