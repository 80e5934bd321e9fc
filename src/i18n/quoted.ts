import type { Language } from "./translator";

/** Words of a workbook in the quotation marks of the language: “Total”, »Total«. */
export function quoted(text: string, language: Language): string {
  return language === "da" ? `»${text}«` : `“${text}”`;
}
