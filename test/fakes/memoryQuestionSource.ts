import { Emitter } from '../../src/core/base/emitter';
import type { PackFaults, QuestionSource } from '../../src/core/ports/questionSource';
import type { BankIndex, ItemBody, ItemSummary, Primer } from '../../src/core/questions/item';
import { aBody } from '../factories/bodies';
import { aBank } from '../factories/items';

/** A bank without files: any item given has a body of its kind. */
export class MemoryQuestionSource implements QuestionSource {
  private readonly changed = new Emitter<void>();
  readonly onDidChange = this.changed.event;
  private bank: BankIndex;
  private readonly bodies = new Map<string, ItemBody>();
  /** By topic. */
  readonly primers = new Map<string, Primer>();

  constructor(bank: BankIndex | readonly ItemSummary[]) {
    this.bank = 'items' in bank ? bank : aBank(bank);
  }

  async usePacks(): Promise<PackFaults | undefined> {
    await Promise.resolve();
    this.changed.fire();
    return [];
  }

  async index(): Promise<BankIndex> {
    await Promise.resolve();
    return this.bank;
  }

  async body(id: string): Promise<ItemBody | undefined> {
    await Promise.resolve();
    const item = this.bank.items.find((one) => one.id === id);
    return item && (this.bodies.get(id) ?? aBody(item));
  }

  async primer(topic: string): Promise<Primer | undefined> {
    await Promise.resolve();
    return this.primers.get(topic);
  }

  /** Another body than the one of its kind. */
  setBody(body: ItemBody): void {
    this.bodies.set(body.id, body);
  }

  /** Another bank, as when a pack was read again. */
  change(bank: BankIndex | readonly ItemSummary[]): void {
    this.bank = 'items' in bank ? bank : aBank(bank);
    this.changed.fire();
  }
}
