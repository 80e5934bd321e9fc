/** Whether every printed sum and share is what its parts give, or recorded as one that is not. */

import type { StrategyPack } from "../../pack";
import { figureTables } from "../figures";
import type { Problems } from "../problems";
import { additions, computedDifferences } from "./computed";
import { compareWithRecorded } from "./recorded";

/** Most additions that one pack may ask for; real ones need some ten thousand. */
const MOST_ADDITIONS = 500_000;

/** Adds each difference that is not recorded, and each recorded one that is not there. Names and references are sound. */
export function checkSums(pack: StrategyPack, problems: Problems): void {
  const wanted = additions(pack);
  if (wanted > MOST_ADDITIONS) {
    problems.add([], "tooManySums", { stands: wanted, most: MOST_ADDITIONS });
    return;
  }
  const tables = figureTables(pack);
  compareWithRecorded(pack, tables, computedDifferences(pack, tables, problems), problems);
}
