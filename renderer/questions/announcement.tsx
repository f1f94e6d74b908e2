import { useEffect, useSyncExternalStore } from 'react';
import { useLocation } from 'react-router';
import './announcement.scss';

/**
 * Says what a key did, or why it did nothing, to everyone: on screen and by a screen reader. `page` is the path that
 * the same key leads to, where it leads to another page.
 */
export function announce(text: string, page: string | null = null): void {
  say({ text, page, count: said.count + 1 });
}

/**
 * Where announcements appear, each until the next key, click or page. It stays in the page, empty, so that a screen
 * reader watches it.
 */
export function Announcement() {
  const { text, count } = useSyncExternalStore(subscribe, () => said);
  const { pathname } = useLocation();
  useEffect(() => {
    if (said.page !== pathname) clear();
  }, [pathname]);
  useEffect(() => {
    const stop = onNextAct(document, clear);
    return () => {
      stop();
      clear();
    };
  }, []);
  return (
    <div className="announcement" role="status">
      {/* A new element each time: the same words said twice are read out twice. */}
      {text === '' ? null : <p key={count}>{text}</p>}
    </div>
  );
}

/**
 * Runs `act` at every key and every click. A click, and not the press that begins it: what is cleared at the press can
 * move the page under the pointer, so that the button is let go of beside it and does nothing.
 */
export function onNextAct(page: EventTarget, act: () => void): () => void {
  const onClick = (event: Event) => {
    // A key that chooses clicks too, after it has said what it did.
    if ((event as MouseEvent).detail > 0) act();
  };
  page.addEventListener('keydown', act, { capture: true });
  page.addEventListener('click', onClick, { capture: true });
  return () => {
    page.removeEventListener('keydown', act, { capture: true });
    page.removeEventListener('click', onClick, { capture: true });
  };
}

type Said = { readonly text: string; readonly page: string | null; readonly count: number };

let said: Said = { text: '', page: null, count: 0 };
const listeners = new Set<() => void>();

function say(next: Said): void {
  said = next;
  for (const listener of listeners) listener();
}

function clear(): void {
  if (said.text !== '') say({ ...said, text: '' });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
