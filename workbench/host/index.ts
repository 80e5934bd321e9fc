/** The workbench's host: Excel's object model for the real office.js, on top of o-spreadsheet. See README.md. */

export { HostEngine, excelLimits } from "./engine";
export type { Counters, HostLimits, HostOptions, WorkbookSource } from "./engine";
export { requestErrors } from "./errors";
export type { ExcelErrorCode } from "./errors";
export type { Failure, Faults } from "./faults";
export { PostMessageHost } from "./postMessageHost";
export type { CommandOutcome, PostMessageHostOptions } from "./postMessageHost";
export { appContext, frameName } from "./appContext";
export type { FrameIdentity } from "./appContext";
export { manifestSets } from "./requirementSets";
export type { RequirementSets } from "./requirementSets";
export { createModel } from "./spreadsheet/createModel";
export { CustomFunctions } from "./customFunctions";
export type { CustomFunctionOptions } from "./customFunctions";
export type { FunctionMetadata, FunctionsJson } from "./customFunctionMetadata";
