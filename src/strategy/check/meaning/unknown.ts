/** What to say of a name that leads nowhere. */

import { short } from "../problems";
import type { ProblemParams } from "../problems";

/** Names that a message lists at most. */
const MOST = 12;

/** The name and those that there are, as a message fills them in. */
export function unknown(name: string, known: Iterable<string>): ProblemParams {
  const all = [...known];
  const list = all.slice(0, MOST).map(short).join(", ");
  return { stands: short(name), known: all.length > MOST ? `${list} …` : list || "–" };
}
