/** Minimum-cost flow where every arc carries one unit or none. */

/** Arcs as columns of one table; costs are whole numbers from 0 to 2^30, whose sums a double holds exactly. */
export interface Arcs {
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly cost: readonly number[];
}

/**
 * A flow that is of least cost among all with its own balances, from the start on; ship() moves it to balances of zero
 * by successive shortest paths, with potentials that keep the cost of every possible change at zero or above (Ahuja,
 * Magnanti & Orlin, Network Flows, 1993, section 9.7).
 */
export class UnitNetwork {
  /** 1 where the arc carries its unit. */
  readonly flow: Uint8Array;
  private readonly arcsAt: number[][];
  private readonly potential: Float64Array;

  /** `balance`: what each node still has to send (above zero) or to receive (below). */
  constructor(
    private readonly arcs: Arcs,
    private readonly balance: Int32Array,
  ) {
    this.flow = new Uint8Array(arcs.from.length);
    this.potential = new Float64Array(balance.length);
    this.arcsAt = Array.from(balance, () => []);
    arcs.from.forEach((node, arc) => this.arcsAt[node]!.push(arc));
    arcs.to.forEach((node, arc) => this.arcsAt[node]!.push(arc));
  }

  /**
   * Gives a node that nothing leaves all that it has to receive, over its cheapest arcs. For each such node this is the
   * largest-remainder rounding of it alone, and a start from which few paths are left to ship().
   */
  receive(node: number): void {
    const cheapest = this.arcsAt[node]!.slice().sort((a, b) => this.arcs.cost[a]! - this.arcs.cost[b]!);
    const taken = cheapest.slice(0, -this.balance[node]!);
    for (const arc of taken) {
      this.flow[arc] = 1;
      this.balance[this.arcs.from[arc]!]! -= 1;
    }
    this.balance[node]! += taken.length;
    const last = taken.at(-1);
    if (last !== undefined) this.potential[node] = -this.arcs.cost[last]!;
  }

  /** Brings every balance to zero at least cost; false if that is impossible. */
  ship(): boolean {
    for (let node = 0; node < this.balance.length; node++) {
      while (this.balance[node]! > 0) if (!this.sendOne(node)) return false;
    }
    return this.balance.every((left) => left === 0);
  }

  /**
   * Among all flows of this cost and these balances, takes the one in which the first arc of `order` carries a unit if
   * it does so in any of them, then the second, and so on.
   */
  prefer(order: readonly number[]): void {
    const settled = new Uint8Array(this.flow.length);
    for (const arc of order) {
      settled[arc] = 1;
      if (this.flow[arc] === 0 && this.reducedCost(arc) === 0) this.turn(arc, settled);
    }
  }

  /** What a unit more on the arc costs beside the best known way between its ends; zero or above where it is possible. */
  private reducedCost(arc: number): number {
    const { from, to, cost } = this.arcs;
    return cost[arc]! - this.potential[from[arc]!]! + this.potential[to[arc]!]!;
  }

  /** The other end of an arc along which one more unit can go from the node, or one can be taken back; else -1. */
  private ahead(node: number, arc: number): number {
    if (this.flow[arc] === 0) return this.arcs.from[arc] === node ? this.arcs.to[arc]! : -1;
    return this.arcs.to[arc] === node ? this.arcs.from[arc]! : -1;
  }

  /** Sends one unit along the cheapest path to a node that has to receive (Dijkstra 1959). */
  private sendOne(start: number): boolean {
    const distance = new Float64Array(this.balance.length).fill(Infinity);
    const cameBy = new Int32Array(this.balance.length).fill(-1);
    const final: number[] = [];
    const isFinal = new Uint8Array(this.balance.length);
    const open = [start];
    distance[start] = 0;
    for (let reached = 0; open.length > 0;) {
      const node = takeNearest(open, distance, reached);
      reached = distance[node]!;
      if (this.balance[node]! < 0) {
        for (const seen of final) this.potential[seen]! += distance[node]! - distance[seen]!;
        this.flip(start, node, cameBy);
        return true;
      }
      isFinal[node] = 1;
      final.push(node);
      for (const arc of this.arcsAt[node]!) {
        const next = this.ahead(node, arc);
        if (next < 0 || isFinal[next]) continue;
        const cost = this.reducedCost(arc);
        const found = distance[node]! + (this.flow[arc] === 0 ? cost : -cost);
        if (found >= distance[next]!) continue;
        if (distance[next] === Infinity) open.push(next);
        distance[next] = found;
        cameBy[next] = arc;
      }
    }
    return false;
  }

  private flip(start: number, end: number, cameBy: Int32Array): void {
    for (let node = end; node !== start;) {
      const arc = cameBy[node]!;
      node = this.arcs.from[arc] === node ? this.arcs.to[arc]! : this.arcs.from[arc]!;
      this.flow[arc]! ^= 1;
    }
    this.balance[start]! -= 1;
    this.balance[end]! += 1;
  }

  /** Puts a unit on an empty arc, and takes it round a circle that costs nothing and changes no settled arc, if any. */
  private turn(arc: number, settled: Uint8Array): void {
    const goal = this.arcs.from[arc]!;
    const cameBy = new Map<number, number>([[this.arcs.to[arc]!, arc]]);
    for (const node of cameBy.keys()) {
      if (node === goal) break;
      for (const other of this.arcsAt[node]!) {
        const next = this.ahead(node, other);
        if (next < 0 || settled[other] || cameBy.has(next) || this.reducedCost(other) !== 0) continue;
        cameBy.set(next, other);
      }
    }
    if (!cameBy.has(goal)) return;
    for (let node = goal, by = -1; by !== arc;) {
      by = cameBy.get(node)!;
      this.flow[by]! ^= 1;
      node = this.arcs.from[by] === node ? this.arcs.to[by]! : this.arcs.from[by]!;
    }
  }
}

/** Takes the nearest of the open nodes out of their list; none is nearer than `least`, so the search ends there. */
function takeNearest(open: number[], distance: Float64Array, least: number): number {
  let nearest = open.length - 1;
  for (let k = nearest - 1; k >= 0 && distance[open[nearest]!]! > least; k--) {
    if (distance[open[k]!]! < distance[open[nearest]!]!) nearest = k;
  }
  const node = open[nearest]!;
  const last = open.pop()!;
  if (nearest < open.length) open[nearest] = last;
  return node;
}
