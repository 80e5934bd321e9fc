/** What a reader could not take over, counted by kind and sheet, and said in a line each. */

import { cellAddress, quoteSheet } from "../address";
import type { XlsxLanguage } from "./errors";

export type OmissionKind = "noStoredResult" | "notFinite" | "dataTable" | "lostFormula" | "otherSheet";

type Say = (cells: string, count: number) => string;

const TEXTS: Readonly<Record<XlsxLanguage, Readonly<Record<OmissionKind, Say>>>> = {
  en: {
    noStoredResult: (cells, count) =>
      `${cells}: ${count === 1 ? "the formula has no stored result" : "the formulas have no stored results"}.` +
      " Open the workbook in Excel, save it and check it again.",
    notFinite: (cells) => `${cells}: not a number that Excel knows (NaN or infinite); read as #NUM!.`,
    dataTable: (cells) => `${cells}: result of a what-if data table; read as a plain value.`,
    lostFormula: (cells) => `${cells}: shared formula without its original; only the value was read.`,
    otherSheet: (sheet) => `${sheet}: not a worksheet (a chart or macro sheet); left out.`,
  },
  da: {
    noStoredResult: (cells, count) =>
      `${cells}: ${count === 1 ? "formlen har intet gemt resultat" : "formlerne har ingen gemte resultater"}.` +
      " Åbn projektmappen i Excel, gem den, og kontrollér den igen.",
    notFinite: (cells) => `${cells}: ikke et tal, som Excel kender (NaN eller uendeligt); læst som #NUM!.`,
    dataTable: (cells) => `${cells}: resultat af en datatabel; læst som en almindelig værdi.`,
    lostFormula: (cells) => `${cells}: delt formel uden sin oprindelige formel; kun værdien er læst.`,
    otherSheet: (sheet) => `${sheet}: ikke et regneark (et diagram- eller makroark); udeladt.`,
  },
};

export class Omissions {
  private readonly found = new Map<string, { kind: OmissionKind; first: string; count: number }>();

  /** Notes one cell. */
  count(kind: OmissionKind, sheet: string, row: number, column: number): void {
    const key = `${kind} ${sheet}`;
    const known = this.found.get(key);
    if (known) known.count++;
    else this.found.set(key, { kind, first: `${quoteSheet(sheet)}!${cellAddress(row, column)}`, count: 1 });
  }

  /** Notes a whole sheet. */
  sheet(kind: OmissionKind, sheet: string): void {
    this.found.set(`${kind} ${sheet}`, { kind, first: sheet, count: 1 });
  }

  /** A line each, in the order in which they were met: "Budget!B4 (and 11 more): …". */
  lines(language: XlsxLanguage): string[] {
    return [...this.found.values()].map(({ kind, first, count }) => {
      const more = language === "en" ? `(and ${count - 1} more)` : `(og ${count - 1} til)`;
      return TEXTS[language][kind](count === 1 ? first : `${first} ${more}`, count);
    });
  }
}
