import { expect, test } from 'vitest';
import { isTrustedSender } from '../../../electron/security/trusted-sender.ts';

const ownPage = new URL('app://casemark/index.html');

test.each([
  ['the page', { url: 'app://casemark/index.html', parent: null }, true],
  ['the page at a route', { url: 'app://casemark/index.html#/cases', parent: null }, true],
  ['a frame inside the page', { url: 'app://casemark/index.html', parent: {} }, false],
  ['a frame that is gone', null, false],
  ['another host of the scheme', { url: 'app://elsewhere/index.html', parent: null }, false],
  ['the same host of another scheme', { url: 'https://casemark/index.html', parent: null }, false],
  ['a file', { url: 'file:///casemark/index.html', parent: null }, false],
  ['an empty page', { url: 'about:blank', parent: null }, false],
  ['a page made of text', { url: 'data:text/html,casemark', parent: null }, false],
  ['the page with a user name', { url: 'app://me@casemark/index.html', parent: null }, false],
  ['no address', { url: '', parent: null }, false],
])('of all senders only the page is heard: %s', (_, frame, isHeard) => {
  expect(isTrustedSender(frame, ownPage)).toBe(isHeard);
});
