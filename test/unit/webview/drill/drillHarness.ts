import { setTimeout as wait } from 'node:timers/promises';
import type { DrillView } from '../../../../src/core/drill/view';
import type { DrillRequest } from '../../../../src/protocol/drillRequests';
import { DrillActions } from '../../../../src/webview/drill/drillActions';
import { DrillClient } from '../../../../src/webview/drill/drillClient';
import type { Unsent } from '../../../../src/webview/drill/unsent';
import { views } from '../../../fixtures/views';

export const viewOf = (name: string): DrillView => {
  const view = views[name];
  if (!view) throw new Error(`No view is called ${name}.`);
  return view;
};

/** The panel without a page: what it sends, keeps, focuses and says. */
export class DrillHarness {
  readonly sent: DrillRequest[] = [];
  readonly focused: string[] = [];
  readonly said: string[] = [];
  kept: Unsent | undefined;
  /** Requests fail with this sentence. */
  refusal = '';
  readonly client: DrillClient;
  readonly actions: DrillActions;

  constructor(view?: string, saved?: unknown) {
    this.client = new DrillClient(
      {
        request: (request) => {
          this.sent.push(request);
          return this.refusal ? Promise.reject(new Error(this.refusal)) : Promise.resolve();
        },
        keep: (unsent) => void (this.kept = unsent),
        focus: (target) => this.focused.push(target),
        announce: (text) => this.said.push(text),
        now: () => 1000,
      },
      saved,
    );
    this.actions = new DrillActions(this.client);
    if (view !== undefined) this.client.receive(viewOf(view));
  }

  get state() {
    return this.client.state;
  }

  /** Lets replies arrive. */
  async settle(): Promise<void> {
    await wait(1);
  }
}
