export interface DrillSettings {
  /** The day's budget. */
  readonly minutes: number;
  /** No drill has more items than this. */
  readonly maxItems: number;
  /** Hour at which a practice day begins. */
  readonly dayStart: number;
  readonly singleKeys: boolean;
  readonly showLevel: boolean;
}

export const defaultSettings: DrillSettings = { minutes: 30, maxItems: 10, dayStart: 4, singleKeys: true, showLevel: true };

/** The allowed range of each number; `package.json` says the same, which a test holds. */
export const settingRanges = {
  minutes: { min: 5, max: 180 },
  maxItems: { min: 6, max: 10 },
  dayStart: { min: 0, max: 12 },
} as const;

/** Brings settings into their ranges. `notes` says what was changed, in sentences for the user. */
export function clampSettings(given: DrillSettings): { readonly settings: DrillSettings; readonly notes: readonly string[] } {
  const notes: string[] = [];
  const clamp = (name: keyof typeof settingRanges): number => {
    const { min, max } = settingRanges[name];
    const value = Number.isFinite(given[name]) ? Math.round(given[name]) : defaultSettings[name];
    const clamped = Math.min(max, Math.max(min, value));
    if (clamped !== given[name]) notes.push(`mlDrills.${name} is ${String(given[name])}; ${clamped} is used (${min} to ${max}).`);
    return clamped;
  };
  return { settings: { ...given, minutes: clamp('minutes'), maxItems: clamp('maxItems'), dayStart: clamp('dayStart') }, notes };
}
