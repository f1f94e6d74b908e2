/** What the renderer may ask of the shell: `noun:verb`. The preload exposes these and nothing else. */
export const channels = [
  'app:version',
  'backup:choose-folder',
  'backup:folders',
  'backup:forget-cases',
  'backup:make',
  'backup:read',
  'file:open',
  'file:save',
  'journal:append',
  'journal:keep-aside',
  'journal:list',
  'journal:read',
  'journal:remove',
  'journal:set-aside',
  'journal:write',
  'page:print',
  'page:save-as-pdf',
  'window:set-unsaved',
] as const;
export type Channel = (typeof channels)[number];

/** What the shell tells the renderer of its own accord. */
export const events = ['machine:locking', 'menu:chosen'] as const;
export type Event = (typeof events)[number];
