import { expect, test } from 'vitest';
import { csp } from '../../../electron/security/csp.ts';

test('the page may load from itself alone and evaluate nothing but WebAssembly', () => {
  expect(csp.header).toBe(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; " +
      "style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
      "manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
});

test('the policy inside the page is the same, without what browsers ignore there', () => {
  expect(csp.meta).toBe(csp.header.replace("; frame-ancestors 'none'", ''));
});
