/** The review room's door: everything that the pane and the command line call. */

export { detectStrategy } from "./detect";
export type { Detection } from "./detect";
export { review, UnknownRuleError } from "./engine";
export type { ReviewOptions } from "./engine";
export { figuresOf, plainLines, sumOfLines, valueOf } from "./figures";
export type { BudgetFigures } from "./figures";
export { figureFacts } from "./figureFacts";
export type { BudgetFigure, FigureFacts, InsertedFigure } from "./figureFacts";
export { combineFixes } from "./fixes";
export type { CombinedFixes } from "./fixes";
export { correctPlan, heedPlan, ignorePlan, uncorrectPlan } from "./notes/plans";
export type { Decision } from "./notes/plans";
export { findRule, renderEvidence, renderFinding } from "./render";
export type { RenderedFinding } from "./render";
export { rulePage } from "./rulePage";
export { rules, rulesVersion } from "./rules";
export type * from "./types";
export * from "./reports";
export { mergedCells } from "./reports/mergedCells";
export { checkWorkbook, FILE_TIME_LIMIT } from "./batch/checkWorkbook";
export type { BatchSetup } from "./batch/checkWorkbook";
export { ThreadError, ThreadPool } from "./batch/threadPool";
export type { PoolOptions, Thread, ThreadEvents, ThreadProblem } from "./batch/threadPool";
