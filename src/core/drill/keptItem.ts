import type { FactOf } from '../log/events';
import type { ItemBody, ItemSummary } from '../questions/item';

/** An item's text for the history: readable even when the question changes or leaves the bank. */
export function keptItem(item: ItemSummary, body: ItemBody): FactOf<'itemKept'> {
  return {
    type: 'itemKept',
    item: item.id,
    hash: body.hash,
    kind: body.kind,
    title: item.title,
    prompt: body.prompt,
    area: item.area,
    topic: item.topic,
    key: keyOf(body),
    parts: partsOf(body),
  };
}

function keyOf(body: ItemBody): string {
  if (body.kind === 'multiple-choice') return body.options.find((option) => option.correct)?.text ?? '';
  return body.sections[0]?.text ?? '';
}

function partsOf(body: ItemBody): string[] {
  switch (body.kind) {
    case 'open':
    case 'case-study':
      return body.keyPoints.map((point) => point.text);
    case 'multiple-choice':
      return body.options.map((option) => option.text);
    case 'numeric':
    case 'derivation':
      return [];
    case 'exercise':
      return body.chaff.map((chaff) => chaff.id);
  }
}
