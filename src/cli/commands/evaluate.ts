/** `tilsagn eval '<formula>'`: one formula of TILSAGN functions, computed without a workbook. */

import type { Evaluation } from "../../functions/evaluate";
import { evaluate as evaluateFormula } from "../../functions/evaluate";
import { choice, onlyOperand } from "../arguments";
import { FOUND_ERRORS, OK } from "../exitCodes";
import { alignColumns } from "../../output/columns";
import { jsonText } from "../../output/json";
import { safeLine } from "../../output/safeText";
import type { Command } from "./command";

export const evaluate: Command = {
  options: ["format"],
  async run({ call, translator, io }) {
    const format = choice(call, "format", ["text", "json"]);
    const formula = onlyOperand(call, "'<formula>'");
    const result = await evaluateFormula(formula, translator.language);
    const failed = "error" in result;
    if (format === "json") io.out(jsonText({ formula, ...result }));
    else if (failed) io.err(`${result.error.code}: ${safeLine(result.error.message)}\n`);
    else io.out(resultText(result.value));
    return failed ? FOUND_ERRORS : OK;
  },
};

type Result = Extract<Evaluation, { value: unknown }>["value"];

/** One value a line; an array in rows and columns as it would stand in the sheet. Numbers with a decimal point. */
function resultText(value: Result): string {
  if (typeof value !== "object") return `${plain(value)}\n`;
  return alignColumns(
    value.map((row) => row.map(plain)),
    { right: value[0]!.map((_, column) => value.every((row) => typeof row[column] === "number")) },
  );
}

function plain(value: string | number | boolean): string {
  return typeof value === "boolean" ? String(value).toUpperCase() : safeLine(String(value));
}
