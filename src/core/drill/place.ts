import { UserError } from '../base/errors';
import { canLookAt, type DrillRun, type RunItem } from './drillRun';

/** Where the user is: in which drill, at which item, looking back, or reading a primer. */
export class Place {
  /** Id of the drill. */
  private drill: string | undefined;
  /** Index of the item that is looked at again by going back. */
  private looking: number | undefined;
  /** Topic of the primer that is shown. */
  primer: string | undefined;

  /** @param runOf where a drill stands, by its id */
  constructor(private readonly runOf: (drill: string) => DrillRun | undefined) {}

  get run(): DrillRun | undefined {
    return this.drill === undefined ? undefined : this.runOf(this.drill);
  }

  /** Index of the item on the screen. */
  get at(): number | undefined {
    return this.looking ?? this.run?.current;
  }

  /** The item on the screen. */
  get runItem(): RunItem | undefined {
    const { run, at } = this;
    return at === undefined ? undefined : run?.items[at];
  }

  get isLookingBack(): boolean {
    return this.looking !== undefined;
  }

  turnTo(drill: string | undefined): void {
    this.drill = drill;
    this.lookAhead();
  }

  /** To the answer before this one. */
  back(): void {
    const { run } = this;
    const from = this.at ?? run?.items.length ?? 0;
    const earlier = run?.items.findLastIndex((one, i) => i < from && canLookAt(one)) ?? -1;
    if (earlier >= 0) this.looking = earlier;
  }

  /** While looking back: to the answer after this one, or to where the drill stands. */
  forth(): void {
    const { run, looking = -1 } = this;
    const later = run?.items.findIndex((one, i) => i > looking && i < (run.current ?? run.items.length) && canLookAt(one)) ?? -1;
    this.looking = later < 0 ? undefined : later;
  }

  /** To where the drill stands. */
  lookAhead(): void {
    this.looking = undefined;
    this.primer = undefined;
  }

  /** @throws {UserError} unless `item` is on the screen */
  onScreen(item: string): { readonly run: DrillRun; readonly runItem: RunItem } {
    const { run, runItem } = this;
    if (!run || runItem?.drillItem.itemId !== item) throw new UserError('That question is no longer on the screen.');
    return { run, runItem };
  }
}
