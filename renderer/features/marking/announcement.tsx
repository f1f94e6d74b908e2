import { useSyncExternalStore } from 'react';
import './announcement.scss';

/** Says what a key did, or why it did nothing, to everyone: on screen and by a screen reader. */
export function announce(text: string): void {
  said = { text, count: said.count + 1 };
  for (const listener of listeners) listener();
}

/** Where announcements appear. It stays in the page, empty, so that a screen reader watches it. */
export function Announcement() {
  const { text, count } = useSyncExternalStore(subscribe, () => said);
  return (
    <div className="marking-announcement" role="status">
      {/* A new element each time: the same words said twice are read out twice. */}
      {text === '' ? null : <p key={count}>{text}</p>}
    </div>
  );
}

let said: { readonly text: string; readonly count: number } = { text: '', count: 0 };
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
