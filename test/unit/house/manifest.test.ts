import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { defaultSettings, settingRanges } from '../../../src/core/drill/settings';
import { drillActions } from '../../../src/protocol/drillActions';
import { filesBelow, read, root } from './files';

interface Setting {
  readonly type: string;
  readonly default: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly markdownDescription?: string;
}
interface MenuEntry {
  readonly command: string;
  readonly when?: string;
}
interface Manifest {
  readonly icon: string;
  readonly main: string;
  readonly activationEvents: readonly string[];
  readonly capabilities: { readonly untrustedWorkspaces: { readonly restrictedConfigurations: readonly string[] } };
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category?: string; readonly icon?: string; readonly enablement?: string }[];
    readonly viewsContainers: Readonly<Record<string, readonly { readonly id: string; readonly icon: string }[]>>;
    readonly views: Readonly<Record<string, readonly { readonly id: string; readonly icon?: string }[]>>;
    readonly viewsWelcome: readonly { readonly view: string; readonly contents: string }[];
    readonly menus: Readonly<Record<string, readonly MenuEntry[]>>;
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
    readonly walkthroughs: readonly {
      readonly id: string;
      readonly icon?: string;
      readonly steps: readonly { readonly description: string; readonly media: Readonly<Record<string, string>>; readonly completionEvents?: readonly string[] }[];
    }[];
  };
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
}
const manifest = JSON.parse(read('package.json')) as Manifest;
const { commands, views, viewsContainers, viewsWelcome, menus, configuration, walkthroughs } = manifest.contributes;
const shellFiles = filesBelow('src/shell', /\.ts$/);

/** Calls in shell's files of a function or method of this name, with their arguments. */
function callsOf(...names: readonly string[]): { readonly file: string; readonly args: readonly ts.Expression[]; readonly source: ts.SourceFile }[] {
  return shellFiles.flatMap((file) => {
    const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);
    const found: { file: string; args: readonly ts.Expression[]; source: ts.SourceFile }[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && names.includes(node.expression.getText(source))) found.push({ file, args: node.arguments, source });
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}

/** What `${…}` at the end of a command's name stands for, by what comes before it. */
const completions: Readonly<Record<string, () => readonly string[]>> = {
  'mlDrills.drill.': () => drillActions,
  'mlDrills.exercise.': () => callsOf('onExercise').flatMap(({ args: [name] }) => (name && ts.isStringLiteral(name) ? [name.text] : [])),
  'mlDrills.notebook.': () => callsOf('onEntry').flatMap(({ args: [name] }) => (name && ts.isStringLiteral(name) ? [name.text] : [])),
};

/** Ids of all commands that shell registers. */
function registered(): string[] {
  return callsOf('registerCommand', 'command').flatMap(({ file, args, source }) => {
    const names = args.filter((arg) => ts.isStringLiteral(arg) || ts.isTemplateExpression(arg) || arg.getText(source) === 'id');
    const [name] = names;
    assert.ok(name && names.length === 1, `${file}: a command whose name cannot be read`);
    if (ts.isStringLiteral(name)) return [name.text];
    if (!ts.isTemplateExpression(name)) return []; // the wrappers themselves pass the id on
    const ends = completions[name.head.text];
    assert.ok(ends, `${file}: nobody knows what ${name.getText(source)} may be`);
    return ends().map((end) => name.head.text + end);
  });
}

const contributed = commands.map(({ command }) => command);
const viewIds = Object.values(views).flat().map(({ id }) => id);
const commandLinks = (text: string): string[] => [...text.matchAll(/\(command:([\w.]+)/g)].map(([, id = '']) => id);
/** Commands that VS Code makes for each view. */
const made = viewIds.flatMap((id) => [`${id}.focus`, `${id}.open`]);
const existing = (ids: readonly string[]): void => assert.deepEqual(ids.filter((id) => !contributed.includes(id) && !made.includes(id)), []);

describe('the manifest', () => {
  describe('its commands', () => {
    it('are those that the code registers, each once', () => {
      assert.deepEqual([...registered()].sort(), [...contributed].sort());
      assert.equal(new Set(contributed).size, contributed.length);
    });

    it('are registered by one function, which shows what fails', () => {
      const direct = callsOf('vscode.commands.registerCommand', 'vscode.commands.registerTextEditorCommand').map(({ file }) => file);
      assert.deepEqual(direct, [join('src', 'shell', 'commands.ts')]);
    });

    it('have a title and a category', () => {
      for (const { command, title, category } of commands) {
        assert.match(title, /^[A-Z]/, command);
        assert.equal(category, 'ML Drills', command);
      }
    });

    it('of the drill can be given only where the drill is', () => {
      const here = "activeWebviewPanelId == 'mlDrills.drill'";
      const inPalette = new Map(menus['commandPalette']?.map(({ command, when }) => [command, when]));
      for (const action of drillActions) {
        const id = `mlDrills.drill.${action}`;
        assert.equal(commands.find(({ command }) => command === id)?.enablement, here, id);
        assert.equal(inPalette.get(id), here, id);
      }
    });

    it('are named rightly wherever they are called', () => {
      existing(Object.values(menus).flat().map(({ command }) => command));
      existing(viewsWelcome.flatMap(({ contents }) => commandLinks(contents)));
      const steps = walkthroughs.flatMap((walkthrough) => walkthrough.steps);
      existing(steps.flatMap(({ description }) => commandLinks(description)));
      const awaited = steps.flatMap(({ completionEvents = [] }) => completionEvents);
      existing(awaited.filter((event) => event.startsWith('onCommand:')).map((event) => event.slice('onCommand:'.length)));
      const called = shellFiles.flatMap((file) => [...read(file).matchAll(/command(?:: | = |\()'(mlDrills\.[\w.]+)'/g)].map(([, id = '']) => id));
      assert.ok(called.length > 3);
      existing(called);
    });
  });

  describe('its views', () => {
    it('are those that the code fills', () => {
      const filled = callsOf('vscode.window.createTreeView', 'vscode.window.registerTreeDataProvider', 'vscode.window.registerWebviewViewProvider');
      assert.deepEqual(filled.map(({ args: [id] }) => (id && ts.isStringLiteral(id) ? id.text : '?')).sort(), [...viewIds].sort());
    });

    it('stand in a container that exists, with a welcome for each', () => {
      const containers = Object.values(viewsContainers).flat().map(({ id }) => id);
      assert.deepEqual(Object.keys(views).filter((id) => !containers.includes(id)), []);
      assert.deepEqual(viewsWelcome.map(({ view }) => view).sort(), [...viewIds].sort());
    });

    it('and their items are named rightly in menus and walkthroughs', () => {
      const conditions = Object.values(menus).flat().map(({ when = '' }) => when);
      const named = conditions.flatMap((when) => [...when.matchAll(/\bview == ([\w.]+)/g)].map(([, id = '']) => id));
      assert.ok(named.length > 0);
      assert.deepEqual(named.filter((id) => !viewIds.includes(id)), []);
      const values = conditions.flatMap((when) => [...when.matchAll(/\bviewItem == ([\w.]+)/g)].map(([, value = '']) => value));
      const given = shellFiles.map(read).join('\n');
      for (const value of values) assert.ok(given.includes(`'${value}'`), value);
      const seen = walkthroughs.flatMap(({ steps }) => steps.flatMap(({ completionEvents = [] }) => completionEvents));
      const views = seen.filter((event) => event.startsWith('onView:')).map((event) => event.slice('onView:'.length));
      assert.deepEqual(views.filter((id) => !viewIds.includes(id)), []);
    });
  });

  describe('its settings', () => {
    const { properties } = configuration;

    it('are those that the code reads, with the same defaults', () => {
      const names = [...Object.keys(defaultSettings), 'packs', 'exercisesFolder', 'pythonPath', 'runOnSave'].map((name) => `mlDrills.${name}`);
      assert.deepEqual(Object.keys(properties).sort(), names.sort());
      for (const [name, value] of Object.entries(defaultSettings)) assert.equal(properties[`mlDrills.${name}`]?.default, value, name);
      assert.deepEqual(properties['mlDrills.packs']?.default, []);
      assert.equal(properties['mlDrills.exercisesFolder']?.default, '');
      assert.equal(properties['mlDrills.pythonPath']?.default, '');
      assert.equal(properties['mlDrills.runOnSave']?.default, true);
    });

    it('are each read by name', () => {
      const source = read('src/shell/settings.ts');
      for (const name of Object.keys(properties)) assert.ok(source.includes(`'${name.slice('mlDrills.'.length)}'`), name);
    });

    it('have the same ranges', () => {
      const inManifest = Object.entries(properties).flatMap(([name, { minimum, maximum }]) => (minimum === undefined && maximum === undefined ? [] : [[name, minimum, maximum]]));
      assert.deepEqual(inManifest.sort(), Object.entries(settingRanges).map(([name, { min, max }]) => [`mlDrills.${name}`, min, max]).sort());
    });

    it('are of the type of their default, and described', () => {
      for (const [name, { type, default: value, markdownDescription = '' }] of Object.entries(properties)) {
        const actual = Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value;
        assert.equal(type, actual, name);
        assert.match(markdownDescription, /\.$/, name);
      }
    });

    it('that reach into a workspace are restricted', () => {
      const { restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
      assert.deepEqual(restrictedConfigurations.filter((name) => !(name in properties)), []);
      assert.ok(restrictedConfigurations.includes('mlDrills.packs'));
    });
  });

  it('starts the extension for what the code provides', () => {
    const code = shellFiles.map(read).join('\n');
    const constant = (name: string): string => new RegExp(`${name} = '([^']+)'`).exec(code)?.[1] ?? assert.fail(`${name} is not found`);
    assert.deepEqual([...manifest.activationEvents].sort(), ['onStartupFinished', `onWebviewPanel:${constant('drillViewType')}`, `onFileSystem:${constant('static readonly scheme')}`].sort());
  });

  it('names files that exist', () => {
    const media = walkthroughs.flatMap(({ icon, steps }) => [icon, ...steps.map((step) => step.media['svg'] ?? step.media['image'] ?? step.media['markdown'] ?? '?')]);
    const icons = [manifest.icon, ...Object.values(viewsContainers).flat().map(({ icon }) => icon), ...Object.values(views).flat().map(({ icon }) => icon)];
    const files = [...media, ...icons].filter((file) => file !== undefined);
    assert.ok(files.length > 6);
    assert.deepEqual(files.filter((file) => !existsSync(join(root, file))), []);
  });

  it('has an icon of 128 pixels at least', () => {
    const png = readFileSync(join(root, manifest.icon));
    assert.equal(png.toString('latin1', 1, 4), 'PNG');
    assert.ok(png.readUInt32BE(16) >= 128 && png.readUInt32BE(20) >= 128);
  });

  it('names versions exactly', () => {
    const versions = Object.entries({ ...manifest.devDependencies, ...manifest.dependencies });
    assert.ok(versions.length > 0);
    assert.deepEqual(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)), []);
  });
});

describe('the lock file', () => {
  const lock = JSON.parse(read('package-lock.json')) as { readonly packages: Readonly<Record<string, { readonly resolved?: string; readonly devDependencies?: unknown }>> };

  it('carries no address, so that every registry will do', () => {
    assert.deepEqual(Object.entries(lock.packages).flatMap(([name, { resolved }]) => (resolved === undefined ? [] : [name])), []);
  });

  it('is the one of this manifest', () => {
    assert.deepEqual(lock.packages['']?.devDependencies, manifest.devDependencies);
  });
});
