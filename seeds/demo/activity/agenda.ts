/** Work that happens at a moment of the demo's past, and may put more work on the agenda. */
export type Step = () => Promise<void>;

interface Entry {
  at: number;
  order: number;
  step: Step;
}

/** Steps in order of time, those of one instant in the order in which they were added. */
export class Agenda {
  readonly #heap: Entry[] = [];
  #added = 0;

  add(at: Date, step: Step): void {
    this.#heap.push({ at: at.getTime(), order: this.#added++, step });
    this.#rise(this.#heap.length - 1);
  }

  /** Runs what happens before `until`; what comes later stays undone, as it is in life. */
  async runUntil(until: Date): Promise<number> {
    let count = 0;
    for (let first = this.#heap[0]; first && first.at < until.getTime(); first = this.#heap[0]) {
      this.#removeFirst();
      await first.step();
      count++;
    }
    return count;
  }

  #removeFirst(): void {
    const last = this.#heap.pop();
    if (!last || this.#heap.length === 0) return;
    this.#heap[0] = last;
    this.#sink(0);
  }

  #rise(index: number): void {
    const parent = (index - 1) >> 1;
    if (index > 0 && this.#isBefore(index, parent)) {
      this.#swap(index, parent);
      this.#rise(parent);
    }
  }

  #sink(index: number): void {
    let least = index;
    for (const child of [2 * index + 1, 2 * index + 2])
      if (child < this.#heap.length && this.#isBefore(child, least)) least = child;
    if (least === index) return;
    this.#swap(index, least);
    this.#sink(least);
  }

  #isBefore(left: number, right: number): boolean {
    const a = this.#heap[left];
    const b = this.#heap[right];
    return a !== undefined && b !== undefined && (a.at - b.at || a.order - b.order) < 0;
  }

  #swap(left: number, right: number): void {
    const a = this.#heap[left];
    const b = this.#heap[right];
    if (!a || !b) return;
    this.#heap[left] = b;
    this.#heap[right] = a;
  }
}
