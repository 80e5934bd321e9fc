/** What to say of a name that leads nowhere. */

import { short } from "../problems";
import type { ProblemParams } from "../problems";

/** Names that a message lists at most. */
const MOST = 12;

/** The name and those that there are, as a message fills them in. */
export function unknown(name: string, known: Iterable<string>): ProblemParams {
  const listed: string[] = [];
  for (const one of known) {
    // Of long lists only the start is looked at: there may be as many unknown names as known ones.
    if (listed.push(listed.length < MOST ? short(one) : "…") > MOST) break;
  }
  return { stands: short(name), known: listed.join(", ") || "–" };
}
