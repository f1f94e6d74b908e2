import './ui/styles/ui.scss';
import './app/app.scss';
import { createRoot } from 'react-dom/client';
import * as z from 'zod';
import { App } from './app/app.tsx';
import { createHost } from './host/create-host.ts';
import { createBrowserKeeper } from './store/create-browser-keeper.ts';
import { loadWords } from './words/words.ts';

// A strict Content-Security-Policy forbids the code generation that zod would otherwise try.
z.config({ jitless: true });

await loadWords();
const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
createRoot(root).render(<App host={createHost()} keeper={createBrowserKeeper()} />);
