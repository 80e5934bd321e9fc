/** From the words of a call to options and operands; what is wrong with them is said by UsageError. */

import { parseArgs } from "node:util";
import type { CliMessage } from "./messages";
import type { MessageData } from "../i18n/translator";

/** A call that cannot be carried out as it is written. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  constructor(
    readonly messageId: CliMessage,
    readonly data: MessageData = {},
  ) {
    super(messageId);
  }
}

const OPTIONS = {
  help: { type: "boolean" },
  version: { type: "boolean" },
  lang: { type: "string" },
  format: { type: "string" },
  area: { type: "string" },
  strategy: { type: "string" },
  out: { type: "string" },
  rule: { type: "string", multiple: true },
  consolidate: { type: "string" },
  unit: { type: "string" },
  years: { type: "string" },
  weights: { type: "string" },
  "planning-rate": { type: "string" },
  lines: { type: "string" },
  amounts: { type: "string", multiple: true },
  indicators: { type: "string" },
  title: { type: "string" },
  "prepared-by": { type: "string" },
  contact: { type: "string" },
  force: { type: "boolean" },
} as const;

export type OptionName = keyof typeof OPTIONS;
const EVERYWHERE: readonly OptionName[] = ["help", "version", "lang"];

export interface Call {
  /** The first operand; undefined where there is none. */
  readonly command: string | undefined;
  readonly operands: readonly string[];
  readonly given: ReadonlySet<OptionName>;
  /** The value of an option that is given once; the last one wins, as everywhere on the command line. */
  value(name: OptionName): string | undefined;
  /** All values of an option that may be given several times, in order. */
  values(name: OptionName): readonly string[];
}

const isOption = (name: string): name is OptionName => Object.hasOwn(OPTIONS, name);

/** Takes the words of a call apart, options in any place, "--" ends them. Throws UsageError. */
export function parseCall(argv: readonly string[]): Call {
  // Not strict: Node's own messages are in English alone.
  const { tokens, positionals } = parseArgs({
    args: [...argv],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const values = new Map<OptionName, string[]>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const { name, rawName, value, inlineValue } = token;
    if (!isOption(name)) throw new UsageError("unknownOption", { option: rawName });
    if (OPTIONS[name].type === "boolean") {
      if (value !== undefined) throw new UsageError("noValueWanted", { option: rawName });
    } else if (value === undefined || (!inlineValue && value.startsWith("--"))) {
      throw new UsageError("valueMissing", { option: rawName });
    }
    values.set(name, [...(values.get(name) ?? []), value ?? ""]);
  }
  const [command, ...operands] = positionals;
  return {
    command,
    operands,
    given: new Set(values.keys()),
    value: (name) => values.get(name)?.at(-1),
    values: (name) => values.get(name) ?? [],
  };
}

/** Refuses options that the command does not take. */
export function allowOptions(call: Call, command: string, allowed: readonly OptionName[]): void {
  for (const name of call.given) {
    if (!allowed.includes(name) && !EVERYWHERE.includes(name)) {
      throw new UsageError("optionElsewhere", { option: `--${name}`, command });
    }
  }
}

/** The value of an option that must be one of a few; the first where it is not given. */
export function choice<T extends string>(call: Call, name: OptionName, known: readonly [T, ...T[]]): T {
  const value = call.value(name);
  if (value === undefined) return known[0];
  const found = known.find((item) => item === value);
  if (found === undefined) {
    throw new UsageError("badChoice", { option: `--${name}`, value, known: known.join(", ") });
  }
  return found;
}

/** The one operand that a command wants. */
export function onlyOperand(call: Call, wanted: string): string {
  const [operand, extra] = call.operands;
  if (operand === undefined) throw new UsageError("operandMissing", { wanted });
  if (extra !== undefined) throw new UsageError("operandTooMany", { operand: extra });
  return operand;
}

/** Refuses operands where a command wants none. */
export function noOperands(call: Call): void {
  const [extra] = call.operands;
  if (extra !== undefined) throw new UsageError("operandTooMany", { operand: extra });
}
