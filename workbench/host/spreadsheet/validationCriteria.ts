/** Excel's rules of validation as o-spreadsheet's criteria, and back. */

import { HostError } from "../errors";
import { parseZone, sheetAndZoneText, zoneText } from "./zones";
import type { Zone } from "./zones";

/** One of "list", "wholeNumber", "decimal", "custom" … with its parts, as office.js's DataValidationRule. */
export type ExcelRule = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export interface Criterion {
  readonly type: string;
  readonly values: readonly string[];
}

const operators = {
  Between: "isBetween",
  NotBetween: "isNotBetween",
  EqualTo: "isEqual",
  NotEqualTo: "isNotEqual",
  GreaterThan: "isGreaterThan",
  LessThan: "isLessThan",
  GreaterThanOrEqualTo: "isGreaterOrEqualTo",
  LessThanOrEqualTo: "isLessOrEqualTo",
} as const;
type Operator = keyof typeof operators;

const comparisons: Readonly<Record<Operator, (cell: string, a: string, b: string) => string>> = {
  Between: (cell, a, b) => `${cell}>=${a},${cell}<=${b}`,
  NotBetween: (cell, a, b) => `OR(${cell}<${a},${cell}>${b})`,
  EqualTo: (cell, a) => `${cell}=${a}`,
  NotEqualTo: (cell, a) => `${cell}<>${a}`,
  GreaterThan: (cell, a) => `${cell}>${a}`,
  LessThan: (cell, a) => `${cell}<${a}`,
  GreaterThanOrEqualTo: (cell, a) => `${cell}>=${a}`,
  LessThanOrEqualTo: (cell, a) => `${cell}<=${a}`,
};

const types: Readonly<Record<string, string>> = {
  list: "List",
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  custom: "Custom",
};

/** The kind of a rule in Excel's words. */
export const typeOfRule = (rule: ExcelRule): string => types[kindOf(rule)] ?? "Custom";

function kindOf(rule: ExcelRule): string {
  const kinds = Object.keys(rule);
  if (kinds.length !== 1) throw new HostError("InvalidArgument", "a rule of one kind expected");
  return kinds[0]!;
}

/** The criterion by which the grid keeps watch over the cells. */
export function criterionOf(rule: ExcelRule, { top, left }: Zone): Criterion & { displayStyle?: string } {
  const kind = kindOf(rule);
  const parts = rule[kind]!;
  if (kind === "list") return listCriterion(String(parts["source"] ?? ""), parts["inCellDropDown"] !== false);
  if (kind === "custom") return { type: "customFormula", values: [formula(parts["formula"])] };
  if (kind !== "wholeNumber" && kind !== "decimal")
    throw new HostError("ApiNotFound", `the workbench has no validation of ${kind}`);
  const operator = (parts["operator"] ?? "Between") as Operator;
  if (!(operator in operators)) throw new HostError("InvalidArgument", `operator ${operator}`);
  const two = operator === "Between" || operator === "NotBetween";
  const bounds = [parts["formula1"], ...(two ? [parts["formula2"]] : [])].map(bound);
  if (kind === "decimal") return { type: operators[operator], values: bounds };
  // o-spreadsheet knows no whole numbers.
  const cell = zoneText({ top, left, bottom: top, right: left });
  const [first = "", second = ""] = bounds.map((text) => text.replace(/^=/, ""));
  const holds = comparisons[operator](cell, first, second);
  return { type: "customFormula", values: [`=AND(ISNUMBER(${cell}),INT(${cell})=${cell},${holds})`] };
}

function listCriterion(source: string, arrow: boolean): Criterion & { displayStyle: string } {
  const displayStyle = arrow ? "arrow" : "plainText";
  if (!source.startsWith("=")) return { type: "isValueInList", values: source.split(","), displayStyle };
  const place = parseZone(source.slice(1));
  if (!place?.sheet) throw new HostError("InvalidArgument", `no range with its sheet: ${source}`);
  return { type: "isValueInRange", values: [sheetAndZoneText(place.sheet, place.zone)], displayStyle };
}

function bound(value: unknown): string {
  if (typeof value === "number" || (typeof value === "string" && value !== "")) return String(value);
  throw new HostError("InvalidArgument", "a bound is missing");
}

function formula(value: unknown): string {
  if (typeof value === "string" && value.startsWith("=")) return value;
  throw new HostError("InvalidArgument", "a formula expected");
}

/** The rule of a criterion: as it was set, save for what o-spreadsheet keeps up with; made from the criterion where it came with a file. */
export function ruleOfCriterion({ type, values }: Criterion, kept: ExcelRule | null): ExcelRule {
  if (type === "isValueInRange") {
    const source = `=${(values[0] ?? "").replace(/^=/, "").replace(/\$?([A-Z]+)\$?(\d+)(?=$|:)/g, "$$$1$$$2")}`;
    return { list: { inCellDropDown: true, ...kept?.["list"], source } };
  }
  if (kept) return kept;
  if (type === "isValueInList") return { list: { inCellDropDown: true, source: values.join(",") } };
  const operator = (Object.keys(operators) as Operator[]).find((name) => operators[name] === type);
  if (!operator) return { custom: { formula: values[0] ?? "=TRUE" } };
  const [formula1, formula2] = values.map(literal);
  return { decimal: { operator, formula1, ...(formula2 === undefined ? {} : { formula2 }) } };
}

const literal = (text: string): string | number =>
  text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
