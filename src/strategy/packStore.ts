/** Where packs that the user loaded are kept from one session to the next. The browser's storage is one such place. */

import type { StrategyPack } from "./pack";

export interface PackStore {
  /**
   * Everything kept, by the id under which it was put, as it was put; another version of the program may have put it.
   * Rejects where storage is forbidden.
   */
  all(): Promise<ReadonlyMap<string, unknown>>;
  /** Keeps a pack in place of one of the same id. Rejects where storage is forbidden or full. */
  put(pack: StrategyPack): Promise<void>;
  /** Forgets what is kept under that id, if anything is. Rejects where storage is forbidden. */
  remove(id: string): Promise<void>;
  /** Calls the listener when another page has put or removed a pack. Left out where nobody would tell. */
  onChange?(listener: () => void): void;
}
