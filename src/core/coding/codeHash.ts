/** Tells two states of a file apart: FNV-1a of 32 bits (Fowler, Noll, Vo), as hexadecimal digits. Line ends do not count. */
export function codeHash(code: string): string {
  let hash = 0x811c9dc5;
  for (const unit of code.replaceAll('\r\n', '\n')) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
