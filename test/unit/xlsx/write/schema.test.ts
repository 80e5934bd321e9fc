/**
 * What is written is valid by Microsoft's Open XML SDK, which knows the schemas of ECMA-376 and what Office asks beyond them.
 * The SDK is no dependency: `npm install --no-save @ooxml-tools/validate` brings it for a run (45 MB), or OOXML_VALIDATOR
 * names the folder of a package that is installed elsewhere. Without it these tests are skipped, and counted as such.
 */

import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { EditPlan } from "../../../../src/workbook/edits";
import { writeXlsx } from "../../../../src/workbook/xlsx";
import { SAMPLE, onSheet, range, write } from "./support/sample";

const folder =
  process.env["OOXML_VALIDATOR"] ?? join(__dirname, "../../../../node_modules/@ooxml-tools/validate");
const program = join(folder, "dist/npm/bin/ooxml-validate.js");
const itValidates = existsSync(program) ? it : it.skip;

/** What the SDK finds wrong, for that version of Office. */
function faults(plan: EditPlan, version: string): unknown {
  const place = mkdtempSync(join(tmpdir(), "tilsagn-"));
  try {
    const file = join(place, "written.xlsx");
    writeFileSync(file, writeXlsx(plan, { properties: { title: "T", company: "C" }, now: new Date(0) }));
    const found = execFileSync(
      process.execPath,
      [program, file, "--of", "json", "--ov", version, "-f", "xlsx"],
      { encoding: "utf8" },
    );
    return JSON.parse(found);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

const PLANS: readonly (readonly [string, EditPlan])[] = [
  ["with everything in it", SAMPLE],
  ["with one blank sheet", onSheet()],
  [
    "with odd text in every place",
    onSheet(
      write("S!A1", [
        ["two\nlines & <tags> \"quotes\" 'more' \u0001 \ud800 _x0041_"],
        [" "],
        ["x".repeat(32_767)],
      ]),
      { kind: "table", range: range("S!A1:A3"), name: "Tæl_æøå.1" },
      { kind: "note", range: range("S!XFD1048576"), text: "<edge>\n&\u0001" },
      { kind: "freeze", sheet: "S", rows: 0, columns: 2 },
      { kind: "print", sheet: "S", landscape: false, titleRows: 0 },
      { kind: "select", range: range("S!A1:B2") },
    ),
  ],
];

describe.each(PLANS)("a workbook %s", (_, plan) => {
  itValidates.each(["Office2007", "Microsoft365"])(
    "is valid for %s",
    (version) => expect(faults(plan, version)).toEqual([]),
    60_000,
  );
});
