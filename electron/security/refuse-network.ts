import type { Session } from 'electron';
import { isOwnPage } from './own-page.ts';

const madeInThePage: readonly string[] = ['blob:', 'data:', 'devtools:'];

/** The page never reaches a network: a second wall behind the policy's connect-src. */
export function refuseNetwork(session: Session, ownPage: URL): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const isLocal = isOwnPage(url, ownPage) || madeInThePage.includes(new URL(url).protocol);
    answer({ cancel: !isLocal });
  });
}
