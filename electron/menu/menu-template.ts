import type { MenuItemConstructorOptions } from 'electron';
import type { MenuChoice } from '../../shared/ipc/menu-choice.ts';
import type { Words } from '../words/words.ts';

type Item = Chosen | Role | 'separator';
type Chosen = { readonly choice: MenuChoice; readonly accelerator?: string };
type Role = { readonly role: keyof Words['menu'] & MenuItemConstructorOptions['role'] };
type Submenu = {
  readonly label: 'file' | 'edit' | 'view' | 'help';
  readonly items: readonly Item[];
};

/**
 * The app's menu as Electron wants it. What the person chooses goes to `choose`.
 * There is no item to reload the page or to see its source.
 */
export function menuTemplate(
  words: Words['menu'],
  platform: NodeJS.Platform,
  choose: (choice: MenuChoice) => void,
): MenuItemConstructorOptions[] {
  const bar = submenus.map(({ label, items }) => ({
    label: words[label],
    submenu: items.map((item) => menuItem(item, words, choose)),
  }));
  // macOS gives the first menu to the application whatever it is called.
  return platform === 'darwin' ? [{ role: 'appMenu' }, ...bar] : bar;
}

const submenus: readonly Submenu[] = [
  {
    label: 'file',
    items: [
      { choice: 'lock', accelerator: 'CmdOrCtrl+L' },
      { choice: 'print', accelerator: 'CmdOrCtrl+P' },
      'separator',
      { choice: 'settings', accelerator: 'CmdOrCtrl+,' },
      'separator',
      { role: 'quit' },
    ],
  },
  {
    label: 'edit',
    items: [
      { role: 'undo' },
      { role: 'redo' },
      'separator',
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
    ],
  },
  {
    label: 'view',
    items: [
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      'separator',
      { role: 'togglefullscreen' },
    ],
  },
  { label: 'help', items: [{ choice: 'keyboard-shortcuts' }, { choice: 'about' }] },
];

function menuItem(
  item: Item,
  words: Words['menu'],
  choose: (choice: MenuChoice) => void,
): MenuItemConstructorOptions {
  if (item === 'separator') return { type: 'separator' };
  if ('role' in item) return { role: item.role, label: words[item.role] };
  const { choice, accelerator } = item;
  return {
    id: choice,
    label: words[choice],
    click: () => choose(choice),
    ...(accelerator === undefined ? {} : { accelerator }),
  };
}
