import { describe, expect, it } from 'vitest';
import { type Circumstances, chooseEdition } from '../../../build/choose-edition.ts';
import { endToEndProjects } from '../../../build/end-to-end-projects.ts';

const desktop = { kind: 'desktop', electron: '/electron' } as const;

describe('npm start', () => {
  it.each([
    { title: 'Linux with a display', given: { env: { DISPLAY: ':0' } } },
    { title: 'Linux with Wayland', given: { env: { WAYLAND_DISPLAY: 'wayland-0' } } },
    { title: 'macOS', given: { platform: 'darwin' as const } },
    { title: 'Windows', given: { platform: 'win32' as const } },
  ])('opens the desktop edition on $title', ({ given }) => {
    expect(chooseEdition(createCircumstances(given))).toEqual(desktop);
  });

  it.each([
    {
      title: 'there is no display',
      given: {},
      because: 'this machine has no display for a desktop window',
    },
    {
      title: 'root asks on Linux',
      given: { env: { DISPLAY: ':0' }, isRoot: true },
      because: 'the desktop program does not run as root',
    },
    {
      title: 'Electron cannot be had',
      given: { env: { DISPLAY: ':0' }, findElectron: () => null },
      because: "Electron's program is not here and could not be fetched",
    },
  ])('serves the browser edition and says why when $title', ({ given, because }) => {
    expect(chooseEdition(createCircumstances(given))).toEqual({ kind: 'browser', because });
  });

  it('fetches nothing that it could not use', () => {
    let fetched = 0;
    chooseEdition(
      createCircumstances({
        env: {},
        findElectron: () => {
          fetched += 1;
          return '/electron';
        },
      }),
    );
    expect(fetched).toBe(0);
  });
});

describe('the end-to-end tests', () => {
  it.each([
    {
      title: 'where a window can be shown',
      given: { env: { DISPLAY: ':0' } },
      shell: ['electron'],
    },
    { title: 'where Electron is, but no display', given: {}, shell: [] },
    {
      title: 'where Electron is, but root asks',
      given: { env: { DISPLAY: ':0' }, isRoot: true },
      shell: [],
    },
  ])('drive the true shell only where it can start: $title', ({ given, shell }) => {
    expect(endToEndProjects(chooseEdition(createCircumstances(given)))).toEqual([
      'browser',
      'desktop-handlers',
      ...shell,
    ]);
  });
});

function createCircumstances(given: Partial<Circumstances>): Circumstances {
  return { platform: 'linux', env: {}, isRoot: false, findElectron: () => '/electron', ...given };
}
