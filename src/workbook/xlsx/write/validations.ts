/** Data validation. Source: ECMA-376 part 1, 18.3.1.32. */

import type { RangeRef } from "../../address";
import { areaAddress } from "../../address";
import { faultOfValidation } from "../../editFaults";
import type { Validation } from "../../edits";
import { absoluteReference } from "./references";
import { refused } from "./errors";
import { escapeXml } from "../../xml";
import { markupText } from "./text";

export interface DraftValidation {
  readonly range: RangeRef;
  readonly validation: Validation;
}

/** Throws XlsxWriteError for what Excel would not take. */
export function checkValidation({ range, validation }: DraftValidation): void {
  const fault = faultOfValidation(validation);
  if (fault !== null) throw refused("validation", range, fault);
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
