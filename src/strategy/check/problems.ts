/** What the check of a pack file finds, and how it is collected: the first problems in full, of the rest the number. */

import { pathText } from "./path";
import type { Path } from "./path";

/** Every kind of problem; src/i18n/packProblems says each in English and Danish. */
export const PROBLEM_CODES = [
  // The file as text.
  "tooBig",
  "notUtf8",
  "jsonValue",
  "jsonName",
  "jsonColon",
  "jsonComma",
  "jsonThousands",
  "jsonText",
  "jsonEnd",
  "jsonCut",
  "jsonEmpty",
  "tooDeep",
  "tooManyParts",
  "partTwice",
  "forbiddenPart",
  "textTooLong",
  "textControl",
  "numberForm",
  "thousandsPoint",
  "notPack",
  "noSchemaVersion",
  "otherSchemaVersion",
  // Its shape: the schema.
  "missing",
  "unknownPart",
  "notHere",
  "type_string",
  "type_string_null",
  "type_string_number_null",
  "type_number",
  "type_number_null",
  "type_integer",
  "type_integer_null",
  "type_boolean",
  "type_object",
  "type_array",
  "type_array_null",
  "pattern_id",
  "pattern_unit",
  "pattern_version",
  "pattern_fileName",
  "pattern_code",
  "pattern_financeActCode",
  "textEmpty",
  "textLineBreak",
  "textOddBlank",
  "textEnds",
  "textDoubleBlank",
  "notAmong",
  "tooSmall",
  "tooLarge",
  "tooFew",
  "tooMany",
  "emptyPart",
  "itemTwice",
  "indicatorWay",
  "shareOfWhat",
  "otherShape",
  // Its meaning: names, references, rows.
  "periodOrder",
  "yearsOrder",
  "idTwice",
  "idReserved",
  "idNotCode",
  "numberTwice",
  "countryTwice",
  "aliasTwice",
  "nameShared",
  "unknownArea",
  "unknownLine",
  "unknownBudgetRow",
  "yearOutside",
  "yearNotInPeriod",
  "lineWithoutRow",
  "lineTwice",
  "secondTotal",
  "amountsLength",
  "sumOfItself",
  "columnTwice",
  "amountWithoutUnit",
  "amountUnit",
  "rowLength",
  "levelsLength",
  "cellText",
  "cellNumber",
  "cellInteger",
  "cellYear",
  "cellUnit",
  "unknownColumn",
  "notFigures",
  "notPercentage",
  "rowOutside",
  "unknownTable",
  "unknownConcern",
  "concernsIndicators",
  "differenceConcerns",
  // Its sums.
  "tooManySums",
  "sumDiffers",
  "shareDiffers",
  "commitmentDiffers",
  "reconciliationEmpty",
  "differenceOther",
  "differenceGone",
  "differenceTwice",
  // Its place among the strategies.
  "idTaken",
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** What a message fills in. Texts out of the file are cut short and may hold anything: make them safe where they go. */
export type ProblemParams = Readonly<Record<string, string | number>>;

export interface PackProblem {
  /** Where it stands: "$.tables[3].rows[2][5]"; "$" for the whole file. */
  readonly path: string;
  readonly code: ProblemCode;
  readonly params: ProblemParams;
}

/** Most problems that are listed. */
export const MOST_LISTED = 100;

/** Most problems that are counted: of more than that it is enough to know that they are many. */
const MOST_COUNTED = 1000;

/** Longest piece of the file that a message repeats, in characters. */
const LONGEST_SHOWN = 80;

export class Problems {
  readonly listed: PackProblem[] = [];
  readonly #said = new Set<string>();

  /** Adds a problem; what was said of the place already is not said again. */
  add(path: Path, code: ProblemCode, params: ProblemParams = {}): void {
    if (this.#said.size >= MOST_COUNTED) return;
    const problem: PackProblem = { path: pathText(path), code, params };
    const before = this.#said.size;
    this.#said.add(JSON.stringify(problem));
    if (this.#said.size > before && before < MOST_LISTED) this.listed.push(problem);
  }

  /** At least how many there are beside those listed. */
  get more(): number {
    return this.#said.size - this.listed.length;
  }

  get found(): boolean {
    return this.listed.length > 0;
  }
}

/** A value of the file as a message repeats it: as JSON, what holds others as "{…}" or "[…]", long texts cut short. */
export function shown(value: unknown): string {
  if (value === undefined) return "";
  if (Array.isArray(value)) return value.length === 0 ? "[]" : "[…]";
  if (typeof value === "object" && value !== null) return "{…}";
  return JSON.stringify(typeof value === "string" ? short(value) : value);
}

/** A text of the file, cut short. */
export function short(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}
