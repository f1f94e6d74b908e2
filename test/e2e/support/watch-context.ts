import type { BrowserContext, Page } from '@playwright/test';

/** What should never happen in any flow, as sentences. */
export type Watch = {
  readonly problems: readonly string[];
  /** For problems that a test provokes itself: forgets those that match, and says how many there were. */
  forgive(pattern: RegExp): number;
};

/**
 * Notes every console error and warning, every exception, every violation of the content security policy and every
 * request that leaves the app's own origin, in all pages of a browser.
 */
export async function watchContext(context: BrowserContext, origin: string): Promise<Watch> {
  const problems: string[] = [];
  const own = (url: string) =>
    url.startsWith(`${origin}/`) || url.startsWith(`blob:${origin}/`) || url.startsWith('data:');

  // A violation in a worker or in a style attribute does not always reach the console.
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy violated: ${event.violatedDirective} by ${event.blockedURI}`);
    });
  });
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      problems.push(`console ${message.type()}: ${message.text()}`);
    }
  });
  context.on('weberror', (error) => problems.push(`exception: ${error.error().message}`));
  context.on('request', (request) => {
    if (!own(request.url())) problems.push(`request to ${request.url()}`);
  });
  const watchPage = (page: Page) => {
    page.on('websocket', (socket) => problems.push(`web socket to ${socket.url()}`));
    page.on('crash', () => problems.push('the page crashed'));
  };
  for (const page of context.pages()) watchPage(page);
  context.on('page', watchPage);

  return {
    problems,
    forgive(pattern) {
      const before = problems.length;
      for (let index = problems.length - 1; index >= 0; index -= 1) {
        if (pattern.test(problems[index] ?? '')) problems.splice(index, 1);
      }
      return before - problems.length;
    },
  };
}
