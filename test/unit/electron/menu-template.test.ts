import type { MenuItemConstructorOptions } from 'electron';
import { expect, test } from 'vitest';
import { menuTemplate } from '../../../electron/menu/menu-template.ts';
import { en } from '../../../electron/words/en.ts';
import { MenuChoice } from '../../../shared/ipc/menu-choice.ts';

const itemsOf = (menu: MenuItemConstructorOptions | undefined) =>
  (Array.isArray(menu?.submenu) ? menu.submenu : []) as MenuItemConstructorOptions[];

const namesOf = (items: readonly MenuItemConstructorOptions[]) =>
  items.map(({ label, role, type, accelerator }) =>
    [label ?? role ?? type, accelerator].filter(Boolean).join(' '),
  );

test('the menu reads as the words say', () => {
  const template = menuTemplate(en.menu, 'linux', () => {});

  expect(template.map((menu) => [menu.label, namesOf(itemsOf(menu))])).toEqual([
    [
      'File',
      [
        'Lock CmdOrCtrl+L',
        'Print… CmdOrCtrl+P',
        'separator',
        'Settings CmdOrCtrl+,',
        'separator',
        'Quit',
      ],
    ],
    ['Edit', ['Undo', 'Redo', 'separator', 'Cut', 'Copy', 'Paste', 'Select all']],
    ['View', ['Actual size', 'Zoom in', 'Zoom out', 'separator', 'Full screen']],
    ['Help', ['Keyboard shortcuts', 'About Casemark']],
  ]);
});

test('on macOS the application menu comes first', () => {
  expect(menuTemplate(en.menu, 'darwin', () => {})[0]).toEqual({ role: 'appMenu' });
});

test('each choice of the contract has one item, and choosing it tells which', () => {
  const chosen: MenuChoice[] = [];
  const items = menuTemplate(en.menu, 'linux', (choice) => chosen.push(choice)).flatMap(itemsOf);

  for (const { click } of items) (click as (() => void) | undefined)?.();

  expect(chosen.sort()).toEqual([...MenuChoice.options].sort());
});

test('no item reloads the page or opens the developer tools', () => {
  const roles = menuTemplate(en.menu, 'linux', () => {})
    .flatMap(itemsOf)
    .map(({ role }) => role);

  expect(roles.filter((role) => /reload|devtools/i.test(role ?? ''))).toEqual([]);
});
