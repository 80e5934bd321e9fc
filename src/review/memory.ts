/** Results that are worked out once: of objects as long as they live, of texts as long as there is room. */

/** `work`, done once for each object. */
export function oncePer<O extends object, T>(work: (of: O) => T): (of: O) => T {
  const known = new WeakMap<O, T>();
  return (of) => {
    let result = known.get(of);
    if (result === undefined && !known.has(of)) known.set(of, (result = work(of)));
    return result as T;
  };
}

/** Different texts that are remembered at once; workbooks of one donor repeat the same few hundred. */
const MOST_TEXTS = 10_000;
/** Longer texts are notes, which seldom stand twice. */
const LONGEST = 300;

/** Results by text. Forgets all of them when it is full, so that a sheet full of different texts does not fill the memory. */
export class TextMemory<T> {
  private readonly known = new Map<string, T>();

  constructor(private readonly work: (text: string) => T) {}

  of(text: string): T {
    let result = this.known.get(text);
    if (result !== undefined || this.known.has(text)) return result as T;
    result = this.work(text);
    if (text.length <= LONGEST) {
      if (this.known.size >= MOST_TEXTS) this.known.clear();
      this.known.set(text, result);
    }
    return result;
  }
}

/** `work`, done once for each text as long as there is room. What it gives must not be changed by those who get it. */
export function oncePerText<T>(work: (text: string) => T): (text: string) => T {
  const memory = new TextMemory(work);
  return (text) => memory.of(text);
}
