/** Files as the browser hands them over, and what jsdom lacks for reading them, from Node. */

import { TextDecoder, TextEncoder } from "node:util";

Object.assign(globalThis, { TextDecoder, TextEncoder });

export function fileOf(content: string, name = "pack.json"): File {
  const bytes = new TextEncoder().encode(content);
  const file = new File([bytes as Uint8Array<ArrayBuffer>], name, { type: "application/json" });
  return Object.assign(file, { arrayBuffer: () => Promise.resolve(bytes.buffer) });
}
