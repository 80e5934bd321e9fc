/** The report formats, each listed once: a format is a file of its own that turns a batch into text. */

import type { Language } from "../../i18n/translator";
import { csvReport } from "./csv";
import { REPORT_FORMATS } from "./formatIds";
import type { ReportFormatId } from "./formatIds";
import { htmlReport } from "./html";
import { jsonReport } from "./json";
import type { Batch } from "./model";
import { sarifReport } from "./sarif";
import { textReport } from "./text";

export interface ReportFormat {
  readonly id: ReportFormatId;
  /** Of a file that holds it, without dot. */
  readonly extension: string;
  readonly mediaType: string;
  write(batch: Batch, language: Language): string;
}

const FORMATS: Readonly<Record<ReportFormatId, Omit<ReportFormat, "id">>> = {
  text: { extension: "txt", mediaType: "text/plain", write: textReport },
  json: { extension: "json", mediaType: "application/json", write: jsonReport },
  sarif: { extension: "sarif", mediaType: "application/sarif+json", write: sarifReport },
  csv: { extension: "csv", mediaType: "text/csv", write: csvReport },
  html: { extension: "html", mediaType: "text/html", write: htmlReport },
};

export const reportFormats: readonly ReportFormat[] = REPORT_FORMATS.map((id) => ({ id, ...FORMATS[id] }));

export { REPORT_FORMATS };
export { askedFor } from "./asked";
export type { Asked } from "./asked";
export { planningRateOf, ratesFor } from "./chosenRate";
export { checkedFile, countFindings, summaryOf } from "./model";
export type * from "./model";
export { placeText, reportWords, setAsideText, surenessText, verdictOf } from "./words";
export type { Verdict } from "./words";
export { consolidate } from "./consolidate";
export type { ConsolidatedRow, ConsolidateOptions } from "./consolidate";
export { planConsolidated } from "./consolidatedPlan";
export type { ConsolidatedOptions } from "./consolidatedPlan";
export { planReviewSheet } from "./reviewSheet";
export type { ReviewSheetOptions } from "./reviewSheet";
