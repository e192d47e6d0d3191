import { dayText } from '../base/day';
import type { EventOf } from '../log/events';
import type { History } from '../log/history';

/** The daily drill of a day: of two windows' drills the earliest wins. */
export function dailyDrillOf(history: History, day: number): EventOf<'drillStarted'> | undefined {
  return dailyDrillAt(history, dayText(day));
}

/** @param day `YYYY-MM-DD` */
export function dailyDrillAt(history: History, day: string): EventOf<'drillStarted'> | undefined {
  return history.startedDrills.find((started) => started.mode === 'daily' && started.day === day);
}

/** The day's extra drill that is not over yet, if any; the newest one. */
export function openExtraDrillOf(history: History, day: number): EventOf<'drillStarted'> | undefined {
  return history.startedDrills.findLast((started) => started.mode === 'extra' && started.day === dayText(day) && !history.drill(started.id)?.ended);
}

/** Practice day of the first drill ever, from which the weeks of the plan are counted. */
export function firstDrillDay(history: History): number | undefined {
  const first = history.startedDrills[0]?.day;
  return first === undefined ? undefined : Math.floor(Date.parse(`${first}T00:00:00Z`) / 86_400_000);
}

/** What is offered today, for the side bar and the status bar. */
export interface TodayView {
  readonly state: 'start' | 'resume' | 'done' | 'nothing';
  /** Items that wait in today's drill. */
  readonly waiting: number;
  readonly minutes: number;
  /** Of those, due again. */
  readonly due: number;
  /** Of those, new. */
  readonly fresh: number;
  readonly theme: string;
  readonly week: number;
  readonly tricky: number;
}
