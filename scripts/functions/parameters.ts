/**
 * The record of names and parameters under a version. Formulas in workbooks give arguments by position, so a parameter
 * that moves changes what they mean without anybody noticing.
 */

import { registry } from "../../src/functions/registry";
import { FUNCTIONS_VERSION } from "../../src/functions/version";

export interface ParameterRecord {
  readonly version: string;
  /** Parameters in order by function; optional ones in brackets. */
  readonly functions: Readonly<Record<string, readonly string[]>>;
}

export function currentParameters(): ParameterRecord {
  const functions = registry.map(({ id, parameters }): [string, string[]] => [
    id,
    parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)),
  ]);
  return { version: FUNCTIONS_VERSION, functions: Object.fromEntries(functions) };
}

const parts = (version: string): [number, number] => {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return [major, minor];
};

/** Whether a workbook's formulas still mean the same: every function is there, with its parameters in their places. */
function keepsFormulas(before: ParameterRecord, now: ParameterRecord): boolean {
  return Object.entries(before.functions).every(([id, parameters]) => {
    const current = now.functions[id];
    const added = current?.slice(parameters.length) ?? [];
    return (
      parameters.every((name, at) => current?.[at] === name) && added.every((name) => name.startsWith("["))
    );
  });
}

/** Throws when the functions changed since the record and the version does not say so. */
export function checkVersion(before: ParameterRecord, now: ParameterRecord): void {
  if (JSON.stringify(before.functions) === JSON.stringify(now.functions)) return;
  const [oldMajor, oldMinor] = parts(before.version);
  const [major, minor] = parts(now.version);
  const kept = keepsFormulas(before, now);
  if (major > oldMajor || (kept && major === oldMajor && minor > oldMinor)) return;
  const needed = kept ? `${oldMajor}.${oldMinor + 1}` : `${oldMajor + 1}.0`;
  throw new Error(
    `Functions or their parameters changed: raise FUNCTIONS_VERSION to ${needed} in src/functions/version.ts`,
  );
}

/** The record's text. Throws as checkVersion(). */
export function parameterRecord(before: ParameterRecord | undefined): string {
  const now = currentParameters();
  if (before) checkVersion(before, now);
  return `${JSON.stringify(now, null, 2)}\n`;
}
