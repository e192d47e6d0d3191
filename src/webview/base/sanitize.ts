import DOMPurify from 'dompurify';

/** Set once: a configuration that comes with each call is read each time, which takes longer than most texts. */
DOMPurify.setConfig({
  USE_PROFILES: { html: true, svg: true, mathMl: true },
  // KaTeX wraps its MathML in these; without them the TeX source would be read aloud as well.
  ADD_TAGS: ['semantics'],
  ADD_FORBID_CONTENTS: ['annotation', 'annotation-xml'],
  FORBID_TAGS: [
    ...['a', 'img', 'image', 'picture', 'source', 'audio', 'video', 'track', 'map', 'area', 'style', 'link', 'base', 'meta', 'dialog', 'slot', 'template'],
    ...['form', 'input', 'textarea', 'select', 'option', 'optgroup', 'datalist', 'button', 'fieldset', 'label', 'output', 'meter', 'progress'],
    ...['filter', 'feimage', 'mask', 'pattern', 'animate', 'animatemotion', 'animatetransform', 'set'],
  ],
  FORBID_ATTR: [
    ...['id', 'name', 'href', 'xlink:href', 'src', 'srcset', 'poster', 'background', 'action', 'formaction', 'ping', 'target', 'for'],
    ...['tabindex', 'accesskey', 'autofocus', 'contenteditable', 'popover', 'popovertarget', 'draggable', 'fill', 'stroke', 'filter', 'mask', 'clip-path'],
  ],
  ALLOW_DATA_ATTR: false,
  RETURN_DOM_FRAGMENT: true,
});

/** What KaTeX writes: lengths, colors and keywords. Nothing that loads, calls or covers. */
const plainStyle = /^(?!.*(?:fixed|sticky))[\w\s.,%#:;+-]*$/i;

DOMPurify.addHook('uponSanitizeAttribute', (_, attribute) => {
  if (attribute.attrName === 'style' && !plainStyle.test(attribute.attrValue)) attribute.keepAttr = false;
});

export function sanitize(html: string): DocumentFragment {
  return DOMPurify.sanitize(html) as unknown as DocumentFragment; // as configured
}

/** The words of `html`, to be announced. */
export function plainText(html: string): string {
  const fragment = sanitize(html);
  fragment.querySelectorAll('.katex-html').forEach((twin) => twin.remove());
  return (fragment.textContent ?? '').replace(/\s+/g, ' ').trim();
}
