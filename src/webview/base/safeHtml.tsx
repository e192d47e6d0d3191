import { createElement, type CSSProperties, type JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { sanitize } from './sanitize';

interface SafeHtmlProps {
  readonly html: string;
  readonly as?: 'div' | 'span' | 'p' | 'h1' | 'li' | 'code';
  readonly class?: string;
  readonly id?: string;
  readonly tabIndex?: number;
  readonly style?: CSSProperties;
  readonly 'data-focus'?: string;
}

/** The only place where markup from the host enters the page. */
export function SafeHtml({ html, as = 'div', ...rest }: SafeHtmlProps): JSX.Element {
  const holder = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const element = holder.current;
    if (!element) return undefined;
    const content = sanitize(html);
    content.querySelectorAll('table').forEach(putInScroller);
    content.querySelectorAll('th:empty').forEach(makeCell);
    element.replaceChildren(content);
    return watchScrollers(element);
  }, [html]);
  return createElement(as, { ...rest, ref: holder });
}

function putInScroller(table: Element): void {
  const scroller = document.createElement('div');
  scroller.className = 'scroller';
  table.replaceWith(scroller);
  scroller.append(table);
}

/** The empty corner of a matrix is no heading of anything. */
function makeCell(heading: Element): void {
  heading.replaceWith(document.createElement('td'));
}

/** What scrolls can be reached, and so scrolled, with the keyboard. */
function watchScrollers(element: HTMLElement): (() => void) | undefined {
  const scrollers = [...element.querySelectorAll<HTMLElement>('pre, .scroller, .katex-display')];
  if (scrollers.length === 0) return undefined;
  const observer = new ResizeObserver(() => scrollers.forEach(markScroller));
  scrollers.forEach((scroller) => observer.observe(scroller));
  return () => observer.disconnect();
}

function markScroller(scroller: HTMLElement): void {
  const scrolls = scroller.scrollWidth > scroller.clientWidth + 1 || scroller.scrollHeight > scroller.clientHeight + 1;
  if (scrolls) {
    scroller.tabIndex = 0;
    scroller.setAttribute('role', 'group');
    scroller.setAttribute('aria-label', 'Scrollable');
  } else {
    for (const name of ['tabindex', 'role', 'aria-label']) scroller.removeAttribute(name);
  }
}
