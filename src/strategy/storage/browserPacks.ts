/** The user's own packs in the browser's storage on this computer (IndexedDB): they never leave it. */

import type { UseStore } from "idb-keyval";
import { createStore, del, entries, set } from "idb-keyval";

import type { PackStore } from "../packStore";

/**
 * `partition` gives the key that Office hands to pages whose storage is apart for each site that embeds them;
 * undefined where it hands none. It is asked at first use, because Office knows it only once it is ready.
 */
export function browserPacks(partition: () => string | undefined): PackStore {
  const listeners = new Set<() => void>();
  const tells = typeof BroadcastChannel !== "undefined";
  let opened: { readonly store: UseStore; readonly channel?: BroadcastChannel } | undefined;

  /** The store, and what tells pages that share it of changes: another workbook's pane is another page. */
  function open() {
    if (opened) return opened;
    const name = ["tilsagn.packs", partition()].filter(Boolean).join(".");
    const store = createStore(name, "packs");
    if (!tells) return (opened = { store });
    const channel = new BroadcastChannel(name);
    channel.addEventListener("message", () => listeners.forEach((listener) => listener()));
    return (opened = { store, channel });
  }

  return {
    async all() {
      const { store, channel } = open();
      try {
        return new Map(await entries<string, unknown>(store));
      } catch (error) {
        // Where nothing can be read, there is nothing to be told of.
        channel?.close();
        opened = undefined;
        throw error;
      }
    },
    async put(pack) {
      const { store, channel } = open();
      await set(pack.id, pack, store);
      channel?.postMessage(pack.id);
    },
    async remove(id) {
      const { store, channel } = open();
      await del(id, store);
      channel?.postMessage(id);
    },
    ...(tells ? { onChange: (listener) => void listeners.add(listener) } : {}),
  };
}
