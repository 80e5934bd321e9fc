/** One formula, computed without a workbook. */

import type { ArrayExpression, AstExpression, CallExpression } from "@borgar/fx";
import { parse, tokenize } from "@borgar/fx";
import type { CellResult } from "./arguments";
import { explain } from "./explain";
import type { FunctionResult } from "./help";
import { runLifted } from "./lifted";
import { findFunction, NAMESPACE, registry } from "./registry";
import type { Language } from "../i18n/translator";
import { CellError } from "../workbook/cells";
import type { Scalar, Value } from "./formulaValues";
import { calculate, FormulaError } from "./formulaValues";

/** What a formula gives. */
export type Evaluation =
  | { readonly value: FunctionResult }
  | { readonly error: { readonly code: string; readonly message: string } };

/**
 * Computes a formula of TILSAGN functions (the namespace may be left out), numbers, text, TRUE and FALSE, arrays such
 * as {1,2;3,4}, the operators + - * / ^ & and %, and parentheses; with or without "=" in front. Arguments reach a
 * function as from a cell. Anything else, and whatever a function refuses, comes back as an error with Excel's code
 * and a message; functions' messages are in the language asked for. A promise, because a function may have to load the
 * pack that it looks into.
 */
export async function evaluate(text: string, language: Language = "en"): Promise<Evaluation> {
  try {
    return { value: resultOf(await valueOf(parseFormula(text))) };
  } catch (error) {
    if (error instanceof FormulaError) return { error: { code: error.code, message: error.message } };
    const explanation = explain(error, language);
    if (explanation) return { error: explanation };
    throw error;
  }
}

function parseFormula(text: string): AstExpression {
  const formula = text.trim();
  if (formula === "" || formula === "=") throw new FormulaError("#VALUE!", "The formula is empty.");
  try {
    return parse(tokenize(formula));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const withoutText = formula.replace(/"[^"]*"|\{[^}]*\}/g, "");
    const hint = withoutText.includes(";") ? " Part arguments with commas and write decimal points." : "";
    throw new FormulaError("#VALUE!", `“${formula}” is no formula.${hint}`);
  }
}

const unsupported = (what: string): FormulaError =>
  new FormulaError("#NAME?", `${what} cannot be computed without a workbook.`);

async function valueOf(node: AstExpression): Promise<Value> {
  switch (node.type) {
    case "Literal":
      return node.value;
    case "ErrorLiteral":
      return new CellError(node.value);
    case "ArrayExpression":
      return arrayOf(node);
    case "CallExpression":
      return call(node);
    case "UnaryExpression": {
      const [operand] = node.arguments;
      if (node.operator === "-") return calculated("-", 0, await valueOf(operand!));
      if (node.operator === "%") return calculated("/", await valueOf(operand!), 100);
      if (node.operator === "+") return valueOf(operand!);
      throw unsupported(`The operator ${node.operator}`);
    }
    case "BinaryExpression": {
      const [left, right] = node.arguments;
      return calculated(node.operator, await valueOf(left!), await valueOf(right!));
    }
    case "ReferenceIdentifier":
      throw unsupported(`The reference ${node.value}`);
    default:
      throw unsupported("LET and LAMBDA");
  }
}

function calculated(operator: string, left: Value, right: Value): Value {
  const value = calculate(operator, left, right);
  if (value === undefined) throw unsupported(`The operator ${operator.trim() || "intersection"}`);
  return value;
}

function arrayOf({ elements }: ArrayExpression): Promise<Scalar[][]> {
  return Promise.all(
    elements.map((row) =>
      Promise.all(
        row.map(async (element) => {
          const value = await valueOf(element as AstExpression);
          if (typeof value === "object" && value !== null && !(value instanceof CellError)) {
            throw new FormulaError("#VALUE!", "An array holds numbers, text, TRUE or FALSE only.");
          }
          return value;
        }),
      ),
    ),
  );
}

async function call({ callee, arguments: given }: CallExpression): Promise<Value> {
  const entry = findFunction(callee.name);
  if (!entry) {
    const known = registry.map(({ id }) => id).join(", ");
    throw new FormulaError("#NAME?", `There is no function ${callee.name} here. ${NAMESPACE} has ${known}.`);
  }
  const { name, parameters } = entry;
  const least = parameters.filter(({ optional }) => !optional).length;
  if (given.length < least || given.length > parameters.length) {
    const wanted = least === parameters.length ? `${least}` : `${least} to ${parameters.length}`;
    const noun = parameters.length === 1 ? "argument" : "arguments";
    throw new FormulaError("#VALUE!", `${name} takes ${wanted} ${noun}, not ${given.length}.`);
  }
  const values: Value[] = [];
  for (const argument of given) values.push(argument ? await valueOf(argument as AstExpression) : null);
  return runLifted(entry, values);
}

function resultOf(value: Value): FunctionResult {
  const cell = (scalar: Scalar): CellResult => {
    if (scalar instanceof CellError)
      throw new FormulaError(scalar.code, `The formula is the error ${scalar.code}.`);
    return scalar ?? "";
  };
  if (!Array.isArray(value)) return cell(value as Scalar);
  const rows = (value as Scalar[][]).map((row) => row.map(cell));
  // An array of one is one cell.
  return rows.length === 1 && rows[0]!.length === 1 ? rows[0]![0]! : rows;
}
