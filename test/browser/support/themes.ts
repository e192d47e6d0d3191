/**
 * The themes of VS Code that we look at, by their names in the settings. Lists show a theme by its
 * label; a window is marked with its file, a webview with its id.
 */
export const themes = {
  'Default Dark Modern': { label: 'Dark Modern', file: 'dark_modern', id: 'Dark Modern' },
  'Default Light Modern': { label: 'Light Modern', file: 'light_modern', id: 'Light Modern' },
  'Default High Contrast': { label: 'Dark High Contrast', file: 'hc_black', id: 'Default High Contrast' },
  'Default High Contrast Light': { label: 'Light High Contrast', file: 'hc_light', id: 'Default High Contrast Light' },
} as const;

export type Theme = keyof typeof themes;
