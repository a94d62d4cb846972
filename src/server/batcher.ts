/** Collects items until nothing has come for `quietMs`, or for four times as long in a steady stream, then hands them over. */
export class Batcher<Item> {
  private items = new Set<Item>();
  private timer: NodeJS.Timeout | null = null;
  private firstAt = 0;

  constructor(
    private readonly quietMs: number,
    private readonly flush: (items: readonly Item[]) => void,
  ) {}

  add(item: Item): void {
    if (this.items.size === 0) this.firstAt = performance.now();
    this.items.add(item);
    if (this.timer !== null) clearTimeout(this.timer);
    const longest = this.firstAt + this.quietMs * 4 - performance.now();
    this.timer = setTimeout(
      () => {
        this.run();
      },
      Math.max(0, Math.min(this.quietMs, longest)),
    );
  }

  dispose(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.items.clear();
  }

  private run(): void {
    const items = [...this.items];
    this.items = new Set();
    this.timer = null;
    this.flush(items);
  }
}
