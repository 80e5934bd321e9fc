/** `--rule ID=off|note|warning|error`, any number of times. */

import { rules } from "../../review";
import type { Severity } from "../../review";
import { nearestNames } from "../../strategy/names";
import { UsageError } from "../arguments";

type Setting = Severity | "off";
const SETTINGS: readonly Setting[] = ["off", "note", "warning", "error"];

/** Severity by rule id; of several settings of one rule the last. Throws UsageError. */
export function ruleSeverities(given: readonly string[]): Readonly<Record<string, Setting>> {
  return Object.fromEntries(given.map(parse));
}

function parse(text: string): [string, Setting] {
  const at = text.lastIndexOf("=");
  const id = text.slice(0, Math.max(at, 0));
  const setting = SETTINGS.find((known) => known === text.slice(at + 1));
  if (at < 0 || setting === undefined)
    throw new UsageError("badRuleSetting", { text, known: SETTINGS.join(", ") });
  if (!rules.some((rule) => rule.id === id)) {
    const nearest = nearestNames(
      rules.map((rule) => ({ names: [rule.id] })),
      id,
    );
    throw new UsageError(nearest.length > 0 ? "unknownRule_near" : "unknownRule", {
      rule: id,
      nearest: nearest.join(", "),
    });
  }
  return [id, setting];
}
