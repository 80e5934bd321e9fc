/** Calls that are wrong: one line that says what to write instead, exit code 2, nothing on standard output. */

import { cliMessages } from "../../../src/cli/messages";
import { commands } from "../../../src/cli/commands";
import { HELP } from "../../../src/cli/help";
import { run, words } from "./support";

test.each([
  [
    "frobnicate",
    "There is no command “frobnicate”. Commands: tables, table, indicators, eval, check, rules, pack, new.",
  ],
  ["tables --frob", "There is no option --frob. tilsagn --help lists what there is."],
  ["tables -x", "There is no option -x. tilsagn --help lists what there is."],
  ["tables --area 2", "tables takes no --area. tilsagn tables --help says what it takes."],
  ["tables --format", "--format needs a value behind it."],
  ["tables --format --lang da", "--format needs a value behind it."],
  ["tables --format=xml", "--format is “xml”. Write one of: text, json."],
  ["tables --lang sv", "--lang is “sv”. Write one of: en, da."],
  ["tables --help=yes", "--help takes no value."],
  ["tables now", "“now” is one word too many. Put text with blanks in quotation marks."],
  ["table", "<id> is missing."],
  ["table dk-iom-2023/budgt", "There is no table “dk-iom-2023/budgt”. Did you mean dk-iom-2023/budget?"],
  ["table --lang da nix/x", "»nix« (strategi) kendes ikke. tilsagn tables viser, hvad der er."],
  ["indicators", "<strategy> is missing."],
  [
    "indicators dk-iom-2023 --area 9",
    "There is no priority area “9”. tilsagn table <strategy>/areas lists them.",
  ],
  [
    "indicators dk-iom-2023 --area Gendr --lang da",
    "»Gendr« (prioritetsområde) kendes ikke. Mente du Gender?",
  ],
  ["table dk-iom-2023/bugdet", "There is no table “dk-iom-2023/bugdet”. Did you mean dk-iom-2023/budget?"],
  ["table bugdet", "There is no table “bugdet”. Did you mean dk-iom-2023/budget?"],
  ["table dk-iom-2032/budget", "There is no strategy “dk-iom-2032”. Did you mean dk-iom-2023, dk-iom-2018?"],
  ["table dk-iom-2023/budget?area=1", "The table cannot be limited by “area=1”. Did you mean areas=1?"],
  [
    "table dk-iom-2023/budget?foo=1",
    "The table cannot be limited by “foo=1”. Leave out what stands behind “?”, or write areas=, indicators=, fields= or lang=.",
  ],
  [
    "table dk-iom-2023/sdgs?areas=1 --lang da",
    "Tabellen kan ikke afgrænses med »areas=1«. Udelad det, der står efter »?«, eller skriv areas=, indicators=, fields= eller lang=.",
  ],
  [
    "table dk-iom-2023/budget?lang=xx",
    "The table cannot be limited by “lang=xx”. Did you mean lang=en, lang=da?",
  ],

  ["eval", "'<formula>' is missing."],
  ["check", "FILE is missing."],
  ["check --lang da", "FILE mangler."],
  ["check a.xlsx --format xml", "--format is “xml”. Write one of: text, json, sarif, csv, html."],
  ["check a.xlsx --consolidate b.csv", "--consolidate b.csv has to end in .xlsx. Nothing was checked."],
  [
    "check a.xlsx --consolidate ./a.xlsx",
    "--consolidate ./a.xlsx is one of the files to check. Name another; nothing was written.",
  ],
  [
    "check a.xlsx --consolidate b.xlsx --planning-rate 0.145",
    "--planning-rate 0.145 is no plausible rate. Write DKK per USD, such as 6.90.",
  ],
])("tilsagn %s", async (call, message) => {
  expect(await run(words(call))).toEqual({
    code: 2,
    out: "",
    err: `tilsagn: ${message}\n`,
    written: new Map(),
  });
});

test("a call without a command prints the overview on standard error", async () => {
  const { code, out, err } = await run([]);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain("Usage: tilsagn <command> [options]");
});

test("an id may ask for its language; an option overrules it", async () => {
  const first = async (call: string) => (await run(words(call))).out.split("\n")[0];
  expect(await first("table dk-iom-2023/commitment?lang=da")).toMatch(/^Tilsagn .* \(mio\. kr\.\)$/);
  expect(await first("table dk-iom-2023/commitment?LANG=DA --lang en")).toMatch(/ \(DKK million\)$/);
  expect(await first("table dk-iom-2023/commitment?lang=en --lang da")).toMatch(/ \(mio\. kr\.\)$/);
});

test("a strategy goes by its title too, as in DATASET", async () => {
  const { out } = await run(["table", "IOM 2018–2020/unearmarked-donors-2017", "--format", "csv"]);
  expect(out).toContain("\nAustria,39600\n");
});

test("a formula that starts with a minus follows two dashes", async () => {
  expect(await run(["eval", "--", "-2^2+5"])).toMatchObject({ code: 0, out: "9\n" });
});

test("a formula that ends in an error says so on standard error and exits 1", async () => {
  const { code, out, err } = await run(["eval", '=TILSAGN.TOUSD(25,"XYZ",2022)', "--lang", "da"]);
  expect([code, out]).toEqual([1, ""]);
  expect(err).toMatch(/^#VALUE!: Der er ingen kurser for valutaen »XYZ«\..+\n$/);
});

test("every command has its help, and both languages have every message", () => {
  expect([...HELP.keys()]).toEqual([...commands.keys()]);
  expect(Object.keys(cliMessages.da).sort()).toEqual(Object.keys(cliMessages.en).sort());
});
