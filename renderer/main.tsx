import './ui/styles/ui.scss';
import './app/app.scss';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { createHost } from './host/create-host.ts';
import { createBrowserKeeper } from './store/create-browser-keeper.ts';
import { loadWords } from './words/words.ts';

await loadWords();
const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
const host = createHost();
const keeper = await createBrowserKeeper(host);
createRoot(root).render(<App host={host} keeper={keeper} />);
