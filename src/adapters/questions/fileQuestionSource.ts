import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Emitter } from '../../core/base/emitter';
import { messageOf } from '../../core/base/errors';
import type { Diagnostic } from '../../core/questions/diagnostic';
import type { BankIndex, ItemBody, Primer } from '../../core/questions/item';
import type { Logger } from '../../core/ports/logger';
import type { PackFaults, PackFolder, QuestionSource } from '../../core/ports/questionSource';
import type * as Compiler from './compiler';
import { hashOfFiles } from './packHash';
import { readPack } from './readPack';

export interface FileQuestionSourceOptions {
  /** The built-in pack as the build wrote it. */
  readonly bankDir: string;
  /** Where compiled packs are kept by content hash. */
  readonly cacheDir: string;
  /** Changes whenever the compiler does, so that its older results are not used. */
  readonly compilerVersion: string;
  /** Loads the compiler; only a user with packs pays for it. */
  readonly loadCompiler: () => Promise<Pick<typeof Compiler, 'compilePack'>>;
  readonly logger: Logger;
}

/** A compiled pack as it is kept: what `compilePack` gives, without what only the build reads. */
interface KeptPack {
  readonly index: BankIndex;
  readonly bodies: readonly (readonly [string, ItemBody])[];
  readonly primers: readonly (readonly [string, Primer])[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The built-in bank from its files, a body at a time, and the user's packs. */
export class FileQuestionSource implements QuestionSource {
  private readonly changed = new Emitter<void>();
  readonly onDidChange = this.changed.event;
  private builtIn: Promise<BankIndex> | undefined;
  private packs: readonly KeptPack[] = [];
  private bodies: ReadonlyMap<string, ItemBody> = new Map();
  private primers: ReadonlyMap<string, Primer> = new Map();
  private reading = 0;

  constructor(private readonly options: FileQuestionSourceOptions) {}

  async usePacks(folders: readonly PackFolder[]): Promise<PackFaults | undefined> {
    const turn = ++this.reading;
    const faults: Diagnostic[] = [];
    const packs: KeptPack[] = [];
    for (const folder of folders) {
      try {
        const pack = await this.compiled(folder);
        packs.push(pack);
        faults.push(...pack.diagnostics.map((fault) => ({ ...fault, file: join(folder.path, fault.file) })));
      } catch (error) {
        this.options.logger.warn(`pack ${folder.name}: ${messageOf(error)}`);
        faults.push({ file: folder.path, line: 1, column: 1, message: `the pack cannot be read: ${messageOf(error)}` });
      }
    }
    if (turn !== this.reading) return undefined;
    this.packs = packs;
    this.bodies = new Map(packs.flatMap((pack) => pack.bodies));
    this.primers = new Map(packs.flatMap((pack) => pack.primers));
    this.changed.fire();
    return faults;
  }

  async index(): Promise<BankIndex> {
    const { items, topics } = await (this.builtIn ??= this.read<BankIndex>('index.json', { items: [], topics: [] }));
    const known = new Set(topics.map((topic) => topic.id));
    return {
      items: [...items, ...this.packs.flatMap((pack) => pack.index.items)],
      topics: [...topics, ...this.packs.flatMap((pack) => pack.index.topics.filter((topic) => !known.has(topic.id)))],
    };
  }

  async body(id: string): Promise<ItemBody | undefined> {
    return id.includes('/') ? this.bodies.get(id) : this.read<ItemBody | undefined>(`items/${id}.json`, undefined);
  }

  async primer(topic: string): Promise<Primer | undefined> {
    return (await this.read<Primer | undefined>(`primers/${topic}.json`, undefined)) ?? this.primers.get(topic);
  }

  /** Reads a file that the build wrote. Its own names only: ids come from the log too. */
  private async read<T>(name: string, missing: T): Promise<T> {
    if (!/^([a-z]+\/)?[a-z0-9-]+\.json$/.test(name)) return missing;
    try {
      return JSON.parse(await readFile(join(this.options.bankDir, name), 'utf8')) as T;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') this.options.logger.error(`the bank's ${name} cannot be read`, error);
      return missing;
    }
  }

  private async compiled({ name, path }: PackFolder): Promise<KeptPack> {
    const files = await readPack(path);
    const cached = join(this.options.cacheDir, `${hashOfFiles(files, `${this.options.compilerVersion}/${name}`)}.json`);
    try {
      return JSON.parse(await readFile(cached, 'utf8')) as KeptPack;
    } catch {
      // not compiled yet, or the kept file is damaged: compiled anew below
    }
    const { compilePack } = await this.options.loadCompiler();
    const { index, bodies, primers, diagnostics } = compilePack(files, name);
    const kept: KeptPack = { index, bodies: [...bodies], primers: [...primers], diagnostics };
    await mkdir(this.options.cacheDir, { recursive: true })
      .then(() => writeFile(cached, JSON.stringify(kept)))
      .catch((error: unknown) => this.options.logger.warn(`a compiled pack cannot be kept: ${messageOf(error)}`));
    return kept;
  }
}
