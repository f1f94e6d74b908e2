import { type Schedule, scheduleByTimer } from './schedule.ts';

type IdleWatch = {
  /** Where keys and pointers are heard: the window. */
  readonly target: EventTarget;
  /** Asked each time, so that a changed setting counts at once. */
  readonly minutes: () => number;
  /** Called once, after that long without a key or a pointer. */
  readonly onIdle: () => void;
  readonly nowMs?: () => number;
  readonly schedule?: Schedule;
};

/** Watches for idleness and returns the way to stop. */
export function watchIdle(watch: IdleWatch): () => void {
  const { target, minutes, onIdle, nowMs = Date.now, schedule = scheduleByTimer } = watch;
  let lastActiveMs = nowMs();
  let callOff = () => {};

  const leftMs = () => lastActiveMs + minutes() * 60_000 - nowMs();
  const look = () => {
    if (leftMs() > 0) {
      callOff = schedule(Math.min(leftMs(), longestSleepMs), look);
      return;
    }
    stop();
    onIdle();
  };
  const onActivity = () => {
    // Timers stand still while a machine sleeps. The first touch after waking must not count as activity before it.
    if (leftMs() <= 0) look();
    else lastActiveMs = nowMs();
  };
  const stop = () => {
    callOff();
    for (const type of activity) target.removeEventListener(type, onActivity, listening);
    target.removeEventListener('focus', onWaking);
  };
  const onWaking = () => {
    if (leftMs() <= 0) look();
  };

  for (const type of activity) target.addEventListener(type, onActivity, listening);
  target.addEventListener('focus', onWaking);
  look();
  return stop;
}

const activity = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart', 'input'];
const listening = { capture: true, passive: true };
/** A setting made shorter is noticed within this. */
const longestSleepMs = 15_000;
