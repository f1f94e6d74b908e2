import * as z from 'zod';

/** Where a window was when it was last closed, in the screen's device-independent pixels. */
export const WindowState = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().min(400).max(20_000),
  height: z.int().min(300).max(20_000),
  isMaximised: z.boolean(),
});
export type WindowState = z.infer<typeof WindowState>;

export type Area = Pick<WindowState, 'x' | 'y' | 'width' | 'height'>;

/** How a window opens: without a place, the system chooses one. */
export type Opening = Pick<WindowState, 'width' | 'height' | 'isMaximised'> &
  Partial<Pick<WindowState, 'x' | 'y'>>;

export const firstOpening: Opening = { width: 1280, height: 900, isMaximised: false };

/** What was kept, or undefined where it is missing or damaged: a lost window place harms nobody. */
export function parseWindowState(text: string): WindowState | undefined {
  try {
    return WindowState.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Opens where it was, unless the screen that it was on is gone or its title bar could not be reached. */
export function openingOn(screens: readonly Area[], state: WindowState | undefined): Opening {
  if (state === undefined) return firstOpening;
  const { width, height, isMaximised } = state;
  return screens.some((screen) => isTitleBarOn(screen, state))
    ? state
    : { width, height, isMaximised };
}

/** Enough of the bar to take hold of. */
const reachable = 100;

function isTitleBarOn(screen: Area, { x, y, width }: WindowState): boolean {
  const overlap = Math.min(x + width, screen.x + screen.width) - Math.max(x, screen.x);
  return overlap >= reachable && y >= screen.y && y <= screen.y + screen.height - reachable;
}
