/** The findings of all files on one sheet of the consolidated workbook. */

import type { Translator } from "../../i18n/translator";
import { safeLine } from "../../output/safeText";
import { findingColumns, findingRow } from "./findingsTable";
import type { Batch } from "./model";
import type { ReportSheet } from "./sheetParts";
import { placeText } from "./words";

/** A row for each finding, in the order of the files; `number` is that of the sheet of files. */
export function writeFindings(sheet: ReportSheet, batch: Batch, words: Translator): void {
  const { t } = words;
  const found = batch.checked.flatMap(({ file, findings }, index) =>
    findings.map((finding) => ({ number: index + 1, file, finding })),
  );
  sheet.title(t("report:sheet_findings"));
  if (found.length === 0) sheet.note(t("report:verdict_sound"));
  sheet.gap();
  sheet.table({
    id: "tilsagn_findings",
    columns: [
      { header: t("report:files_number"), width: 7, format: "0" },
      { header: t("report:files_file"), width: 30, wrap: true },
      ...findingColumns(
        found.map(({ finding }) => finding),
        words,
      ),
    ],
    rows: found.map(({ number, file, finding }) => [
      number,
      safeLine(file),
      ...findingRow(finding, safeLine(placeText(finding)), words),
    ]),
  });
}
