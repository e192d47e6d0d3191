import type { ComponentChildren, VNode } from 'preact';

interface RowProps {
  /** Stands in the margin. */
  readonly label?: string;
  /** A few quiet words under the label. */
  readonly aside?: ComponentChildren;
  readonly part: string;
  readonly children: ComponentChildren;
}

/** One part of the page: a label in the margin and the part itself in the column. */
export function Row({ label, aside, part, children }: RowProps): VNode {
  return (
    <div class="row" data-part={part}>
      {label !== undefined && (
        <div class="label">
          <h2>{label}</h2>
          {aside !== undefined && <p>{aside}</p>}
        </div>
      )}
      <div class="cell">{children}</div>
    </div>
  );
}
