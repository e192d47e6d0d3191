import * as vscode from 'vscode';
import { UserError } from '../../core/base/errors';
import type { DrillAction } from '../../protocol/drillActions';
import type { DrillRequest, ExerciseAct } from '../../protocol/drillRequests';
import type { HostMessage } from '../../protocol/hostMessages';
import type { App } from '../app';
import { Repeating } from '../soon';
import { WebviewPanelHost } from './webviewPanelHost';

const drillViewType = 'mlDrills.drill';

/** What the panel asks of the rest of shell. */
export interface DrillPanelActions {
  answerInEditor(item: string): Promise<void>;
  openAsText(item: string): Promise<void>;
  reportProblem(item: string): Promise<void>;
  /** Begins it; what comes of it is in the view, so that the panel need not wait. */
  exercise(item: string, act: Exclude<ExerciseAct, 'readInstead'>): void;
  showInput(item: string, id: string): void;
}

/** The one drill panel: turns its requests into calls of core, and sends the view when it changes. */
export class DrillPanel implements vscode.Disposable {
  private readonly owned: vscode.Disposable[] = [];
  private host: WebviewPanelHost<DrillRequest, HostMessage> | undefined;
  /** Whether the client in the panel has asked for a view; before that, nobody would receive one. */
  private ready = false;
  private readonly sending = new Repeating(() => this.sendView());

  constructor(
    private readonly app: App,
    private readonly extensionUri: vscode.Uri,
    private readonly actions: DrillPanelActions,
  ) {
    this.owned.push(
      app.onDidChange(() => this.send()),
      app.settings.onDidChange(() => this.send()),
      vscode.window.registerWebviewPanelSerializer(drillViewType, {
        deserializeWebviewPanel: async (panel) => {
          this.attach(panel);
          await (await app.core()).drill.resume();
        },
      }),
    );
  }

  /** Shows the panel with focus; makes it when there is none. */
  reveal(): void {
    if (this.host) this.host.reveal();
    else this.attach(vscode.window.createWebviewPanel(drillViewType, 'Daily Drill', vscode.ViewColumn.Active, {}));
  }

  perform(action: DrillAction): void {
    void this.host?.post({ type: 'perform', action });
  }

  /** Brings text that was written elsewhere into the answer field. */
  setAnswer(item: string, text: string): void {
    void this.host?.post({ type: 'answerFromEditor', item, text });
  }

  dispose(): void {
    this.host?.dispose();
    for (const one of this.owned.splice(0)) one.dispose();
  }

  private attach(panel: vscode.WebviewPanel): void {
    this.host?.dispose();
    this.ready = false;
    const guards = import('../../protocol/drillRequests'); // while the panel boots
    const host = new WebviewPanelHost<DrillRequest, HostMessage>(panel, {
      extensionUri: this.extensionUri,
      entry: 'drill',
      title: 'Daily Drill',
      logger: this.app.logger,
      parse: async (message) => (await guards).parseDrillEnvelope(message),
      handle: (request) => this.handle(request),
    });
    const icon = (theme: string): vscode.Uri => vscode.Uri.joinPath(this.extensionUri, 'media', `drill-${theme}.svg`);
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
    this.host = host;
    host.onDidDispose(() => {
      if (this.host === host) this.host = undefined;
    });
  }

  /** Sends the newest view; changes that come meanwhile are sent together. */
  private send(): void {
    if (this.ready) this.sending.ask();
  }

  private async sendView(): Promise<void> {
    const { drill } = await this.app.core();
    const view = await drill.view();
    await this.host?.post({ type: 'view', view });
  }

  private async handle(request: DrillRequest): Promise<void> {
    const { drill } = await this.app.core();
    switch (request.type) {
      case 'ready':
        this.ready = true;
        return this.send();
      case 'draft':
        return drill.setDraft(request.item, request.text);
      case 'commitText':
        return drill.commitText(request.item, request.text, request.aloud);
      case 'commitChoice':
        return drill.commitChoice(request.item, request.option, request.confidence);
      case 'commitNumber':
        return drill.commitNumber(request.item, request.text, request.confidence);
      case 'commitBug':
        return drill.commitBug(request.item, request.line, request.text);
      case 'exercise':
        return request.act === 'readInstead' ? drill.readInstead(request.item) : this.actions.exercise(request.item, request.act);
      case 'showInput':
        return this.actions.showInput(request.item, request.case);
      case 'revealStep':
        return drill.revealStep(request.item, request.step, request.done);
      case 'askFact':
        return drill.askFact(request.item, request.fact);
      case 'takeHint':
        return drill.takeHint(request.item);
      case 'tick':
        return drill.tick(request.item, request.points, request.fatal);
      case 'rate':
        return drill.rate(request.item, request.rating);
      case 'undoCommit':
        return drill.undoCommit(request.item);
      case 'next':
        return drill.next(request.item);
      case 'back':
        return drill.back();
      case 'skip':
        return drill.skip(request.item);
      case 'retire':
        return drill.retire(request.item);
      case 'markTricky':
        return drill.markTricky(request.item, request.why);
      case 'unmarkTricky':
        return drill.unmarkTricky(request.item);
      case 'reflect':
        return drill.reflect(request.item, request.text);
      case 'openPrimer':
        return drill.openPrimer(request.item);
      case 'declinePrimer':
        return drill.declinePrimer(request.item);
      case 'closePrimer':
        return drill.closePrimer();
      case 'answerInEditor':
        drill.setDraft(request.item, request.text);
        return this.actions.answerInEditor(request.item);
      case 'openAsText':
        return this.actions.openAsText(request.item);
      case 'reportProblem':
        return this.actions.reportProblem(request.item);
      case 'endEarly':
        return drill.endEarly();
      case 'startExtra':
        return this.startExtra();
      case 'close':
        return this.host?.dispose();
      case 'fault':
        return this.app.logger.error(`the drill panel: ${request.message}`);
    }
  }

  private async startExtra(): Promise<void> {
    const { drill } = await this.app.core();
    await drill.startExtra();
    const view = await drill.view();
    if (view.screen.type === 'nothing') throw new UserError('There is nothing left to practice today. Well done, and good rest.');
  }
}
