/** Whether a file has the shape of a pack: the schema's errors as problems. */

import { validate } from "./generated/schemaValidator";
import type { SchemaError } from "./generated/schemaValidator";
import { PROBLEM_CODES, short, shown } from "./problems";
import type { ProblemCode, ProblemParams, Problems } from "./problems";
import type { Path } from "./path";

/** Adds a problem for each place where the value differs from the schema. */
export function checkShape(value: unknown, problems: Problems): void {
  if (validate(value)) return;
  for (const error of validate.errors ?? []) {
    const { path, found } = place(value, error.instancePath);
    const fault = faultOf(error, found);
    if (fault !== null) problems.add([...path, ...(fault.below ?? [])], fault.code, fault.params);
  }
}

interface Fault {
  readonly code: ProblemCode;
  readonly params?: ProblemParams;
  /** From the value that the error names down to what is meant. */
  readonly below?: Path;
}

/** What an error of the schema means; null for one that only repeats others. */
function faultOf({ keyword, params, schemaPath }: SchemaError, found: unknown): Fault | null {
  const stands = shown(found);
  // The ways of a choice fail one by one; the choice's own error says it once.
  if (/\/(?:anyOf|oneOf)\/\d/.test(schemaPath)) return null;
  switch (keyword) {
    case "if":
      return null;
    case "required":
      return { code: "missing", params: { part: String(params["missingProperty"]) } };
    case "additionalProperties": {
      const part = String(params["additionalProperty"]);
      return { code: "unknownPart", params: { part: short(part) }, below: [part] };
    }
    case "false schema":
      return { code: "notHere", params: { part: schemaPath.split("/").at(-2) ?? "" } };
    case "type":
      return known(`type_${[params["type"]].flat().join("_")}`, { stands });
    case "pattern":
      if (schemaPath.endsWith("/tidy/pattern")) return { code: untidy(String(found)), params: { stands } };
      return known(`pattern_${/\$defs\/(\w+)\/pattern$/.exec(schemaPath)?.[1] ?? ""}`, { stands });
    case "enum":
      return {
        code: "notAmong",
        params: { stands, known: (params["allowedValues"] as unknown[]).join(", ") },
      };
    case "minimum":
      return { code: "tooSmall", params: { stands, limit: Number(params["limit"]) } };
    case "maximum":
      return { code: "tooLarge", params: { stands, limit: Number(params["limit"]) } };
    case "minItems":
      return { code: "tooFew", params: { limit: Number(params["limit"]) } };
    case "maxItems":
      return { code: "tooMany", params: { limit: Number(params["limit"]) } };
    case "minProperties":
      return { code: "emptyPart" };
    case "uniqueItems": {
      const [one, other] = [Number(params["i"]), Number(params["j"])];
      const later = Math.max(one, other);
      return { code: "itemTwice", params: { stands: shown((found as unknown[])[later]) }, below: [later] };
    }
    case "anyOf":
      return { code: "indicatorWay" };
    case "oneOf":
      return { code: "shareOfWhat" };
    default:
      return { code: "otherShape", params: { rule: keyword } };
  }
}

/** What keeps a text from being tidy ("tidy" in the schema). */
function untidy(text: string): ProblemCode {
  if (text.trim() === "") return "textEmpty";
  if (/[\n\r\u2028\u2029]/.test(text)) return "textLineBreak";
  if (/[^\S ]/.test(text)) return "textOddBlank";
  return text === text.trim() ? "textDoubleBlank" : "textEnds";
}

function known(code: string, params: ProblemParams): Fault {
  const found = PROBLEM_CODES.find((one) => one === code);
  return found === undefined ? { code: "otherShape", params: { rule: code } } : { code: found, params };
}

/** The value at a JSON pointer, and the way to it with indexes of lists as numbers. */
function place(value: unknown, pointer: string): { path: Path; found: unknown } {
  const path: (string | number)[] = [];
  let found = value;
  for (const step of pointer.split("/").slice(1)) {
    const name = step.replaceAll("~1", "/").replaceAll("~0", "~");
    path.push(Array.isArray(found) ? Number(name) : name);
    found = (found as Record<string, unknown>)[name];
  }
  return { path, found };
}
