/** What may be written at a place of a question's front matter, read from the JSON schema of the format. */

/** The part of a JSON schema that the format uses. */
export interface JsonSchema {
  readonly type?: string;
  readonly description?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly oneOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
}

export interface Completion {
  readonly label: string;
  readonly insert: string;
  readonly detail: string;
  readonly required: boolean;
}

interface Field {
  readonly indent: number;
  readonly key: string;
  readonly value: string;
}

function fieldOf(line: string): Field | undefined {
  const match = /^( *)((?:- +)*)([A-Za-z]\w*):(?:\s+(.*))?$/.exec(line);
  if (!match) return undefined;
  const [, spaces = '', dashes = '', key = '', value = ''] = match;
  return { indent: spaces.length + dashes.length, key, value: value.trim() };
}

/**
 * Completions in front matter.
 * @param lines of the document; the first one is the opening `---`
 * @param line index of the line that is being written
 * @param before what stands on that line before the cursor
 */
export function completionsAt(lines: readonly string[], line: number, before: string, schema: JsonSchema): readonly Completion[] {
  const close = lines.findIndex((text, i) => i > 0 && text.trim() === '---');
  if (lines[0]?.trim() !== '---' || line === 0 || (close >= 0 && line >= close)) return [];
  const front = lines.slice(1, close < 0 ? undefined : close).map((text, i) => (i === line - 1 ? before : text));
  const at = line - 1;

  const value = /^( *(?:- +)*)([A-Za-z]\w*): +\S*$/.exec(before);
  const start = /^ *(?:- +)*/.exec(before)?.[0].length ?? 0;
  const indent = value ? (value[1] ?? '').length : start;
  const parents = parentsOf(front, at, indent);
  const kind = front.map(fieldOf).find((field) => field?.indent === 0 && field.key === 'kind')?.value;
  const schemas = parents.reduce<readonly JsonSchema[]>((current, key) => current.flatMap((one) => fieldsOf(one)[key] ?? []).flatMap(variantsOf), rootsFor(schema, kind));

  if (value) return valuesOf(schemas.flatMap((one) => fieldsOf(one)[value[2] ?? ''] ?? []));
  if (!/^ *(?:- +)*\w*$/.test(before)) return [];
  return keysOf(schemas, siblingsOf(front, at, indent));
}

function rootsFor(schema: JsonSchema, kind: string | undefined): readonly JsonSchema[] {
  const roots = variantsOf(schema);
  const own = roots.filter(({ properties }) => properties?.['kind']?.const === kind);
  return own.length > 0 ? own : roots;
}

/** Alternatives, with the elements of a list in the list's place. */
function variantsOf(schema: JsonSchema): readonly JsonSchema[] {
  if (schema.items) return variantsOf(schema.items);
  const variants = schema.oneOf ?? schema.anyOf;
  return variants ? variants.flatMap(variantsOf) : [schema];
}

function fieldsOf(schema: JsonSchema): Readonly<Record<string, JsonSchema>> {
  return schema.properties ?? {};
}

/** The keys that the line stands under, outermost first. */
function parentsOf(front: readonly string[], at: number, indent: number): readonly string[] {
  const parents: string[] = [];
  let inner = indent;
  for (let i = at - 1; i >= 0 && inner > 0; i--) {
    const field = fieldOf(front[i] ?? '');
    if (!field || field.indent >= inner || field.value !== '') continue;
    parents.unshift(field.key);
    inner = field.indent;
  }
  return parents;
}

/** Keys that are there already in the same mapping. */
function siblingsOf(front: readonly string[], at: number, indent: number): ReadonlySet<string> {
  const found = new Set<string>();
  for (const step of [-1, 1]) {
    const startsItem = (text: string): boolean => /^ *- /.test(text);
    if (step < 0 && startsItem(front[at] ?? '')) continue; // the first key of a list's element
    for (let i = at + step; i >= 0 && i < front.length; i += step) {
      const text = front[i] ?? '';
      const field = fieldOf(text);
      if (field && field.indent < indent) break;
      if (field?.indent === indent && step > 0 && indent > 0 && startsItem(text)) break; // the next element
      if (field?.indent === indent) found.add(field.key);
      if (step < 0 && indent > 0 && field?.indent === indent && startsItem(text)) break; // our element's first key
    }
  }
  return found;
}

function keysOf(schemas: readonly JsonSchema[], present: ReadonlySet<string>): readonly Completion[] {
  const found = new Map<string, Completion>();
  for (const schema of schemas) {
    for (const [label, field] of Object.entries(fieldsOf(schema))) {
      if (present.has(label) || found.has(label)) continue;
      const nested = field.type === 'array' || field.type === 'object';
      found.set(label, { label, insert: nested ? `${label}:` : `${label}: `, detail: field.description ?? '', required: schema.required?.includes(label) ?? false });
    }
  }
  return [...found.values()];
}

function valuesOf(schemas: readonly JsonSchema[]): readonly Completion[] {
  const values = schemas.flatMap(variantsOf).flatMap(({ const: only, enum: some, type }) => (only !== undefined ? [only] : (some ?? (type === 'boolean' ? [true, false] : []))));
  return [...new Set(values.map(String))].map((label) => ({ label, insert: label, detail: '', required: false }));
}
