/**
 * Checks a pack file before anyone relies on it: that it is JSON, that it has the shape of a pack, that its names and
 * references fit together, and that every printed sum is the sum of its parts or recorded as a discrepancy.
 * Imported where it is needed only: it carries the whole schema and decimals.
 */

import type { StrategyPack } from "../pack";
import { checkMeaning } from "./meaning";
import type { Path } from "./path";
import { Problems, short, shown } from "./problems";
import type { PackProblem, ProblemCode, ProblemParams } from "./problems";
import { scanJson } from "./scan";
import { checkShape } from "./shape";
import { checkSums } from "./sums";

export type { PackProblem, ProblemCode };

/** Largest pack file, in bytes. A reader refuses a larger one by its size, with tooBigPack, before it reads it. */
export const MAX_PACK_BYTES = 5_000_000;

const SCHEMA = "tilsagn-pack/1";

/** A pack that holds together, or what is wrong with the file. */
export type PackCheck = { readonly pack: StrategyPack } | PackFaults;

export interface PackFaults {
  /** In the order of the file within each kind; at most a hundred. */
  readonly problems: readonly PackProblem[];
  /** At least how many more there are. */
  readonly more: number;
}

/** Checks the content of a pack file. Never throws, whatever the text is. */
export function checkPackText(text: string): PackCheck {
  if (text.length > MAX_PACK_BYTES) return tooBigPack();
  const content = text.startsWith("\ufeff") ? text.slice(1) : text;
  const problems = new Problems();
  scanJson(content, problems);
  if (problems.found) return faults(problems);
  const value: unknown = JSON.parse(content);
  checkVersion(value, problems);
  // Each stage relies on what the ones before it have seen to.
  for (const stage of [checkShape, checkMeaning, checkSums]) {
    if (problems.found) return faults(problems);
    stage(value as StrategyPack, problems);
  }
  return problems.found ? faults(problems) : { pack: value as StrategyPack };
}

/** The same for a file's bytes, which must be UTF-8. */
export function checkPackBytes(bytes: Uint8Array): PackCheck {
  if (bytes.length > MAX_PACK_BYTES) return tooBigPack();
  const text = decode(bytes);
  return text === null ? fault("notUtf8") : checkPackText(text);
}

/** What to say of a file of more than MAX_PACK_BYTES, which nobody reads. */
export function tooBigPack(): PackFaults {
  return fault("tooBig", { most: MAX_PACK_BYTES / 1_000_000 });
}

/** What to say of a sound pack whose id is that of another that comes with the program. */
export function idTakenPack(id: string): PackFaults {
  return fault("idTaken", { stands: short(id) }, ["id"]);
}

function fault(code: ProblemCode, params: ProblemParams = {}, path: Path = []): PackFaults {
  const problems = new Problems();
  problems.add(path, code, params);
  return faults(problems);
}

function faults({ listed, more }: Problems): PackFaults {
  return { problems: listed, more };
}

/** The text of the bytes; null where they are not UTF-8. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // It throws for nothing else.
    return null;
  }
}

/** A file for another version of Tilsagn differs in everything: that is said alone. */
function checkVersion(value: unknown, problems: Problems): void {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    problems.add([], "notPack");
    return;
  }
  const version = "schema" in value ? value.schema : undefined;
  if (version === undefined) problems.add([], "noSchemaVersion", { understood: SCHEMA });
  else if (version !== SCHEMA)
    problems.add(["schema"], "otherSchemaVersion", { stands: shown(version), understood: SCHEMA });
}
