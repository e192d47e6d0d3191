import type { Clock } from '../core/ports/clock';

/** The device's clock. Its timers do not keep the process alive. */
export const systemClock: Clock = {
  now() {
    const date = new Date();
    return { time: date.getTime(), offset: -date.getTimezoneOffset() };
  },

  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds).unref();
    return { dispose: () => clearTimeout(timer) };
  },
};
