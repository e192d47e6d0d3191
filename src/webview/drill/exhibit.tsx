import type { VNode } from 'preact';
import type { DiagramBody, ExhibitBody } from '../../core/questions/item';
import { SafeHtml } from '../base/safeHtml';
import { Row } from './row';

export function Exhibit({ exhibit }: { readonly exhibit: ExhibitBody }): VNode {
  return (
    <Row part="exhibit">
      {exhibit.type === 'figure' ? (
        <Diagram diagram={exhibit} />
      ) : (
        <figure class={`exhibit ${exhibit.type}`}>
          <SafeHtml as="div" class="figcaption" html={exhibit.caption} />
          <SafeHtml html={exhibit.html} />
        </figure>
      )}
    </Row>
  );
}

/** Drawings are made with text of 12 units; this makes it the size of our own. */
const scale = 1.12;

function widthOf(svg: string): number {
  return Number(/viewBox="\S+ \S+ ([\d.]+)/.exec(svg)?.[1] ?? 320);
}

/** A drawing in the colors of the theme. To a screen reader it is one picture with its description. */
export function Diagram({ diagram }: { readonly diagram: DiagramBody }): VNode {
  return (
    <figure class="diagram">
      <div class="drawing" role="img" aria-label={diagram.alt}>
        <SafeHtml html={diagram.svg} style={{ width: `${widthOf(diagram.svg) * scale}px` }} />
      </div>
      <SafeHtml as="div" class="figcaption" html={diagram.caption} />
    </figure>
  );
}
