/** The report as one self-contained page: no script, nothing loaded, prints well. Everything out of files is text, never markup. */

import type { Language, Translator } from "../../i18n/translator";
import { amountText } from "../../money/unit";
import { askedFor } from "./asked";
import { fileParts, recognisedLine, verdictBadge } from "./htmlFile";
import { amountTexts } from "./figures";
import { badge, classed, element, escaped, row, table } from "./htmlParts";
import type { Html } from "./htmlParts";
import { STYLE } from "./htmlStyle";
import { countFindings, summaryOf } from "./model";
import type { Batch, CheckedFile, UncheckedFile } from "./model";
import { madeByText, reportWords, titleText } from "./words";

export function htmlReport(batch: Batch, language: Language): string {
  const words = reportWords(language);
  const title = titleText(batch, words);
  const [only] = batch.checked;
  const isOne = only !== undefined && batch.checked.length + batch.unchecked.length === 1;
  const body = [
    element("h1", escaped(title)),
    ...(isOne ? [classed("p", "verdict", verdictBadge(only, words)), recognisedLine(only, words)] : []),
    classed("p", "made", escaped(madeByText(batch, words))),
    countsOf(batch, words),
    ...(isOne
      ? [fileParts(only, "h2", words)]
      : [
          contentsOf(batch, words),
          ...batch.checked.map((file, index) => fileSection(file, index, words)),
          batch.unchecked.length > 0 ? uncheckedSection(batch.unchecked, words) : "",
        ]),
  ];
  return [
    "<!DOCTYPE html>",
    `<html lang="${language}">`,
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    element("title", escaped(title)),
    element("style", STYLE),
    "</head>",
    `<body>\n${element("main", `\n${body.filter(Boolean).join("\n")}\n`)}\n</body>`,
    "</html>",
    "",
  ].join("\n");
}

function countsOf(batch: Batch, { t }: Translator): Html {
  const { files, errors, warnings, notes, ignored, unreadable } = summaryOf(batch);
  const tile = (kind: string, count: number, isShown: boolean): Html =>
    isShown ? classed("li", count > 0 ? kind : "none", escaped(t(`report:count_${kind}`, { count }))) : "";
  const tiles = [
    tile("files", files, files > 1),
    tile("errors", errors, true),
    tile("warnings", warnings, true),
    tile("notes", notes, true),
    tile("ignored", ignored, ignored > 0),
    tile("unreadable", unreadable, unreadable > 0),
  ];
  return classed("ul", "counts", tiles.join(""));
}

/** A row for each file: its verdict, what it asks for, and how much was found. */
function contentsOf({ checked, unchecked }: Batch, words: Translator): Html {
  const { t } = words;
  const counted = ["errors", "warnings", "notes"].map((name) => t(`report:files_${name}`));
  const head = [
    { text: t("report:head_file") },
    { text: t("report:head_verdict") },
    { text: t("report:head_asked"), isFigures: true },
    ...counted.map((text) => ({ text, isFigures: true })),
  ];
  const rows = [
    ...checked.map((file, index) => {
      const { error, warning, note } = countFindings(file.findings);
      const link = element("a", escaped(file.file), `href="#file-${index + 1}"`);
      const cells = [element("td", link), element("td", verdictBadge(file, words))];
      const figures = [askedText(file, words), ...[error, warning, note].map(String)];
      return element("tr", [...cells, ...figures.map((one) => classed("td", "number", one))].join(""));
    }),
    ...unchecked.map(({ file, problem }) =>
      row([
        escaped(file),
        `${badge("error", t("report:verdict_unread"))} ${escaped(problem)}`,
        "",
        "",
        "",
        "",
      ]),
    ),
  ];
  return `${element("h2", escaped(t("report:contents")))}\n${table("contents", head, rows)}`;
}

/** What a file asks for over all years, a line for each currency. */
function askedText(file: CheckedFile, words: Translator): Html {
  return askedFor(file)
    .map(({ unit, amount }) => {
      const [figure = ""] = amountTexts([amount], words);
      return escaped(unit === null ? figure : amountText(figure, unit, words.language));
    })
    .join("<br>");
}

function fileSection(file: CheckedFile, index: number, words: Translator): Html {
  const heading = element("h2", `${escaped(file.file)} ${verdictBadge(file, words)}`);
  const parts = [heading, recognisedLine(file, words), fileParts(file, "h3", words)];
  return element("section", `\n${parts.join("\n")}\n`, `id="file-${index + 1}"`);
}

function uncheckedSection(unchecked: readonly UncheckedFile[], { t }: Translator): Html {
  const items = unchecked.map(({ file, problem }) =>
    element("li", `${element("strong", escaped(file))}: ${escaped(problem)}`),
  );
  return element("section", `${element("h2", escaped(t("report:unread")))}${element("ul", items.join(""))}`);
}
