import { strToU8, zipSync } from "fflate";
import { packageParts, sheetXml, xlsx } from "../xlsx/support";
import { findPack, packIndex } from "../../../src/strategy/load";
import { readXlsx } from "../../../src/workbook/xlsx";
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
      "folder: der er ingen projektmappe i denne mappe.",
      "empty.xlsx: Filen er tom (0 byte). Bed om at få den tilsendt igen.",
      expect.stringMatching(/^really\.csv\.xlsx: Det er en tekstfil .+ gem den som \.xlsx\.$/),
      expect.stringMatching(/^cut\.xlsx: Filen er ufuldstændig/),
      expect.stringMatching(/^doctype\.xlsx: Projektmappen er beskadiget\.[^()]+$/),
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
    const others = [
      "structure/unknown-area=note",
      "indicators/unknown-code=note",
      "structure/area-order=off",
    ];
    const { code, json } = await checkJson(
      `faulty.xlsx ${[...settings, ...others].map((s) => `--rule ${s}`).join(" ")}`,
    );
    const severities = new Map(json.files[0]!.findings.map(({ rule, severity }) => [rule, severity]));
    expect(severities.get("data/text-number")).toBeUndefined();
    expect(severities.get("formulas/typed-over-total")).toBe("warning");
    expect(severities.get("structure/unknown-area")).toBe("note");
    expect(json.summary).toMatchObject({ errors: 0 });
    expect(code).toBe(0);
  });

  it.each([
    ["data/text-numbers=off", /no rule “data\/text-numbers”. Did you mean data\/text-number/],
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

describe("a folder", () => {
  const book = xlsx();

  it("stands for the workbooks in it and in its folders, sorted, without what Excel and the system leave there", async () => {
    const names = [
      "in/b.xlsx",
      "in/a/z.XLSM",
      "in/~$b.xlsx",
      "in/.hidden.xlsx",
      "in/notes.pdf",
      "in/old.xls",
    ];
    const files = Object.fromEntries(
      names.map((name) => [name, name.endsWith(".xls") ? strToU8("x") : book]),
    );
    const { json, err } = await checkJson("in", files);
    expect(json.files.map(({ file }) => file)).toEqual(["in/a/z.XLSM", "in/b.xlsx"]);
    expect(err).toMatch(/^in\/old\.xls: /m);
  });

  it("that is named beside a file in it checks the file once", async () => {
    const { json } = await checkJson("in/a.xlsx in", { "in/a.xlsx": book, "in/b.xlsx": book });
    expect(json.files.map(({ file }) => file)).toEqual(["in/a.xlsx", "in/b.xlsx"]);
  });
});

describe("--consolidate", () => {
  const consolidated = async (call: string) => {
    const { written, code } = await run(words(`check ${call} --consolidate all.xlsx`));
    const bytes = Uint8Array.from(Buffer.from(written.get("all.xlsx")!, "latin1"));
    return { code, bytes, workbook: readXlsx(bytes) };
  };

  it("writes a row for each file, line and year, with totals that LibreOffice and Excel compute by themselves", async () => {
    const { code, workbook } = await consolidated("sound.xlsx faulty.xlsx");
    expect(code).toBe(1);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["Overview", "Files", "Findings", "Amounts"]);
    const [overview, files, findings, amounts] = workbook.sheets;
    // 7 lines and 4 years in each of the two files, beneath title, rates, a blank row and the header.
    expect(amounts!.cells.used!.rows).toBe(4 + 2 * 28);
    expect([...files!.cells.cells()].filter(({ formula }) => formula !== null)).toHaveLength(4);
    // Every finding of the second file, which has them all.
    const { findings: told } = JSON.parse((await run(words("check faulty.xlsx --format json"))).out).files[0];
    expect(told.length).toBeGreaterThan(0);
    expect([...findings!.cells.cells()].filter(({ value }) => value === "faulty.xlsx")).toHaveLength(
      told.length,
    );
    const total = [...overview!.cells.cells()].find(({ value }) => value === "Total")!;
    expect(total).toBeDefined();
    const sums = [...overview!.cells.cells()].flatMap(({ formula, value }) =>
      formula === null ? [] : [value],
    );
    // The commitment of DKK 375 million twice over.
    expect(sums).toContain(750_000_000);
  });

  it("the rate that is stated is taken for every year, and the same call gives the same bytes", async () => {
    const call = "sound.xlsx --planning-rate 7.5";
    const [one, other] = [await consolidated(call), await consolidated(call)];
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
    const sums = [...one.workbook.sheets[0]!.cells.cells()].map(({ value }) => value);
    expect(sums).toContain(375_000_000 / 7.5);
  });
});
