/** The user's own packs in the browser's storage on this computer (IndexedDB): they never leave it. */

import type { UseStore } from "idb-keyval";
import { createStore, del, set, values } from "idb-keyval";

import type { PackStore } from "../packStore";

/**
 * `partition` gives the key that Office hands to pages whose storage is apart for each site that embeds them;
 * undefined where it hands none. It is asked at first use, because Office knows it only once it is ready.
 */
export function browserPacks(partition: () => string | undefined): PackStore {
  let store: UseStore | undefined;
  const opened = (): UseStore =>
    (store ??= createStore(["tilsagn.packs", partition()].filter(Boolean).join("."), "packs"));
  return {
    all: async () => values<unknown>(opened()),
    put: async (pack) => set(pack.id, pack, opened()),
    remove: async (id) => del(id, opened()),
  };
}
