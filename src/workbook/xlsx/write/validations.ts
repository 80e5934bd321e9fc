/** Data validation. Source: ECMA-376 part 1, 18.3.1.32; Excel's own limits of text. */

import type { RangeRef } from "../../address";
import { areaAddress } from "../../address";
import type { Validation } from "../../edits";
import { absoluteReference } from "./references";
import { refused } from "./errors";
import { escapeXml } from "../../xml";
import { markupText } from "./text";

export interface DraftValidation {
  readonly range: RangeRef;
  readonly validation: Validation;
}

const MAX_LIST = 255;
const MAX_TITLE = 32;
const MAX_PROMPT = 255;
const MAX_ERROR = 225;

/** Throws XlsxWriteError for what Excel would not take. */
export function checkValidation({ range, validation }: DraftValidation): void {
  const { rule, prompt, error } = validation;
  const insist = (holds: boolean, what: string): void => {
    if (!holds) throw refused("validation", range, what);
  };
  insist((prompt?.title.length ?? 0) <= MAX_TITLE && error.title.length <= MAX_TITLE, "title too long");
  insist((prompt?.text.length ?? 0) <= MAX_PROMPT && error.text.length <= MAX_ERROR, "text too long");
  switch (rule.kind) {
    case "list":
      insist(
        rule.values.length > 0 && rule.values.every((value) => value.trim() !== ""),
        "blank value in the list",
      );
      insist(
        !rule.values.some((value) => /[,\p{Cc}]/u.test(value)),
        "comma or line end in the list; let it stand in cells",
      );
      insist(rule.values.join(",").length <= MAX_LIST, "list too long; let it stand in cells");
      return;
    case "listFrom":
      insist(rule.range.rows === 1 || rule.range.columns === 1, "the list is not one row or column");
      return;
    case "whole":
    case "decimal": {
      const bounds = rule.max === undefined ? [rule.min] : [rule.min, rule.max];
      insist(bounds.every(Number.isFinite), "bound is not a number");
      insist(rule.kind === "decimal" || bounds.every(Number.isInteger), "bound is not whole");
      insist(rule.min <= (rule.max ?? Infinity), "bounds the wrong way round");
    }
  }
}

export function validationsXml(validations: readonly DraftValidation[]): string {
  if (validations.length === 0) return "";
  return `<dataValidations count="${validations.length}">${validations.map(validationXml).join("")}</dataValidations>`;
}

function validationXml({ range, validation }: DraftValidation): string {
  const { prompt, error, rule } = validation;
  const attribute = (name: string, text: string | undefined): string =>
    text ? ` ${name}="${markupText(text)}"` : "";
  const isList = rule.kind === "list" || rule.kind === "listFrom";
  const type = isList ? "list" : rule.kind;
  const operator = !isList && rule.max === undefined ? ' operator="greaterThanOrEqual"' : "";
  const formulas = formulasOf(rule).map(
    (formula, index) => `<formula${index + 1}>${escapeXml(formula)}</formula${index + 1}>`,
  );
  return (
    `<dataValidation type="${type}"${operator} allowBlank="1" showInputMessage="1" showErrorMessage="1"` +
    attribute("errorTitle", error.title) +
    attribute("error", error.text) +
    attribute("promptTitle", prompt?.title) +
    attribute("prompt", prompt?.text) +
    ` sqref="${areaAddress(range)}">${formulas.join("")}</dataValidation>`
  );
}

function formulasOf(rule: Validation["rule"]): string[] {
  switch (rule.kind) {
    case "list":
      return [`"${rule.values.join(",").replaceAll('"', '""')}"`];
    case "listFrom":
      return [absoluteReference(rule.range)];
    case "whole":
    case "decimal":
      return [rule.min, ...(rule.max === undefined ? [] : [rule.max])].map(String);
  }
}
