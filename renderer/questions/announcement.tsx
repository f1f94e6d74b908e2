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
    document.addEventListener('keydown', clear, { capture: true });
    document.addEventListener('pointerdown', clear, { capture: true });
    return () => {
      document.removeEventListener('keydown', clear, { capture: true });
      document.removeEventListener('pointerdown', clear, { capture: true });
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
