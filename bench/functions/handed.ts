/** The functions as Excel is handed them: with arguments as cells give them, errors turned into Excel's. */

export type Handed = (...args: readonly unknown[]) => unknown;

const handed = new Map<string, Handed>();
const associate = (id: string, implementation: Handed): void => void handed.set(id, implementation);
Object.assign(globalThis, { CustomFunctions: { associate } });

/** Each function by its id. */
export async function handedFunctions(): Promise<(id: string) => Handed> {
  await import("../../src/functions/functions");
  return (id) => handed.get(id)!;
}

/** The number of a result, the first of several; of a text its length. */
export function numberOf(result: unknown): number {
  const cell = Array.isArray(result) ? (result as unknown[][])[0]![0] : result;
  return typeof cell === "string" ? cell.length : (cell as number);
}
