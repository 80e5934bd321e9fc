/** The custom XML parts that the product keeps in workbooks, one a namespace of its own ("urn:tilsagn:…"). */

import type { KeptPart } from "./snapshot";
import { STAMPS_NAMESPACE } from "./stamps";

const OWN = "urn:tilsagn:";

export function isOwnNamespace(namespace: string): boolean {
  return namespace.startsWith(OWN);
}

const DECLARED =
  /^[^<]*(?:<\?[^>]*>\s*|<!--[\s\S]*?-->\s*)*<[^>]*?\sxmlns(?::[\w.-]+)?\s*=\s*["'](urn:tilsagn:[^"']*)["']/;

/** The product's namespace that a part's root element declares; null for a part of somebody else's. */
export function ownNamespaceOf(xml: string): string | null {
  return DECLARED.exec(xml.slice(0, 2_000))?.[1] ?? null;
}

/** All but the stamps, which have a shape of their own in the picture; of several in a namespace the last counts. */
export function keptParts(parts: readonly KeptPart[]): KeptPart[] {
  const byNamespace = new Map(parts.map((part) => [part.namespace, part]));
  byNamespace.delete(STAMPS_NAMESPACE);
  return [...byNamespace.values()];
}
