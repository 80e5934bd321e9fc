/** What jsdom lacks and fake-indexeddb asks for. Import this before it. */

import { deserialize, serialize } from "node:v8";

globalThis.structuredClone ??= (<T>(value: T): T =>
  deserialize(serialize(value)) as T) as typeof structuredClone;
