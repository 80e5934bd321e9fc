/** Texts that come again and again, each kept once under its number. */
export class Interner {
  readonly items: string[];
  private readonly known = new Map<string, number>();
  private last: string | null = null;
  private lastIndex = 0;

  constructor(start: readonly string[] = []) {
    this.items = [...start];
    start.forEach((item, index) => this.known.set(item, index));
  }

  index(item: string): number {
    // Neighbours often have the same.
    if (item === this.last) return this.lastIndex;
    let index = this.known.get(item);
    if (index === undefined) {
      index = this.items.push(item) - 1;
      this.known.set(item, index);
    }
    this.last = item;
    this.lastIndex = index;
    return index;
  }
}
