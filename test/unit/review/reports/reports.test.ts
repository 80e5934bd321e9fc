/** What every report format owes its reader, whatever stands in the files. */

import { readFileSync } from "node:fs";
import Ajv from "ajv";
import { reportFormats, summaryOf, verdictOf } from "../../../../src/review";
import type { Batch, CheckedFile, ReportedFinding } from "../../../../src/review";

const area = { row: 11, column: 2, rows: 1, columns: 1 };
const EVIL = '=cmd|" /C calc"!A1 <script>alert(1)</script> \u202egnp.exe';
const found = (more: Partial<ReportedFinding> = {}): ReportedFinding => ({
  rule: "data/error-value",
  severity: "error",
  messageId: "error",
  data: { code: EVIL },
  key: "k",
  sheet: EVIL,
  area,
  actual: EVIL,
  fixable: false,
  ...more,
});
const file = (findings: readonly ReportedFinding[], more: Partial<CheckedFile> = {}): CheckedFile => ({
  file: `submitted/#1 ${EVIL}.xlsx`,
  sha256: "ab".repeat(32),
  strategy: { id: "dk-iom-2023", version: "1.0.0", title: { en: "Strategy", da: "Strategi" }, areas: [] },
  rulesVersion: "1.0.0",
  confidence: 0.9,
  budgets: [
    { sheet: "Budget", range: "A4:C12", unit: "DKK million", years: [2023], lines: [], total: ["98.5"] },
  ],
  findings,
  notes: { ignored: [], corrections: [] },
  omissions: [],
  problems: [],
  ...more,
});
const aside = { key: "k", rule: "data/error-value", reason: EVIL, by: "KHA", date: "2026-11-20" };
const batch: Batch = {
  version: "0.1.0",
  rulesVersion: "1.0.0",
  date: "2026-11-22T12:00:00.000Z",
  checked: [file([found(), found({ severity: "warning", ignored: aside })])],
  unchecked: [{ file: "old.xls", problem: "Save it as .xlsx." }],
};
const write = (id: string): string => reportFormats.find((format) => format.id === id)!.write(batch, "en");

test("a finding set aside counts in no severity, and the file's verdict passes it over", () => {
  expect(summaryOf(batch)).toEqual({ files: 2, errors: 1, warnings: 0, notes: 0, ignored: 1, unreadable: 1 });
  expect(verdictOf(file([found({ ignored: aside })]))).toBe("sound");
  expect(verdictOf(file([], { budgets: [] }))).toBe("nothing");
});

test.each(reportFormats.map(({ id }) => id))(
  "%s names the pack, who set aside what and why, and what was not read",
  (id) => {
    const report = write(id);
    const day = ["text", "html"].includes(id) ? "20 November 2026" : "2026-11-20";
    for (const part of ["dk-iom-2023", "KHA", day, "old.xls", "Save it as .xlsx."])
      expect(report).toContain(part);
  },
);

test.each(["json", "sarif", "csv", "html"])(
  "%s names the version of rules, the date and the file's hash",
  (id) => {
    const report = write(id);
    for (const part of ["1.0.0", "ab".repeat(32), "2026"]) expect(report).toContain(part);
  },
);

test("markup and scripts out of a file are text in the HTML report, which can load and run nothing", () => {
  const page = new ReadPage(write("html"));
  expect(page.tags.filter((tag) => ["script", "img", "iframe", "link", "svg"].includes(tag))).toEqual([]);
  expect(page.text).toContain("<script>alert(1)</script>");
  expect(write("html")).toContain("default-src 'none'");
});

test("no cell of the CSV report starts like a formula", () => {
  const cells = write("csv")
    .split("\n")
    .flatMap((line) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/));
  expect(cells.filter((cell) => /^"?[=+@\t-]/.test(cell))).toEqual([]);
  expect(cells).toContain(`"'${EVIL.replaceAll('"', '""').replace("\u202e", "\ufffd")}"`);
});

test("a path stays one path in SARIF whatever it is made of", () => {
  const log = JSON.parse(write("sarif")) as { runs: { artifacts: { location: { uri: string } }[] }[] };
  const { uri } = log.runs[0]!.artifacts[0]!.location;
  const url = new URL(uri, "file:///base/");
  expect([url.hash, url.search]).toEqual(["", ""]);
  expect(decodeURIComponent(url.pathname)).toContain("submitted/#1 =cmd|");
});

const SARIF_FORMATS = {
  uri: (text: string) => URL.canParse(text),
  "uri-reference": (text: string) => URL.canParse(text, "file:///base/"),
  "date-time": (text: string) => !Number.isNaN(Date.parse(text)),
};

test("SARIF is valid against the schema of its standard", () => {
  const schema = readFileSync(require.resolve("schemastore/schemas/json/sarif-2.1.0.json"), "utf8");
  // The schema's own pattern for languages is no regular expression under the unicode flag.
  const validate = new Ajv({
    strict: false,
    allErrors: true,
    unicodeRegExp: false,
    formats: SARIF_FORMATS,
  }).compile(JSON.parse(schema) as object);
  for (const log of [write("sarif"), readFileSync("test/golden/cli/check-faulty.sarif", "utf8")]) {
    validate(JSON.parse(log));
    expect(validate.errors).toBeNull();
  }
});

/** Tags and text of a page, without a browser. */
class ReadPage {
  readonly tags: readonly string[];
  readonly text: string;
  constructor(html: string) {
    this.tags = [...html.matchAll(/<([a-z][a-z0-9]*)/gi)].map(([, tag]) => tag!.toLowerCase());
    this.text = html
      .replace(/<[^>]*>/g, "")
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
  }
}

test.each(["text", "html", "json", "csv", "sarif"])(
  "cells that are off because of a finding are listed with it (%s)",
  (id) => {
    const consequences = [
      { sheet: EVIL, row: 11, column: 5, rows: 1, columns: 1 },
      { sheet: "Summary", row: 2, column: 1, rows: 1, columns: 1 },
    ];
    const report = reportFormats
      .find((format) => format.id === id)!
      .write({ ...batch, checked: [file([found({ consequences })])] }, "en");
    const told: Record<string, string> = { json: '"Summary!B3"', csv: "Summary!B3" };
    expect(report).toContain(told[id] ?? "Off because of it: F12, Summary!B3.");
  },
);

const pageOf = (files: readonly CheckedFile[], language: "en" | "da"): string =>
  reportFormats.find(({ id }) => id === "html")!.write({ ...batch, checked: files, unchecked: [] }, language);

test("the page of one workbook is headed by its name, that of several by what they are", () => {
  const one = file([], { file: "submitted/Budget 2024.xlsx" });
  expect(pageOf([one], "en")).toContain("<h1>Review of Budget 2024.xlsx</h1>");
  expect(pageOf([one], "da")).toContain("<h1>Gennemgang af Budget 2024.xlsx</h1>");
  expect(pageOf([one, one], "en")).toContain("<h1>Review of submitted workbooks</h1>");
});

test.each([
  ["en", "recognised: likely", "likely – 3 of 4 priority areas named", "Found", "Expected"],
  [
    "da",
    "genkendt: sandsynligvis",
    "sandsynligvis – 3 af 4 prioritetsområder er nævnt",
    "Der står",
    "Forventet",
  ],
] as const)("the whole page is in the language asked for (%s)", (language, how, why, ...heads) => {
  const evidence = [{ messageId: "evidence_areas", data: { count: 3, of: 4 } }];
  const [budget] = file([]).budgets;
  const unsure = file([found()], {
    confidence: 0.7,
    budgets: [{ ...budget!, recognised: { confidence: 0.7, evidence } }],
  });
  const page = pageOf([unsure], language);
  for (const part of [`<html lang="${language}">`, how, why, ...heads]) expect(page).toContain(part);
});

test("figures of one finding, and totals of one budget, are told to the same precision", () => {
  const [budget] = file([]).budgets;
  const page = pageOf(
    [
      file([found({ actual: 15, expected: 14.492753623188406 })], {
        budgets: [{ ...budget!, years: [2023, 2024], total: ["10.87", "14.493"] }],
      }),
    ],
    "en",
  );
  for (const text of ["15.000", "14.493", "10.870"]) expect(page).toContain(`>${text}</td>`);
});
