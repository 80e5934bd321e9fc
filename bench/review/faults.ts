/** Every fault that the bench injects, by the rule that it is made for. */

import { amountFaults } from "./faults/amounts";
import { besideFaults } from "./faults/beside";
import { currencyFaults } from "./faults/currency";
import { dataFaults } from "./faults/data";
import type { Fault, Injector } from "./faults/fault";
import { formulaFaults } from "./faults/formulas";
import { structureFaults } from "./faults/structure";

export type { Consequence, Fault, Group, Injector, Place } from "./faults/fault";

export const injectors: readonly Injector[] = [
  ...structureFaults,
  ...amountFaults,
  ...dataFaults,
  ...formulaFaults,
  ...currencyFaults,
  ...besideFaults,
];

/** Made without a budget, by the generator itself. */
export const NO_BUDGET: Fault = {
  rule: "structure/no-budget-found",
  variant: "no budget in the workbook",
  accepts: ["structure/no-budget-found"],
  at: ["anywhere"],
  story: "a workbook of lists and notes alone",
  consequences: [],
};

export const faultRules: readonly string[] = [
  ...new Set([NO_BUDGET.rule, ...injectors.map(({ rule }) => rule)]),
].sort();
