/**
 * The closed expression grammar of numeric questions. What a pack contains
 * cannot run: an expression can compute with numbers and nothing else.
 *
 *   or    := and ('or' and)*          cmp  := sum (('<'|'<='|'>'|'>='|'=='|'!=') sum)?
 *   and   := cmp ('and' cmp)*         sum  := product (('+'|'-') product)*
 *   product := unary (('*'|'/') unary)*   unary := '-' unary | power
 *   power := atom ('^' unary)?        atom := number | name | name '(' or (',' or)* ')' | '(' or ')'
 *
 * Truth is 1 and 0. Division by zero and logarithms outside their domain give
 * what IEEE 754 gives; a caller that needs a finite number checks for it.
 */
export class ExpressionError extends Error {
  constructor(
    message: string,
    /** Zero-based offset into the expression. */
    readonly offset: number,
  ) {
    super(message);
  }
}

export type Expression = (values: Readonly<Record<string, number>>) => number;

const maxDepth = 60;
const tokenPattern = /\s*(?:(\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)|([A-Za-z_][A-Za-z0-9_]*)|(<=|>=|==|!=|[-+*/^(),<>]))/y;

interface Token {
  readonly text: string;
  readonly offset: number;
  readonly type: 'number' | 'name' | 'symbol' | 'end';
}

/**
 * Standard normal cumulative distribution: a series near zero and a continued
 * fraction in the tails (Abramowitz and Stegun 26.2.10, 26.2.14), absolute
 * error below 1e-12.
 */
function normalCdf(x: number): number {
  const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  const distance = Math.abs(x);
  if (distance > 38) return x > 0 ? 1 : 0;
  if (distance < 4) {
    let term = x;
    let sum = x;
    for (let k = 1; Math.abs(term) > 1e-17; k++) {
      term *= (x * x) / (2 * k + 1);
      sum += term;
    }
    return 0.5 + density * sum;
  }
  let fraction = distance;
  for (let k = 60; k >= 1; k--) fraction = distance + k / fraction;
  return x > 0 ? 1 - density / fraction : density / fraction;
}

function choose(n: number, k: number): number {
  if (k < 0 || k > n) return 0;
  const fewer = Math.min(k, n - k);
  if (fewer > 1000) return Infinity; // choose(2000, 1000) is beyond 1e600, and a pack must not make us count for hours
  let product = 1;
  for (let i = 1; i <= fewer; i++) product = (product * (n - fewer + i)) / i;
  return Math.round(product);
}

interface FunctionSpec {
  readonly arity: readonly [min: number, max: number];
  readonly apply: (...values: number[]) => number;
}
const unary = (apply: (x: number) => number): FunctionSpec => ({ arity: [1, 1], apply: (x) => apply(x ?? NaN) });
const functions = new Map<string, FunctionSpec>([
  ['sqrt', unary(Math.sqrt)],
  ['exp', unary(Math.exp)],
  ['log', unary(Math.log)],
  ['log2', unary(Math.log2)],
  ['log10', unary(Math.log10)],
  ['abs', unary(Math.abs)],
  ['floor', unary(Math.floor)],
  ['ceil', unary(Math.ceil)],
  ['tanh', unary(Math.tanh)],
  ['sigmoid', unary((x) => 1 / (1 + Math.exp(-x)))],
  ['normal_cdf', unary(normalCdf)],
  ['round', { arity: [1, 2], apply: (x = NaN, digits = 0) => Math.round(x * 10 ** digits) / 10 ** digits }],
  ['mod', { arity: [2, 2], apply: (a = NaN, b = NaN) => a - b * Math.floor(a / b) }],
  ['choose', { arity: [2, 2], apply: (n = NaN, k = NaN) => choose(n, k) }],
  ['min', { arity: [1, 12], apply: Math.min }],
  ['max', { arity: [1, 12], apply: Math.max }],
  ['if', { arity: [3, 3], apply: (condition = NaN, yes = NaN, no = NaN) => (condition !== 0 ? yes : no) }],
]);
const constants = new Map([['pi', Math.PI]]);

/** Words an expression may use that are not a question's parameters. */
export const reservedNames: ReadonlySet<string> = new Set([...functions.keys(), ...constants.keys(), 'and', 'or']);

function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  tokenPattern.lastIndex = 0;
  const end = text.trimEnd().length;
  while (tokenPattern.lastIndex < end) {
    const offset = tokenPattern.lastIndex;
    const match = tokenPattern.exec(text);
    if (!match) throw new ExpressionError(`unexpected "${text.slice(offset).trim().charAt(0)}"`, offset);
    const [whole, number, name] = match;
    const type = number !== undefined ? 'number' : name !== undefined ? 'name' : 'symbol';
    tokens.push({ text: whole.trim(), offset: match.index + whole.length - whole.trimStart().length, type });
  }
  tokens.push({ text: 'the end', offset: end, type: 'end' });
  return tokens;
}

type Binary = (a: number, b: number) => number;
const comparisons = new Map<string, Binary>([
  ['<', (a, b) => Number(a < b)],
  ['<=', (a, b) => Number(a <= b)],
  ['>', (a, b) => Number(a > b)],
  ['>=', (a, b) => Number(a >= b)],
  ['==', (a, b) => Number(a === b)],
  ['!=', (a, b) => Number(a !== b)],
]);
const sums = new Map<string, Binary>([['+', (a, b) => a + b], ['-', (a, b) => a - b]]);
const products = new Map<string, Binary>([['*', (a, b) => a * b], ['/', (a, b) => a / b]]);
const conjunction = new Map<string, Binary>([['and', (a, b) => Number(a !== 0 && b !== 0)]]);
const disjunction = new Map<string, Binary>([['or', (a, b) => Number(a !== 0 || b !== 0)]]);

class Parser {
  private position = 0;
  private depth = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly names: ReadonlySet<string>,
  ) {}

  parse(): Expression {
    const result = this.or();
    if (this.next.type !== 'end') throw this.unexpected();
    return result;
  }

  private get next(): Token {
    const token = this.tokens[this.position];
    if (!token) throw new ExpressionError('unexpected end', 0);
    return token;
  }

  private unexpected(): ExpressionError {
    return new ExpressionError(`unexpected "${this.next.text}"`, this.next.offset);
  }

  private take(text: string): void {
    if (this.next.text !== text) throw new ExpressionError(`expected "${text}" before "${this.next.text}"`, this.next.offset);
    this.position++;
  }

  private leftAssociative(operand: () => Expression, operators: ReadonlyMap<string, Binary>, once = false): Expression {
    let left = operand();
    for (let operator = operators.get(this.next.text); operator; operator = once ? undefined : operators.get(this.next.text)) {
      this.position++;
      const apply = operator;
      const [a, b] = [left, operand()];
      left = (values) => apply(a(values), b(values));
    }
    return left;
  }

  private readonly or = (): Expression => {
    if (++this.depth > maxDepth) throw new ExpressionError('nested too deeply', this.next.offset);
    const result = this.leftAssociative(this.and, disjunction);
    this.depth--;
    return result;
  };
  private readonly and = (): Expression => this.leftAssociative(this.comparison, conjunction);
  private readonly comparison = (): Expression => this.leftAssociative(this.sum, comparisons, true);
  private readonly sum = (): Expression => this.leftAssociative(this.product, sums);
  private readonly product = (): Expression => this.leftAssociative(this.unary, products);

  private readonly unary = (): Expression => {
    if (this.next.text !== '-') return this.power();
    if (++this.depth > maxDepth) throw new ExpressionError('nested too deeply', this.next.offset);
    this.position++;
    const operand = this.unary();
    this.depth--;
    return (values) => -operand(values);
  };

  private power(): Expression {
    const base = this.atom();
    if (this.next.text !== '^') return base;
    if (++this.depth > maxDepth) throw new ExpressionError('nested too deeply', this.next.offset);
    this.position++;
    const exponent = this.unary();
    this.depth--;
    return (values) => base(values) ** exponent(values);
  }

  private atom(): Expression {
    const token = this.next;
    if (token.type === 'number') {
      this.position++;
      const value = Number(token.text);
      return () => value;
    }
    if (token.type === 'name') return this.nameOrCall(token);
    this.take('(');
    const inner = this.or();
    this.take(')');
    return inner;
  }

  private nameOrCall(token: Token): Expression {
    this.position++;
    if (this.next.text === '(') return this.call(token);
    const constant = constants.get(token.text);
    if (constant !== undefined) return () => constant;
    if (!this.names.has(token.text)) throw new ExpressionError(`unknown name "${token.text}"`, token.offset);
    const name = token.text;
    return (values) => values[name] ?? NaN;
  }

  private call(token: Token): Expression {
    const spec = functions.get(token.text);
    if (!spec) throw new ExpressionError(`unknown function "${token.text}"`, token.offset);
    this.take('(');
    const args = [this.or()];
    while (this.next.text === ',') {
      this.position++;
      args.push(this.or());
    }
    this.take(')');
    const [min, max] = spec.arity;
    if (args.length < min || args.length > max) {
      throw new ExpressionError(`${token.text} takes ${min === max ? min : `${min} to ${max}`} values, not ${args.length}`, token.offset);
    }
    return (values) => spec.apply(...args.map((arg) => arg(values)));
  }
}

/**
 * Compiles `text`. `names` are the values it may use.
 * @throws {ExpressionError} with the offset where it stops making sense
 */
export function compileExpression(text: string, names: ReadonlySet<string>): Expression {
  return new Parser(tokenize(text), names).parse();
}
