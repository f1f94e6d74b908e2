import { expect, it } from 'vitest';
import { watchIdle } from '../../renderer/store/idle-lock.ts';

/** A window, and a clock whose timers fire only while the machine is awake. */
function createDesk(minutes = 10) {
  let nowMs = 0;
  let asked = minutes;
  let locks = 0;
  const timers = new Map<number, () => void>();
  const target = new EventTarget();
  const stop = watchIdle({
    target,
    minutes: () => asked,
    onIdle: () => {
      locks += 1;
    },
    nowMs: () => nowMs,
    schedule: (delayMs, act) => {
      const dueMs = nowMs + delayMs;
      timers.set(dueMs, act);
      return () => timers.delete(dueMs);
    },
  });
  return {
    stop,
    locks: () => locks,
    set: (to: number) => {
      asked = to;
    },
    touch: (type = 'keydown') => target.dispatchEvent(new Event(type)),
    sleep: (sleptMinutes: number) => {
      nowMs += sleptMinutes * 60_000;
    },
    wait: (waitedMinutes: number) => {
      const untilMs = nowMs + waitedMinutes * 60_000;
      for (;;) {
        const dueMs = Math.min(...timers.keys());
        if (dueMs > untilMs) break;
        const act = timers.get(dueMs);
        timers.delete(dueMs);
        nowMs = Math.max(nowMs, dueMs);
        act?.();
      }
      nowMs = untilMs;
    },
  };
}

it('locks once after the minutes in the settings without a key or pointer', () => {
  const desk = createDesk(10);
  desk.wait(9.9);
  const before = desk.locks();
  desk.wait(60);

  expect([before, desk.locks()]).toEqual([0, 1]);
});

it('counts from the last key or pointer', () => {
  const desk = createDesk(10);
  for (const type of ['keydown', 'pointermove', 'wheel']) {
    desk.wait(9);
    desk.touch(type);
  }
  const stillOpen = desk.locks();
  desk.wait(10);

  expect([stillOpen, desk.locks()]).toEqual([0, 1]);
});

it('locks at the first touch after the machine slept, before that touch counts', () => {
  const desk = createDesk(10);
  desk.wait(1);
  desk.sleep(480);
  desk.touch('pointermove');

  expect(desk.locks()).toBe(1);
});

it('locks when the window is come back to after the machine slept', () => {
  const desk = createDesk(10);
  desk.sleep(480);
  desk.touch('focus');

  expect(desk.locks()).toBe(1);
});

it('does not take coming back to the window for work', () => {
  const desk = createDesk(10);
  desk.wait(9);
  desk.touch('focus');
  desk.wait(1);

  expect(desk.locks()).toBe(1);
});

it('follows a setting made shorter without a touch', () => {
  const desk = createDesk(60);
  desk.wait(5);
  desk.set(5);
  desk.wait(1);

  expect(desk.locks()).toBe(1);
});

it('does nothing once stopped', () => {
  const desk = createDesk(10);
  desk.stop();
  desk.wait(60);
  desk.touch();

  expect(desk.locks()).toBe(0);
});
