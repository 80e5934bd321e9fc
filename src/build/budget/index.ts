/** Building a whole budget: the choices, their check, the figures and the plan. */

export { BudgetChoicesError, checkChoices } from "./check";
export type {
  ChoiceIssue,
  ChoicePlace,
  ChoiceProblem,
  ChoiceProblemCode,
  ChoicesCheck,
  ChoiceWarning,
  ChoiceWarningCode,
} from "./issues";
export {
  areasOfLine,
  budgetUnits,
  defaultChoices,
  fundedAreas,
  hasBudget,
  lineChoice,
  ratedCurrency,
  sheetsFor,
  strategyAmount,
  strategyCommitment,
  unitOf,
  withUnit,
} from "./choices";
export type {
  BudgetChoices,
  BudgetPack,
  ByArea,
  ByYear,
  LineChoice,
  OptionalSheet,
  RatesChoice,
  WeightsChoice,
} from "./choices";
export { planBudgetWorkbook } from "./plan";
export type { BudgetOptions } from "./context";
export type { BudgetPlan } from "./plan";
export { previewBudget, SHARE_DECIMALS } from "./preview";
export type {
  BudgetPreview,
  KnownFigures,
  PreviewArea,
  PreviewLine,
  PreviewRow,
  YearFigures,
} from "./preview";
export { weightsFromTable, weightsOfBudget, weightsOfLine } from "./weights";
export type { TableWeights } from "./weights";
export type { YearRate } from "./yearRates";
