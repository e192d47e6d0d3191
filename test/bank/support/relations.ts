type Names = ReadonlyMap<string, readonly string[]>;

/** Names of one that are in no list of known ones. */
export function unknownNames(from: Names, known: ReadonlySet<string>): string[] {
  return [...from].flatMap(([id, names]) => names.filter((name) => !known.has(name)).map((name) => `${id} names ${name}`));
}

/** Relations of which the other side knows nothing; one that is not in the map at all (a topic may name a question) is left out. */
export function oneSided(relation: Names): string[] {
  return [...relation].flatMap(([id, names]) => names.filter((name) => relation.get(name)?.includes(id) === false).map((name) => `${id} names ${name}`));
}

/** Those that can be reached from themselves. */
export function loops(relation: Names): string[] {
  return [...relation.keys()].filter((start) => {
    const reached = new Set<string>();
    const open = [...(relation.get(start) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (reached.has(next)) continue;
      reached.add(next);
      open.push(...(relation.get(next) ?? []));
    }
    return reached.has(start);
  });
}
