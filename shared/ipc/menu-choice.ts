import * as z from 'zod';

/** A menu item that the renderer carries out. */
export const MenuChoice = z.enum(['lock', 'print', 'settings', 'keyboard-shortcuts', 'about']);
export type MenuChoice = z.infer<typeof MenuChoice>;
