/** One formula, computed without a workbook. */

import type { ArrayExpression, AstExpression, CallExpression } from "@borgar/fx";
import { parse, tokenize } from "@borgar/fx";
import type { CellResult } from "./arguments";
import { explain } from "./explain";
import type { FunctionResult } from "./help";
import { runLifted } from "./lifted";
import { findFunction, NAMESPACE, registry } from "./registry";
import type { Language } from "../i18n/translator";
import { createTranslator } from "../i18n/translator";
import { CellError } from "../workbook/cells";
import type { FormulaProblem } from "./formulaMessages";
import { formulaMessages } from "./formulaMessages";
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
 * and a message in the language asked for. A promise, because a function may have to load the
 * pack that it looks into.
 */
export async function evaluate(text: string, language: Language = "en"): Promise<Evaluation> {
  try {
    return { value: resultOf(await valueOf(parseFormula(text))) };
  } catch (error) {
    if (error instanceof FormulaError) {
      const { t } = createTranslator(language, { formula: formulaMessages[language] });
      return { error: { code: error.code, message: t(`formula:${error.problem}`, error.data) } };
    }
    const explanation = explain(error, language);
    if (explanation) return { error: explanation };
    throw error;
  }
}

function parseFormula(text: string): AstExpression {
  const formula = text.trim();
  if (formula === "" || formula === "=") throw new FormulaError("#VALUE!", "empty");
  try {
    return parse(tokenize(formula));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const withoutText = formula.replace(/"[^"]*"|\{[^}]*\}/g, "");
    const problem = withoutText.includes(";") ? "notFormulaSeparators" : "notFormula";
    throw new FormulaError("#VALUE!", problem, { text: formula });
  }
}

const unsupported = (problem: FormulaProblem, text = ""): FormulaError =>
  new FormulaError("#NAME?", problem, { text });

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
      throw unsupported("operator", node.operator);
    }
    case "BinaryExpression": {
      const [left, right] = node.arguments;
      return calculated(node.operator, await valueOf(left!), await valueOf(right!));
    }
    case "ReferenceIdentifier":
      throw unsupported("reference", node.value);
    default:
      throw unsupported("lambda");
  }
}

function calculated(operator: string, left: Value, right: Value): Value {
  const value = calculate(operator, left, right);
  if (value === undefined)
    throw operator.trim() === "" ? unsupported("intersection") : unsupported("operator", operator.trim());
  return value;
}

function arrayOf({ elements }: ArrayExpression): Promise<Scalar[][]> {
  return Promise.all(
    elements.map((row) =>
      Promise.all(
        row.map(async (element) => {
          const value = await valueOf(element as AstExpression);
          if (typeof value === "object" && value !== null && !(value instanceof CellError)) {
            throw new FormulaError("#VALUE!", "arrayHolds");
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
    throw new FormulaError("#NAME?", "unknownFunction", { text: callee.name, namespace: NAMESPACE, known });
  }
  const { name, parameters } = entry;
  const least = parameters.filter(({ optional }) => !optional).length;
  if (given.length < least || given.length > parameters.length) {
    const count = { name, given: given.length, least, most: parameters.length, wanted: least };
    const problem = least === parameters.length ? "argumentCount" : "argumentCounts";
    throw new FormulaError("#VALUE!", problem, count);
  }
  const values: Value[] = [];
  for (const argument of given) values.push(argument ? await valueOf(argument as AstExpression) : null);
  return runLifted(entry, values);
}

function resultOf(value: Value): FunctionResult {
  const cell = (scalar: Scalar): CellResult => {
    if (scalar instanceof CellError) throw new FormulaError(scalar.code, "isError", { error: scalar.code });
    return scalar ?? "";
  };
  if (!Array.isArray(value)) return cell(value as Scalar);
  const rows = (value as Scalar[][]).map((row) => row.map(cell));
  // An array of one is one cell.
  return rows.length === 1 && rows[0]!.length === 1 ? rows[0]![0]! : rows;
}
