/** What can be wrong with a call, beside what money/ finds wrong with the values. */

/** The two codes for which Excel shows a message, and that of a number that no cell can hold. */
export type ErrorCode = "#VALUE!" | "#N/A" | "#NUM!";

/** What a cell holds: text, or TRUE and FALSE, which messages write in their own language. */
type Shown = string | boolean;

export interface FunctionProblems {
  /** A required argument is missing or its cell is blank. */
  missing: { argument: string };
  notNumber: { argument: string; text: Shown };
  /** "1.234" or "1,234": a thousand and more, or one and a bit? */
  ambiguousNumber: { argument: string; text: Shown };
  notText: { argument: string; text: Shown };
  /** TRUE or FALSE where a period belongs. */
  notPeriod: { argument: string; text: Shown };
  /** A whole range where one value belongs. */
  notSingle: { argument: string; rows: number; columns: number };
  /** Two ranges that belong together, but neither have one shape nor are a single row or column: "3 × 1" and "2 × 1". */
  shapesDiffer: { argument: string; shape: string; other: string; otherShape: string };
  /** Any of the above in one cell of a range; rows and columns count from 1. */
  cellNotNumber: { argument: string; row: number; column: number; text: Shown };
  cellAmbiguousNumber: { argument: string; row: number; column: number; text: Shown };
  /** A weight or amount below zero where none may be. */
  cellNegative: { argument: string; row: number; column: number; value: string };
  /** An error value as argument. */
  errorValue: { argument: string; error: string };
  cellErrorValue: { argument: string; row: number; column: number; error: string };
  /** A rate of indirect cost of 0, which may be a blank cell. */
  zeroRate: Record<string, never>;
  /** A table of rates with fewer than three columns. */
  ratesShape: { columns: number };
  /** Several headings fit a column of the table of rates, or none that can be meant. */
  ratesCurrencyColumn: { headings: readonly string[] };
  ratesPeriodColumn: { headings: readonly string[] };
  ratesRateColumn: { headings: readonly string[] };
  /** A row of the table of rates that lacks something, or holds something else in its place. */
  ratesCurrency: { row: number };
  ratesPeriod: { row: number };
  ratesRate: { row: number };
  unknownStrategy: { text: string; nearest: string; known: readonly string[] };
  /** A pack that comes with the program, but in a file of its own, did not come. */
  packNotLoaded: { strategy: string };
  /** A strategy that does not come with the program, while those of the user's cannot be read. */
  ownPacksNotRead: { text: string };
  /** The pack has no such part; `table` is one that it has. */
  noBudget: { strategy: string; table: string };
  noLines: { strategy: string; table: string };
  noAreas: { strategy: string; table: string };
  noIndicators: { strategy: string; table: string };
  unknownLine: { text: string; strategy: string; nearest: string };
  unknownArea: { text: string; strategy: string; nearest: string };
  unknownYear: { year: string; strategy: string; first: number; last: number };
  noFigure: { line: string; year: string };
  unknownIndicator: { code: string; strategy: string; nearest: string };
  unknownField: { text: string; known: readonly string[] };
  unknownCitation: { text: string; nearest: string };
  unknownTable: { text: string; nearest: string };
  /** A table's id without its strategy, or a strategy without a table. */
  tableIdForm: { text: string; example: string };
  /** A selection in a table's id that the table does not know: "?areas=9". */
  unknownSelection: { text: string; table: string; nearest: string };
  unknownColumn: { text: string; table: string; nearest: string; known: string };
  /** `last` names the last row by its place: "#17". */
  unknownRow: { text: string; table: string; nearest: string; last: string };
  /** Several columns or rows bear the name; `places` names each by its place: "#4, #5". */
  severalColumns: { text: string; table: string; count: number; places: string };
  severalRows: { text: string; table: string; count: number; places: string };
  emptyCell: { row: string; column: string; table: string };
  /** A result beyond the largest number that a cell holds. */
  tooLarge: Record<string, never>;
  /** More weights than can be worked out while Excel waits. */
  gridTooLarge: { cells: number; most: number };
}

export type FunctionProblem = keyof FunctionProblems;

const NOT_FOUND: ReadonlySet<FunctionProblem> = new Set<FunctionProblem>([
  "unknownStrategy",
  "packNotLoaded",
  "ownPacksNotRead",
  "noBudget",
  "noLines",
  "noAreas",
  "noIndicators",
  "unknownLine",
  "unknownArea",
  "unknownYear",
  "noFigure",
  "unknownIndicator",
  "unknownCitation",
  "unknownTable",
  "tableIdForm",
  "unknownSelection",
  "unknownColumn",
  "unknownRow",
  "severalColumns",
  "severalRows",
  "emptyCell",
]);

export class FunctionError<P extends FunctionProblem = FunctionProblem> extends Error {
  override readonly name = "FunctionError";
  readonly code: ErrorCode;

  /** `code` is given only where it follows from the argument: an error value that is handed on. */
  constructor(
    readonly problem: P,
    readonly data: FunctionProblems[P],
    code?: ErrorCode,
    options?: ErrorOptions,
  ) {
    super(`${problem} ${JSON.stringify(data)}`, options);
    this.code = code ?? (problem === "tooLarge" ? "#NUM!" : NOT_FOUND.has(problem) ? "#N/A" : "#VALUE!");
  }
}
