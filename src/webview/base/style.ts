/** Gives the page its style. @param script address of the script beside which the fonts lie */
export function adoptStyle(css: string, script: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css.replaceAll('url("./', `url("${new URL('.', script).href}`));
  document.adoptedStyleSheets.push(sheet);
}
