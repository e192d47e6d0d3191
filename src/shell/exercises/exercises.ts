import * as vscode from 'vscode';
import { UserError } from '../../core/base/errors';
import { htmlText } from '../../core/questions/htmlText';
import type { ExerciseBody } from '../../core/questions/item';
import type { ExerciseAct } from '../../protocol/drillRequests';
import type { App, Core } from '../app';
import { CodeDocuments } from './codeDocuments';
import { debugCases, registerDebugging } from './debugging';
import { ExerciseIndex } from './exerciseIndex';
import { ExerciseLenses } from './exerciseLenses';
import { ExerciseTests } from './exerciseTests';
import { explanationOf, taskOf } from './exerciseTexts';
import { chooseFolder, exercisesFolder } from './pythonSurroundings';
import { choosePython, makeEnvironment, manageTrust, offerPython } from './pythonSetup';

/** Everything of exercises that touches the editor. Loaded when core is: activation does without. */
export class Exercises implements vscode.Disposable {
  private readonly owned: vscode.Disposable[] = [];
  private readonly index: ExerciseIndex;
  private readonly documents = new CodeDocuments();
  private readonly tests: ExerciseTests;
  private readonly lenses: ExerciseLenses;
  /** Files that are being saved because their cases are about to run. */
  private readonly saving = new Set<string>();
  /** Files whose last save came of itself, after a pause in typing: half a thought is not to be run. */
  private readonly savingItself = new Set<string>();
  private reading: Promise<void> | undefined;

  constructor(
    private readonly app: App,
    private readonly core: Core,
    { extensionUri, globalStorageUri }: vscode.ExtensionContext,
  ) {
    this.index = new ExerciseIndex(app, () => exercisesFolder(app.settings, globalStorageUri));
    this.tests = new ExerciseTests(core, this.index, {
      run: (item, only) => this.run(item, only),
      debug: (item, only) => this.debug(item, only),
      stop: (item) => core.coding.stop(item),
    });
    this.lenses = new ExerciseLenses(core, this.index, app.clock);
    this.owned.push(
      this.documents,
      this.tests,
      this.lenses,
      registerDebugging(core, extensionUri, globalStorageUri),
      core.questions.onDidChange(() => void this.refresh()),
      app.settings.onDidChange(() => void this.refresh()),
      vscode.workspace.onDidGrantWorkspaceTrust(() => core.runner.forget()),
      vscode.workspace.onWillSaveTextDocument(({ document, reason }) => this.willSave(document, reason)),
      vscode.workspace.onDidSaveTextDocument((document) => this.saved(document)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => contentChanges.length > 0 && this.edited(document)),
      vscode.workspace.onDidCreateFiles(() => void this.refresh()),
      vscode.workspace.onDidDeleteFiles(() => void this.refresh()),
      vscode.workspace.onDidRenameFiles(() => void this.refresh()),
      vscode.window.onDidChangeActiveTextEditor((editor) => editor && this.warmFor(editor.document)),
    );
    void this.refresh().then(() => vscode.window.activeTextEditor && this.warmFor(vscode.window.activeTextEditor.document));
  }

  dispose(): void {
    for (const one of this.owned) one.dispose();
  }

  /** What the drill panel asks for. */
  perform(item: string, act: Exclude<ExerciseAct, 'readInstead'>): Promise<void> {
    switch (act) {
      case 'open':
        return this.show(item, vscode.ViewColumn.Beside);
      case 'run':
        return this.run(item);
      case 'stop':
        return this.stop(item);
      case 'debug':
        return this.debug(item);
      case 'giveUp':
        return this.giveUp(item);
      case 'solution':
        return this.showSolution(item);
      case 'makeEnvironment':
        return this.makeEnvironment(item);
      case 'choosePython':
        return choosePython();
      case 'manageTrust':
        return manageTrust();
    }
  }

  /** Opens an exercise; one is picked when none is named. */
  async open(given?: string): Promise<void> {
    const item = given ?? (await this.pick());
    if (item !== undefined) await this.show(item, vscode.ViewColumn.Active);
  }

  stop(item: string): Promise<void> {
    this.core.coding.stop(item);
    return Promise.resolve();
  }

  /** Runs all cases; where none can run, offers what helps. */
  async runOrOffer(item: string): Promise<void> {
    await this.run(item);
    const { body } = await this.core.coding.exercise(item);
    const { problem } = this.core.coding.view(item, body);
    if (problem?.why !== undefined) void offerPython(this.core, item, body.packages, problem);
  }

  async showHint(item: string): Promise<void> {
    const { body } = await this.core.coding.exercise(item);
    await this.core.coding.takeHint(item);
    const hint = this.core.coding.view(item, body).hints.at(-1) ?? '';
    await vscode.window.showInformationMessage(htmlText(hint));
  }

  async showTask(item: string): Promise<void> {
    const { body, summary } = await this.core.coding.exercise(item);
    const { hints } = this.core.coding.view(item, body);
    await this.documents.preview(`${summary.title} (task)`, taskOf(summary, body, hints));
  }

  /** The solution as a diff against the learner's code, and the explanation beside it. */
  async showSolution(item: string): Promise<void> {
    const { body, summary, place } = await this.core.coding.exercise(item);
    if (!this.core.coding.maySeeSolution(item)) {
      const show = 'Show Solution';
      if ((await vscode.window.showWarningMessage(`"${summary.title}" has not been tried yet. Reading a solution teaches less than failing at one first.`, { modal: true }, show)) !== show) return;
    }
    await this.core.coding.showSolution(item);
    const title = `${summary.title}: mine ↔ solution`;
    await vscode.commands.executeCommand('vscode.diff', await this.mine(item, summary.title, body.starter, place.code), this.documents.add(`${summary.title} (solution).py`, body.solution), title);
    await this.documents.preview(`${summary.title} (explanation)`, explanationOf(summary, body));
  }

  async reset(item: string): Promise<void> {
    const { place } = await this.core.coding.exercise(item);
    await this.save(place.code);
    const reset = 'Reset to Starter';
    const answer = await vscode.window.showWarningMessage('Begin this exercise anew?', { modal: true, detail: 'Your code is kept: "Compare with an Earlier Attempt" shows it.' }, reset);
    if (answer === reset) await this.core.coding.reset(item);
  }

  async compare(item: string): Promise<void> {
    const earlier = await this.core.coding.earlierCode(item);
    if (earlier.length === 0) throw new UserError('There is no earlier attempt yet. One is kept at each full pass, and before each reset.');
    const picked = await vscode.window.showQuickPick(
      earlier.map((one) => ({ label: new Date(one.time).toLocaleString(), description: one.label, one })),
      { title: 'Compare with which attempt?' },
    );
    if (!picked) return;
    const { body, place, summary } = await this.core.coding.exercise(item);
    const now = await this.mine(item, summary.title, body.starter, place.code);
    const earlierName = `${picked.one.label}, ${picked.label}`;
    await vscode.commands.executeCommand('vscode.diff', this.documents.add(`${earlierName}.py`, picked.one.code), now, `${earlierName} ↔ now`);
  }

  async openOwnCases(item: string): Promise<void> {
    if (!(await chooseFolder(this.app.settings))) return;
    const place = await this.core.coding.openOwnCases(item);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(place.ownCases), { viewColumn: vscode.ViewColumn.Beside, preview: false });
  }

  async giveUpAndShow(item: string): Promise<void> {
    await this.giveUp(item);
    await this.showSolution(item);
  }

  /** Shows what a hidden case does: one of the view of tests, one of the panel, or one that is picked. */
  async showInput(given?: vscode.TestItem | string, id?: string): Promise<void> {
    const named = given !== undefined && typeof given !== 'string' ? this.tests.caseOf(given) : undefined;
    const item = named?.item ?? (await this.here(typeof given === 'string' ? given : undefined));
    if (item === undefined) return;
    const { body } = await this.core.coding.exercise(item);
    const wanted = named?.case ?? id ?? (await this.pickHidden(item, body));
    if (wanted === undefined) return;
    await this.core.coding.showInput(item, wanted);
    await this.run(item, [wanted]);
  }

  /** Shows the cases of the exercise in the view of tests. */
  async showCases(): Promise<void> {
    await vscode.commands.executeCommand('workbench.view.testing.focus');
  }

  /** With what one exercise needs, or what all of the bank's need. */
  async makeEnvironment(item?: string): Promise<void> {
    const packages = item === undefined ? ['numpy'] : (await this.core.coding.exercise(item)).body.packages;
    await makeEnvironment(this.core, packages, item);
  }

  private async show(item: string, viewColumn: vscode.ViewColumn): Promise<void> {
    if (!vscode.workspace.isTrusted) {
      const trust = 'Manage Trust';
      if ((await vscode.window.showWarningMessage('Exercises are opened and run in trusted workspaces only.', trust)) === trust) await manageTrust();
      return;
    }
    if (!(await chooseFolder(this.app.settings))) return;
    const { place } = await this.core.coding.exercise(item);
    const there = vscode.window.visibleTextEditors.find(({ document }) => document.uri.fsPath === vscode.Uri.file(place.code).fsPath);
    await this.core.coding.open(item);
    const document = await vscode.workspace.openTextDocument(place.code);
    await vscode.window.showTextDocument(document, { viewColumn: there?.viewColumn ?? viewColumn, preview: false });
    await this.refresh();
  }

  private async pickHidden(item: string, body: ExerciseBody): Promise<string | undefined> {
    const hidden = this.core.coding.view(item, body).cases.filter(({ canShow }) => canShow);
    if (hidden.length === 0) throw new UserError('No hidden case failed in the last run.');
    const picked = await vscode.window.showQuickPick(hidden.map(({ id, name, edge }) => ({ label: name, description: edge, id })), { title: 'Show the input of which case? It counts as a hint.' });
    return picked?.id;
  }

  /** The learner's file, or the starter while there is none. */
  private async mine(item: string, title: string, starter: string, path: string): Promise<vscode.Uri> {
    return (await this.core.coding.codeOf(item)) === undefined ? this.documents.add(`${title} (starter).py`, starter) : vscode.Uri.file(path);
  }

  private async run(item: string, only?: readonly string[]): Promise<void> {
    const { place } = await this.core.coding.exercise(item);
    for (const path of [place.code, place.ownCases]) await this.save(path);
    await this.core.coding.run(item, only);
  }

  private async giveUp(item: string): Promise<void> {
    const { place } = await this.core.coding.exercise(item);
    await this.save(place.code);
    await this.core.coding.giveUp(item);
  }

  /** Saves what is about to be run, without the run that saving brings. */
  private async save(path: string): Promise<void> {
    const { fsPath } = vscode.Uri.file(path);
    this.saving.add(fsPath);
    try {
      await saveAt(path);
    } finally {
      this.saving.delete(fsPath);
    }
  }

  /** Debugs some cases; those that failed last, or else the examples, when none is named. */
  async debug(item: string, only?: readonly string[]): Promise<void> {
    const { place } = await this.core.coding.exercise(item);
    await this.save(place.code);
    await debugCases(this.core, item, only);
  }

  private willSave({ uri }: vscode.TextDocument, reason: vscode.TextDocumentSaveReason): void {
    if (reason === vscode.TextDocumentSaveReason.AfterDelay) this.savingItself.add(uri.fsPath);
    else this.savingItself.delete(uri.fsPath);
  }

  private saved(document: vscode.TextDocument): void {
    const item = this.index.of(document.uri);
    const { fsPath } = document.uri;
    if (!item || this.saving.has(fsPath) || this.savingItself.has(fsPath)) return;
    if (!this.app.settings.runOnSave && !this.tests.isContinuous(item.id)) return;
    this.core.coding.run(item.id).catch((error: unknown) => this.app.logger.error('the run on save failed', error));
  }

  private edited(document: vscode.TextDocument): void {
    const item = this.index.of(document.uri);
    if (!item || this.index.isOwnCases(document.uri)) return;
    if (this.core.coding.edited(item.id, document.getText())) this.tests.outdate(item.id);
  }

  private warmFor(document: vscode.TextDocument): void {
    const item = this.index.of(document.uri);
    if (item) void this.core.coding.exercise(item.id).then(({ body }) => this.core.runner.warm(body.packages));
  }

  private refresh(): Promise<void> {
    this.reading = (this.reading ?? Promise.resolve()).then(async () => {
      try {
        await this.index.read();
        await this.tests.discover();
        this.lenses.refresh();
      } catch (error) {
        this.app.logger.error('the exercises could not be read', error);
      }
    });
    return this.reading;
  }

  /** The exercise that is meant: named, or that of the active editor, or picked. */
  async here(given: string | undefined): Promise<string | undefined> {
    if (typeof given === 'string') return given;
    await this.reading;
    const active = vscode.window.activeTextEditor?.document.uri;
    return (active && this.index.of(active)?.id) ?? this.pick();
  }

  private async pick(): Promise<string | undefined> {
    await this.index.read();
    if (this.index.items.length === 0) throw new UserError('The bank has no exercise.');
    const picked = await vscode.window.showQuickPick(
      this.index.items.map(({ id, title, topic, level }) => ({ label: title, description: `${topic.replaceAll('-', ' ')} · ${level}`, id })),
      { title: 'Which exercise?', matchOnDescription: true },
    );
    return picked?.id;
  }
}

export function createExercises(app: App, core: Core, context: vscode.ExtensionContext): Exercises {
  return new Exercises(app, core, context);
}

/** Saves the document of a file if it is open and changed: a run reads the disk. */
async function saveAt(path: string): Promise<void> {
  const document = vscode.workspace.textDocuments.find(({ uri, isDirty }) => isDirty && uri.scheme === 'file' && uri.fsPath === vscode.Uri.file(path).fsPath);
  if (document && !(await document.save())) throw new UserError(`${path} could not be saved, so nothing was run. Your text is still in the editor.`);
}
