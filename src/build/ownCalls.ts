/** The calls of Tilsagn's functions in a formula, with what stands in their arguments. */

import { parse, tokenize } from "@borgar/fx";
import { ownNamesIn, withProperNames } from "./ownFunctions";

/** A constant, a reference as it is written, or null for what is left out or computed in place. */
export type OwnArgument =
  { readonly constant: string | number | boolean } | { readonly reference: string } | null;

export interface OwnCall {
  /** Without the namespace: "TOUSD". */
  readonly name: string;
  readonly args: readonly OwnArgument[];
}

/** A node of the syntax tree, as far as it is looked at. */
interface TreeNode {
  readonly type: string;
  readonly callee?: { readonly name?: string };
  readonly arguments?: readonly (TreeNode | null)[];
  readonly body?: TreeNode | null;
  readonly init?: TreeNode | null;
  readonly declarations?: readonly TreeNode[];
  readonly value?: unknown;
}

/** Outermost calls first, then from left to right. Empty for a formula that cannot be read. */
export function ownCallsIn(formula: string): readonly OwnCall[] {
  if (ownNamesIn(formula).length === 0) return [];
  let tree: unknown;
  try {
    tree = parse(tokenize(withProperNames(formula)));
  } catch {
    // Excel understands more than the parser does; such a formula is shown without its calls.
    return [];
  }
  const calls: OwnCall[] = [];
  collect(tree as TreeNode, calls);
  return calls;
}

const PREFIX = "TILSAGN.";

function collect(node: TreeNode | null | undefined, calls: OwnCall[]): void {
  if (!node) return;
  const name = node.callee?.name?.toUpperCase() ?? "";
  if (name.startsWith(PREFIX))
    calls.push({ name: name.slice(PREFIX.length), args: (node.arguments ?? []).map(argumentOf) });
  for (const child of [...(node.arguments ?? []), ...(node.declarations ?? []), node.init, node.body])
    collect(child, calls);
}

function argumentOf(node: TreeNode | null): OwnArgument {
  const { type, value } = node ?? {};
  if (type === "ReferenceIdentifier") return { reference: String(value) };
  const isConstant = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  return type === "Literal" && isConstant ? { constant: value } : null;
}
