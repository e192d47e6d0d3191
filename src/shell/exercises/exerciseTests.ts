import * as vscode from 'vscode';
import type { CodingRun } from '../../core/coding/codingService';
import { isRevealed } from '../../core/coding/helping';
import type { RunProblem } from '../../core/coding/view';
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

const ownGroup = '3';

interface Running {
  readonly run: vscode.TestRun;
  /** Kept: its file may be renamed or deleted meanwhile. */
  readonly exercise: vscode.TestItem;
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
  /** What VS Code asked for, by exercise, until its run begins. */
  private readonly requests = new Map<string, vscode.TestRunRequest>();
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
    this.controller.items.replace(
      found.map(({ item, uri }) => {
        const there = this.controller.items.get(item.id);
        return there?.uri?.toString() === uri.toString() ? there : this.exerciseItem(item, uri);
      }),
    );
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
    if (!node || node.case || test.parent) return;
    const { body } = await this.core.coding.exercise(node.item);
    this.setCases(test, node.item, body.cases);
  }

  /** Shows these cases below an exercise; a pack may have changed them. */
  private setCases(exercise: vscode.TestItem, item: string, cases: readonly CaseSummary[]): void {
    const there = casesOf(exercise).filter(({ id }) => !id.startsWith('own/')).map((test) => this.nodes.get(test)?.case);
    if (JSON.stringify(there.map((one) => one && keyOf(one)).sort()) === JSON.stringify(cases.map(keyOf).sort())) return;
    for (const [id] of [...exercise.children]) if (id !== ownGroup) exercise.children.delete(id);
    for (const one of cases) this.caseItem(exercise, item, one);
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
    for (const item of wanted.keys()) this.requests.set(item, request);
    const stopping = token.onCancellationRequested(() => [...wanted.keys()].forEach((item) => this.actions.stop(item)));
    try {
      for (const [item, only] of wanted) if (!token.isCancellationRequested) await this.actions[how](item, only);
    } finally {
      for (const item of wanted.keys()) this.requests.delete(item);
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
    const excluded = new Set((request.exclude ?? []).flatMap((test) => [test, ...testsBelow(test)]));
    const wanted = new Map<string, string[] | undefined>();
    for (const test of request.include ?? [...this.controller.items].map(([, one]) => one)) {
      const exercise = exerciseOf(test);
      if (excluded.has(test)) continue;
      await this.resolve(exercise);
      const cases = (test.children.size > 0 ? testsBelow(test) : [test]).filter((one) => this.nodes.get(one)?.case);
      const left = cases.filter((one) => !excluded.has(one)).map(({ id }) => id);
      if (test === exercise && left.length === cases.length) wanted.set(exercise.id, undefined);
      else if (!wanted.has(exercise.id) || wanted.get(exercise.id)) wanted.set(exercise.id, [...(wanted.get(exercise.id) ?? []), ...left]);
    }
    return wanted;
  }

  private follow({ item, event }: CodingRun): void {
    if (event.type === 'started') {
      const exercise = this.controller.items.get(item);
      if (exercise) this.begin(exercise, item, event.only, event.cases);
      return;
    }
    const running = this.running.get(item);
    if (!running) return;
    if (event.type === 'ended') this.end(item, running, event.problem);
    else this.show(item, running, event);
  }

  private begin(exercise: vscode.TestItem, item: string, only: readonly string[] | undefined, cases: readonly CaseSummary[]): void {
    this.running.get(item)?.run.end();
    this.setCases(exercise, item, cases);
    const tests = only ? casesOf(exercise).filter(({ id }) => only.includes(id)) : [exercise];
    const request = this.requests.get(item);
    // What was asked for elsewhere, as by saving, is not a run that VS Code waits for.
    const run = request ? this.controller.createTestRun(request) : this.controller.createTestRun(new vscode.TestRunRequest(tests, undefined, undefined, false, true), exercise.label, false);
    run.token.onCancellationRequested(() => this.actions.stop(item));
    for (const test of casesOf(exercise)) if (only?.includes(test.id) ?? true) run.enqueued(test);
    this.running.set(item, { run, exercise, failed: new Map() });
  }

  private show(item: string, { run, exercise, failed }: Running, event: RunEvent): void {
    if (event.type === 'loadFailed') return run.appendOutput(crlf(`${event.message}\n${event.output}`));
    if (event.type === 'begun') {
      const known = casesOf(exercise).find(({ id }) => id === event.id);
      const test = known ?? (event.id.startsWith('own/') ? this.caseItem(exercise, item, { id: event.id, name: event.name, edge: event.edge, visible: true }) : undefined);
      if (test) run.started(test);
      return;
    }
    const { result } = event;
    const test = casesOf(exercise).find(({ id }) => id === result.id);
    if (!test) return;
    if (result.passed) run.passed(test, result.milliseconds);
    else failed.set(result.id, result);
    if (result.output !== '' && this.isRevealed(test)) run.appendOutput(crlf(result.output), undefined, test);
  }

  private end(item: string, { run, exercise, failed }: Running, problem: RunProblem | undefined): void {
    if (problem) {
      const message = new vscode.TestMessage(problem.message);
      if (exercise.uri && problem.line !== undefined) message.location = new vscode.Location(exercise.uri, new vscode.Position(Math.max(0, problem.line - 1), 0));
      run.errored(exercise, message);
    }
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
  return expected === '' || got === '' ? new vscode.TestMessage(text) : vscode.TestMessage.diff(text, expected, got);
}

/** Examples first, then the hidden ones by edge, then the learner's own. */
function groupOf({ id, edge, visible }: CaseSummary): readonly [id: string, label: string] {
  if (id.startsWith('own/')) return [ownGroup, 'Your own cases'];
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

/** All test items below one. */
function testsBelow(test: vscode.TestItem): vscode.TestItem[] {
  return [...test.children].flatMap(([, one]) => [one, ...testsBelow(one)]);
}

function keyOf({ id, edge, visible }: CaseSummary): string {
  return `${id} ${edge} ${visible}`;
}

/** What a terminal needs. */
function crlf(text: string): string {
  return text.replace(/\r?\n/g, '\r\n');
}
