import { render } from 'preact';
import { readyId } from '../../protocol/boot';
import type { DrillRequest } from '../../protocol/drillRequests';
import { parseHostMessage } from '../../protocol/hostMessages';
import { announce } from '../base/announcer';
import { watchFaults } from '../base/faults';
import { focusPart, watchFocus } from '../base/focus';
import { listenToHost } from '../base/host';
import { Messenger } from '../base/messenger';
import { adoptStyle } from '../base/style';
import { DrillContext } from './context';
import style from './drill.css';
import { DrillActions } from './drillActions';
import { DrillClient } from './drillClient';
import { DrillPanel } from './drillPanel';
import { watchKeys } from './keyboard';
import { keepScroll } from './scroll';

adoptStyle(style, import.meta.url);
const { host } = window.mlDrills;
const messenger = new Messenger<DrillRequest>((envelope) => host.postMessage(envelope));
const fault = watchFaults(window, (message) => void messenger.request({ type: 'fault', message }).catch(() => undefined));
const client = new DrillClient(
  {
    request: (request) => messenger.request(request),
    keep: (unsent) => host.setState(unsent),
    focus: focusPart,
    announce,
    now: Date.now,
  },
  host.getState(),
);
const actions = new DrillActions(client);

window.addEventListener('pagehide', () => client.flush());
document.addEventListener('visibilitychange', () => client.flush());
watchKeys(
  () => ({ mode: client.state.mode.value, singleKeys: client.state.singleKeys.value, stage: client.state.unsent.value.stage }),
  (command) => actions.run(command),
);
watchFocus();
keepScroll(client);

const root = document.getElementById('root') ?? document.body.appendChild(document.createElement('div'));
/** Not before there is something to show: an empty page would only hold up the first view. */
let draw: (() => void) | undefined = () => {
  draw = undefined;
  render(
    <DrillContext.Provider value={{ client, actions }}>
      <DrillPanel />
    </DrillContext.Provider>,
    root,
  );
};

messenger.reply(readyId).catch((error: unknown) => client.notify(error instanceof Error ? error.message : String(error)));
listenToHost((data) => {
  const message = parseHostMessage(data);
  if (!message) return fault('A message from the extension was malformed.');
  if (message.type === 'view') client.receive(message.view);
  else if (message.type === 'reply') messenger.settle(message.id, message.error);
  else if (message.type === 'perform') actions.perform(message.action);
  else client.receiveText(message.item, message.text);
  draw?.();
});
