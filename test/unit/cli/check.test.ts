import { strToU8, zipSync } from "fflate";
import { packageParts, sheetXml, xlsx } from "../xlsx/support";
import { findPack, packIndex } from "../../../src/strategy/load";
import { run, words } from "./support";

interface CheckJson {
  readonly files: readonly {
    readonly file: string;
    readonly findings: readonly {
      readonly rule: string;
      readonly severity: string;
      readonly cell?: string;
    }[];
  }[];
  readonly summary: Readonly<Record<string, number>>;
}

const checkJson = async (call: string, files?: Readonly<Record<string, Uint8Array>>) => {
  const result = await run(words(`check ${call} --format json`), files);
  return { ...result, json: JSON.parse(result.out) as CheckJson };
};

/** A workbook whose one sheet holds those rows. */
function workbookOf(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const cell = (value: string | number): string =>
    typeof value === "number" ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const text = rows.map((row, at) => `<row r="${at + 1}">${row.map(cell).join("")}</row>`).join("");
  return xlsx({ "xl/worksheets/sheet1.xml": sheetXml(text) });
}

describe("the exit code", () => {
  it("is 0 without errors, 1 with errors, 2 with a file that cannot be read, whatever the others hold", async () => {
    const calls = [
      "sound.xlsx",
      "sound.xlsx faulty.xlsx",
      "missing.xlsx sound.xlsx",
      "missing.xlsx faulty.xlsx",
    ];
    const codes = await Promise.all(calls.map(async (files) => (await run(words(`check ${files}`))).code));
    expect(codes).toEqual([0, 1, 2, 2]);
  });
});

describe("a file that cannot be read", () => {
  const bad = {
    "empty.xlsx": new Uint8Array(0),
    "really.csv.xlsx": strToU8("a;b\n1;2\n"),
    "cut.xlsx": xlsx().slice(0, 300),
    "doctype.xlsx": xlsx({ "xl/worksheets/sheet1.xml": `<!DOCTYPE x>${sheetXml("")}` }),
    "twice.xlsx": zipSync({ ...packageParts(), "XL/workbook.xml": strToU8("<x/>") }),
  };

  it("is named on standard error in one line of its own, in the language asked for; the others are checked", async () => {
    const files = ["missing.xlsx", "folder", ...Object.keys(bad), "faulty.xlsx"];
    const { code, err, json } = await checkJson(`${files.join(" ")} --lang da`, bad);
    expect(code).toBe(2);
    expect(err.split("\n")).toEqual([
      "missing.xlsx: filen findes ikke.",
      "folder: det er en mappe. Angiv filerne i den.",
      "empty.xlsx: Filen er tom (0 byte). Bed om at få den tilsendt igen.",
      expect.stringMatching(/^really\.csv\.xlsx: Det er en tekstfil .+ gem den som \.xlsx\.$/),
      expect.stringMatching(/^cut\.xlsx: Filen er ufuldstændig/),
      expect.stringMatching(/^doctype\.xlsx: Projektmappen er beskadiget\..+sheet1\.xml: doctype/),
      expect.stringMatching(/^twice\.xlsx: Projektmappen er beskadiget\./),
      "",
    ]);
    expect(json.files.map(({ file }) => file)).toEqual(["faulty.xlsx"]);
    expect(json.summary).toMatchObject({ files: 8, unreadable: 7, errors: 4 });
  });

  it("cannot steer the terminal by its name", async () => {
    const { err } = await run(["check", "missing\u001b[2J\n\u202exslx"]);
    expect(err).toBe("missing\ufffd[2J \ufffdxslx: there is no such file.\n");
  });
});

it("what a reader left out is said beside the report and changes no exit code", async () => {
  const { code, err } = await run(words("check openpyxl.xlsx --rule structure/missing-area=off"));
  expect(err).toContain("openpyxl.xlsx: Budget!G3 (and 8 more): the formulas have no stored results.");
  expect(code).not.toBe(2);
});

describe("--rule", () => {
  it("turns a rule off or changes its severity, and with it the exit code", async () => {
    const settings = ["data/text-number=off", "formulas/typed-over-total=warning"];
    const others = ["structure/unknown-area=note", "indicators/unknown-code=note"];
    const { code, json } = await checkJson(
      `faulty.xlsx ${[...settings, ...others].map((s) => `--rule ${s}`).join(" ")}`,
    );
    expect(json.summary).toMatchObject({ errors: 0, warnings: 1, notes: 2 });
    expect(json.files[0]!.findings.map(({ rule }) => rule)).not.toContain("data/text-number");
    expect(code).toBe(0);
  });

  it.each([
    ["data/text-numbers=off", /no rule “data\/text-numbers”. Did you mean data\/text-number\?/],
    ["xyz=off", /no rule “xyz”. tilsagn rules lists them/],
    ["data/text-number=fatal", /ID=SEVERITY with one of: off, note, warning, error/],
    ["data/text-number", /ID=SEVERITY/],
  ])("%s is refused before anything is checked", async (setting, message) => {
    const { code, out, err } = await run(words(`check faulty.xlsx --rule ${setting}`));
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(message);
  });
});

describe("--out", () => {
  it("takes the report in place of standard output", async () => {
    const toFile = await run(words("check faulty.xlsx --format json --out report.json"));
    const toScreen = await run(words("check faulty.xlsx --format json"));
    expect([toFile.code, toFile.out]).toEqual([1, ""]);
    expect(JSON.parse(toFile.written.get("report.json")!)).toMatchObject({
      files: JSON.parse(toScreen.out).files,
    });
  });

  it.each([
    ["sound.xlsx", /ending of a workbook/],
    ["./data", /one of the files to check/],
    ["missing/report.txt", /folder to write it into does not exist/],
  ])("%s is refused, and nothing is written", async (path, message) => {
    const { code, err, written } = await run(words(`check data sound.xlsx --out ${path}`), { data: xlsx() });
    expect(code).toBe(2);
    expect(err).toMatch(message);
    expect(written.size).toBe(0);
  });
});

it("the strategy is looked for among packs that hold a budget; others are not even loaded", async () => {
  await run(words("check zip64.xlsx"));
  expect(packIndex.filter(({ id }) => findPack(id)).map(({ id }) => id)).toEqual([
    "dk-iom-2023",
    "dk-iom-2018",
  ]);
});

it("a budget of an earlier strategy is recognised as that", async () => {
  const budget = [
    ["DKK million", 2018, 2019, 2020, "Total"],
    ["Core contribution", 15, 15, 15, 45],
    ["Priority Area 1", 4, 4, 4, 12],
    ["Priority Area 2", 4, 4, 4, 12],
    ["Personnel support", 2, 2, 2, 6],
    ["Total", 25, 25, 25, 75],
  ];
  const { json } = await checkJson("old.xlsx", { "old.xlsx": workbookOf(budget) });
  expect(json.files[0]).toMatchObject({ strategy: "dk-iom-2018", findings: [] });
});

it("a strategy that is named is the one that is used", async () => {
  const { json } = await checkJson("zip64.xlsx --strategy dk-iom-2023");
  expect(json.files[0]).toMatchObject({ strategy: "dk-iom-2023", confidence: 0, budgets: [] });
  const { code, err } = await run(words("check sound.xlsx --strategy dk-iom-2032"));
  expect([code, err]).toEqual([
    2,
    "tilsagn: There is no strategy “dk-iom-2032”. Did you mean dk-iom-2023, dk-iom-2018?\n",
  ]);
});

it("a finding about a whole workbook leaves sheet and cell out", async () => {
  const { json } = await checkJson("zip64.xlsx");
  expect(Object.keys(json.files[0]!.findings[0]!)).toEqual(["rule", "severity", "message", "fixable"]);
});
