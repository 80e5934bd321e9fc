/** The ids of the report formats, for those who ask for one without writing it themselves. */

export const REPORT_FORMATS = ["text", "json", "sarif", "csv", "html"] as const;

export type ReportFormatId = (typeof REPORT_FORMATS)[number];
