/** A style sheet is bundled as text, with all that it imports. */
declare module '*.css' {
  const text: string;
  export default text;
}
