/** Sortable ids: 10 characters of time, 2 of a sequence, 12 random ones (Crockford base 32, as ULIDs have it). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** @param random a number in [0, 1), drawn anew at each call */
export function sortableId(time: number, sequence: number, random: () => number): string {
  let id = '';
  let rest = Math.max(0, Math.floor(time));
  for (let i = 0; i < 10; i++) {
    id = alphabet.charAt(rest % 32) + id;
    rest = Math.floor(rest / 32);
  }
  id += alphabet.charAt(Math.floor(sequence / 32) % 32) + alphabet.charAt(sequence % 32);
  for (let i = 0; i < 12; i++) id += alphabet.charAt(Math.floor(random() * 32));
  return id;
}
