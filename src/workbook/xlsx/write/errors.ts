/** Why a plan cannot become a file, as a code for programs and one line for people. */

import type { RangeRef } from "../../address";
import { rangeAddress } from "../../address";
import type { XlsxLanguage } from "../errors";

export type WriteProblem =
  | "noSheets"
  | "missing"
  | "expectation"
  | "sheetName"
  | "place"
  | "number"
  | "text"
  | "formula"
  | "table"
  | "name"
  | "format"
  | "validation"
  | "note"
  | "chart"
  | "part"
  | "unsupported"
  | "tooBig";

const TEXTS: Readonly<Record<WriteProblem, Readonly<Record<XlsxLanguage, string>>>> = {
  noSheets: {
    en: "The workbook would have no worksheet; it needs at least one.",
    da: "Projektmappen ville ikke få noget regneark; den skal have mindst ét.",
  },
  missing: {
    en: "Something is to be changed that the new workbook does not have.",
    da: "Noget skal ændres, som den nye projektmappe ikke har.",
  },
  expectation: {
    en: "The changes were made for another workbook than a new one.",
    da: "Ændringerne er lavet til en anden projektmappe end en ny.",
  },
  sheetName: {
    en: "Excel does not allow this name for a sheet, or there are two of it.",
    da: "Excel tillader ikke dette arknavn, eller det findes to gange.",
  },
  place: {
    en: "The cells lie outside the sheet, or are not as many as their contents.",
    da: "Cellerne ligger uden for arket, eller de svarer ikke til deres indhold.",
  },
  number: {
    en: "A cell cannot hold this number.",
    da: "En celle kan ikke indeholde dette tal.",
  },
  text: {
    en: "The text is longer than the 32,767 characters that a cell can hold.",
    da: "Teksten er længere end de 32.767 tegn, som en celle kan indeholde.",
  },
  formula: {
    en: "The formula cannot stand in a file.",
    da: "Formlen kan ikke stå i en fil.",
  },
  table: {
    en: "Excel does not allow this table.",
    da: "Excel tillader ikke denne tabel.",
  },
  name: {
    en: "Excel does not allow this name, or it is used twice.",
    da: "Excel tillader ikke dette navn, eller det bruges to gange.",
  },
  format: {
    en: "Excel does not allow this number format or width.",
    da: "Excel tillader ikke dette talformat eller denne bredde.",
  },
  validation: {
    en: "Excel does not allow this data validation.",
    da: "Excel tillader ikke denne datavalidering.",
  },
  note: {
    en: "Excel does not allow this note.",
    da: "Excel tillader ikke denne note.",
  },
  chart: {
    en: "Excel does not allow this chart.",
    da: "Excel tillader ikke dette diagram.",
  },
  part: {
    en: "The data that the workbook is to carry along is not sound.",
    da: "De data, som projektmappen skal bære med sig, er ikke i orden.",
  },
  unsupported: {
    en: "This change cannot be made in a new file.",
    da: "Denne ændring kan ikke laves i en ny fil.",
  },
  tooBig: {
    en: "The workbook would be larger than Excel allows.",
    da: "Projektmappen ville blive større, end Excel tillader.",
  },
};

export class XlsxWriteError extends Error {
  constructor(
    readonly problem: WriteProblem,
    /** Where and what exactly. English, technical. */
    readonly detail: string,
    options?: ErrorOptions,
  ) {
    super(`${TEXTS[problem].en} (${detail})`, options);
    this.name = "XlsxWriteError";
  }

  /** One line that says what is wrong. */
  text(language: XlsxLanguage): string {
    return `${TEXTS[this.problem][language]} (${this.detail})`;
  }
}

/** The error for a place: "Budget!B4:G10: not one cell". */
export function refused(problem: WriteProblem, range: RangeRef, what: string): XlsxWriteError {
  return new XlsxWriteError(problem, `${rangeAddress(range)}: ${what}`);
}
