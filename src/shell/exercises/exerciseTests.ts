import * as vscode from 'vscode';
import type { CodingRun } from '../../core/coding/codingService';
import { isRevealed } from '../../core/coding/helping';
import type { CaseResult, RunEvent } from '../../core/ports/pythonRunner';
import type { CaseSummary, ItemSummary } from '../../core/questions/item';
import type { Core } from '../app';
import type { ExerciseIndex } from './exerciseIndex';

/** What a test item stands for. */
interface Node {
  readonly item: string;
  /** Undefined for the exercise itself and for groups. */
  readonly case?: CaseSummary;
}

interface Running {
  readonly run: vscode.TestRun;
  /** Hidden cases that failed: what may be told of them is known when the run is over. */
  readonly failed: Map<string, CaseResult>;
}

export interface TestActions {
  run(item: string, only: readonly string[] | undefined): Promise<void>;
  debug(item: string, only: readonly string[] | undefined): Promise<void>;
  stop(item: string): void;
}

/** The exercises in VS Code's own view of tests: one tree, and every run of whatever origin in it. */
export class ExerciseTests implements vscode.Disposable {
  private readonly controller = vscode.tests.createTestController('mlDrills.exercises', 'ML Drills');
  private readonly nodes = new WeakMap<vscode.TestItem, Node>();
  private readonly running = new Map<string, Running>();
  /** Exercises that run when they are saved because the view of tests was told so. */
  private readonly continuous = new Map<string, number>();
  private readonly owned: vscode.Disposable[];

  constructor(
    private readonly core: Core,
    private readonly index: ExerciseIndex,
    private readonly actions: TestActions,
  ) {
    this.controller.resolveHandler = (item) => (item ? this.resolve(item) : this.discover());
    this.controller.refreshHandler = () => this.discover();
    const profile = this.controller.createRunProfile('Run', vscode.TestRunProfileKind.Run, (request, token) => this.handle(request, token, 'run'), true);
    profile.supportsContinuousRun = true;
    this.controller.createRunProfile('Debug', vscode.TestRunProfileKind.Debug, (request, token) => this.handle(request, token, 'debug'), true);
    this.owned = [this.controller, core.coding.onDidRun((event) => this.follow(event))];
  }

  /** Whether the view of tests asked for a run at each save. */
  isContinuous(item: string): boolean {
    return this.continuous.has(item);
  }

  /** Shows the exercises whose file is there. */
  async discover(): Promise<void> {
    const found = await this.index.withFiles();
    this.controller.items.replace(found.map(({ item, uri }) => this.controller.items.get(item.id) ?? this.exerciseItem(item, uri)));
  }

  /** The file was edited: what was found out holds no longer. */
  outdate(item: string): void {
    const test = this.controller.items.get(item);
    if (test) this.controller.invalidateTestResults(test);
  }

  dispose(): void {
    for (const { run } of this.running.values()) run.end();
    for (const one of this.owned) one.dispose();
  }

  /** The case that a test item stands for. */
  caseOf(test: vscode.TestItem): { readonly item: string; readonly case: string } | undefined {
    const node = this.nodes.get(test);
    return node?.case && { item: node.item, case: node.case.id };
  }

  private exerciseItem({ id, title }: ItemSummary, uri: vscode.Uri): vscode.TestItem {
    const test = this.controller.createTestItem(id, title, uri);
    test.canResolveChildren = true;
    this.nodes.set(test, { item: id });
    return test;
  }

  private async resolve(test: vscode.TestItem): Promise<void> {
    const node = this.nodes.get(test);
    if (!node || node.case || test.children.size > 0) return;
    const { body } = await this.core.coding.exercise(node.item);
    for (const one of body.cases) this.caseItem(test, node.item, one);
  }

  /** The item of a case, below its group. */
  private caseItem(exercise: vscode.TestItem, item: string, one: CaseSummary): vscode.TestItem {
    const [groupId, label] = groupOf(one);
    const group = exercise.children.get(groupId) ?? this.controller.createTestItem(groupId, label, exercise.uri);
    if (!exercise.children.get(groupId)) {
      group.sortText = groupId;
      exercise.children.add(group);
    }
    const there = group.children.get(one.id);
    if (there) return there;
    const test = this.controller.createTestItem(one.id, one.name, exercise.uri);
    this.nodes.set(test, { item, case: one });
    group.children.add(test);
    return test;
  }

  private async handle(request: vscode.TestRunRequest, token: vscode.CancellationToken, how: 'run' | 'debug'): Promise<void> {
    const wanted = await this.wanted(request);
    if (request.continuous) return this.runContinuously([...wanted.keys()], token);
    const stopping = token.onCancellationRequested(() => [...wanted.keys()].forEach((item) => this.actions.stop(item)));
    try {
      for (const [item, only] of wanted) if (!token.isCancellationRequested) await this.actions[how](item, only);
    } finally {
      stopping.dispose();
    }
  }

  private runContinuously(items: readonly string[], token: vscode.CancellationToken): void {
    const add = (difference: number): void => {
      for (const item of items) {
        const count = (this.continuous.get(item) ?? 0) + difference;
        if (count > 0) this.continuous.set(item, count);
        else this.continuous.delete(item);
      }
    };
    add(1);
    token.onCancellationRequested(() => add(-1));
  }

  /** The cases to run of each exercise; undefined for all. */
  private async wanted(request: vscode.TestRunRequest): Promise<Map<string, string[] | undefined>> {
    const excluded = new Set((request.exclude ?? []).map(({ id }) => id));
    const wanted = new Map<string, string[] | undefined>();
    for (const test of request.include ?? [...this.controller.items].map(([, one]) => one)) {
      const exercise = exerciseOf(test);
      if (excluded.has(exercise.id)) continue;
      if (test === exercise) {
        wanted.set(exercise.id, undefined);
        continue;
      }
      await this.resolve(exercise);
      const ids = casesBelow(test).filter((id) => !excluded.has(id));
      const before = wanted.get(exercise.id);
      if (!wanted.has(exercise.id) || before) wanted.set(exercise.id, [...(before ?? []), ...ids]);
    }
    return wanted;
  }

  private follow({ item, event }: CodingRun): void {
    const exercise = this.controller.items.get(item);
    if (event.type === 'started') {
      if (exercise) this.begin(exercise, item, event.only);
      return;
    }
    const running = this.running.get(item);
    if (!exercise || !running) return;
    if (event.type === 'ended') this.end(exercise, item, running);
    else this.show(exercise, item, running, event);
  }

  private begin(exercise: vscode.TestItem, item: string, only: readonly string[] | undefined): void {
    this.running.get(item)?.run.end();
    const tests = only ? casesOf(exercise).filter(({ id }) => only.includes(id)) : [exercise];
    const run = this.controller.createTestRun(new vscode.TestRunRequest(tests, undefined, undefined, false, true), exercise.label, false);
    run.token.onCancellationRequested(() => this.actions.stop(item));
    for (const test of casesOf(exercise)) if (only?.includes(test.id) ?? true) run.enqueued(test);
    this.running.set(item, { run, failed: new Map() });
  }

  private show(exercise: vscode.TestItem, item: string, { run, failed }: Running, event: RunEvent): void {
    if (event.type === 'loadFailed') {
      run.appendOutput(crlf(`${event.message}\n${event.output}`));
      const message = new vscode.TestMessage(event.message);
      if (exercise.uri && event.what === 'file') message.location = new vscode.Location(exercise.uri, new vscode.Position(Math.max(0, (event.line ?? 1) - 1), 0));
      run.errored(exercise, message);
      return;
    }
    if (event.type === 'begun') return run.started(this.caseItem(exercise, item, { id: event.id, name: event.name, edge: event.edge, visible: event.id.startsWith('own/') }));
    const { result } = event;
    const test = casesOf(exercise).find(({ id }) => id === result.id);
    if (!test) return;
    if (result.passed) run.passed(test, result.milliseconds);
    else failed.set(result.id, result);
    if (result.output !== '' && (result.passed || this.isRevealed(test))) run.appendOutput(crlf(result.output), undefined, test);
  }

  private end(exercise: vscode.TestItem, item: string, { run, failed }: Running): void {
    for (const test of casesOf(exercise)) {
      const result = failed.get(test.id);
      if (result) run.failed(test, this.messageOf(test, result), result.milliseconds);
    }
    run.end();
    this.running.delete(item);
  }

  private messageOf(test: vscode.TestItem, result: CaseResult): vscode.TestMessage {
    const message = this.isRevealed(test) ? revealed(result) : new vscode.TestMessage(`The edge "${this.nodes.get(test)?.case?.edge}" is broken. What was called is shown after the second failed run, or by "Show Failing Input".`);
    if (test.uri && result.line !== undefined) message.location = new vscode.Location(test.uri, new vscode.Position(Math.max(0, result.line - 1), 0));
    return message;
  }

  private isRevealed(test: vscode.TestItem): boolean {
    const node = this.nodes.get(test);
    return node?.case !== undefined && isRevealed(node.case, this.core.journal.history.item(node.item));
  }
}

function revealed({ calls, message, expected, got, trace }: CaseResult): vscode.TestMessage {
  const text = [message, '', ...calls, ...(trace === undefined ? [] : ['', trace])].join('\n');
  return expected === '' && got === '' ? new vscode.TestMessage(text) : vscode.TestMessage.diff(text, expected, got);
}

/** Examples first, then the hidden ones by edge, then the learner's own. */
function groupOf({ id, edge, visible }: CaseSummary): readonly [id: string, label: string] {
  if (id.startsWith('own/')) return ['3', 'Your own cases'];
  return visible ? ['1', 'Examples'] : [`2 ${edge}`, `Hidden: ${edge}`];
}

function exerciseOf(test: vscode.TestItem): vscode.TestItem {
  let one = test;
  while (one.parent) one = one.parent;
  return one;
}

function casesOf(exercise: vscode.TestItem): vscode.TestItem[] {
  return [...exercise.children].flatMap(([, group]) => [...group.children].map(([, test]) => test));
}

function casesBelow(test: vscode.TestItem): string[] {
  return test.children.size > 0 ? [...test.children].map(([id]) => id) : [test.id];
}

/** What a terminal needs. */
function crlf(text: string): string {
  return text.replace(/\r?\n/g, '\r\n');
}
