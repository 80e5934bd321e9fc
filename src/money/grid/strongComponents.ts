/**
 * Strongly connected components of a directed graph (Kosaraju, Sharir 1981), without recursion, so that the depth of
 * the stack does not bound the size of a grid. `next` lists the nodes that each node leads to; the answer is the number
 * of each node's component.
 */
export function strongComponents(next: readonly (readonly number[])[]): number[] {
  const back: number[][] = next.map(() => []);
  next.forEach((targets, node) => targets.forEach((target) => back[target]!.push(node)));

  const component = new Array<number>(next.length).fill(-1);
  finishOrder(next)
    .reverse()
    .forEach((root) => {
      if (component[root] !== -1) return;
      component[root] = root;
      const stack = [root];
      for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
        for (const source of back[node]!) {
          if (component[source] !== -1) continue;
          component[source] = root;
          stack.push(source);
        }
      }
    });
  return component;
}

/** The nodes in the order in which a depth-first search leaves them. */
function finishOrder(next: readonly (readonly number[])[]): number[] {
  const order: number[] = [];
  const seen = new Uint8Array(next.length);
  const done = new Int32Array(next.length);
  for (let start = 0; start < next.length; start++) {
    if (seen[start]) continue;
    seen[start] = 1;
    const stack = [start];
    while (stack.length > 0) {
      const node = stack[stack.length - 1]!;
      const target = next[node]![done[node]!++];
      if (target === undefined) {
        order.push(node);
        stack.pop();
      } else if (!seen[target]) {
        seen[target] = 1;
        stack.push(target);
      }
    }
  }
  return order;
}
