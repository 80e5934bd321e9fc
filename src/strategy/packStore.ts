/** Where packs that the user loaded are kept from one session to the next. The browser's storage is one such place. */

import type { StrategyPack } from "./pack";

export interface PackStore {
  /** Everything kept, as it was put; another version of the program may have put it. Rejects where storage is forbidden. */
  all(): Promise<readonly unknown[]>;
  /** Keeps a pack in place of one of the same id. Rejects where storage is forbidden or full. */
  put(pack: StrategyPack): Promise<void>;
  /** Forgets the pack of that id, if there is one. */
  remove(id: string): Promise<void>;
}
