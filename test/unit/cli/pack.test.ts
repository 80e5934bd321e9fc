/** `tilsagn pack check`: what it prints for sound, faulty and unreadable pack files, and its exit codes. */

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expectGolden } from "../support/golden";
import { packText } from "../strategy/check/support";
import { run, words } from "./support";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const FILES = {
  "sound.json": bytes(packText()),
  "faulty.json": bytes(
    packText((pack) => {
      pack.indicators[0]!.area = "7";
      pack.tables[1]!.rows[0]![2] = "100,1";
      pack.areas[1]!.aliases = ["quays"];
      pack.discrepancies[1]!.concerns = ["indicatorss"];
    }),
  ),
  "wrong-sum.json": bytes(packText((pack) => (pack.budget.rows[2]!.amounts[1] = 16))),
  "not.json": bytes('{\n  "schema": "tilsagn-pack/1",\n}'),
  "steering\u001b[2J.json": bytes('{"schema": "\\u009b2Jtilsagn-pack/2"}'),
  "other-version.json": bytes(packText((pack) => Object.assign(pack, { schema: "tilsagn-pack/9" }))),
  "proto.json": bytes(packText().replace('"terms":{', '"terms":{"__proto__":{"x":1},')),
  "fifty-megabytes.json": new Uint8Array(50_000_000),
};

const check = (call: string) => run(["pack", "check", ...words(call)], FILES);

test.each([
  ["pack-check-sound.txt", "sound.json", 0],
  [
    "pack-check-faulty.txt",
    "sound.json faulty.json wrong-sum.json not.json other-version.json proto.json",
    1,
  ],
  [
    "pack-check-faulty.da.txt",
    "faulty.json wrong-sum.json not.json other-version.json proto.json --lang da",
    1,
  ],
  ["pack-check.json", "sound.json wrong-sum.json --format json", 1],
])("%s", async (name, call, exitCode) => {
  const { code, out, err } = await check(call);
  expectGolden(`cli/${name}`, out);
  expect([code, err]).toEqual([exitCode, ""]);
});

test.each([
  ["pack-help.txt", "pack --help"],
  ["pack-help.da.txt", "pack check --help --lang da"],
])("%s", async (name, call) => {
  const { code, out } = await run(words(call));
  expectGolden(`cli/${name}`, out);
  expect(code).toBe(0);
});

test("files that cannot be read, or are too big to be a pack, are told on standard error; the others are checked", async () => {
  expect(await check("missing.json fifty-megabytes.json sound.json")).toMatchObject({
    code: 2,
    out: "sound.json: ok (oe-lights-2026, 1.0.0, 11 tables, 2 recorded discrepancies)\n",
    err:
      "missing.json: there is no such file.\n" +
      "fifty-megabytes.json: the file is larger than 5 MB, the most that a pack may have. It was not read.\n",
  });
  const { code, out } = await check("missing.json not.json --format json");
  expect(code).toBe(2);
  expect(JSON.parse(out)).toMatchObject({ summary: { files: 2, faulty: 1, unreadable: 1 } });
});

test("an id of the product's own is taken for every other pack, and said so; its own packs pass", async () => {
  const own = readFileSync(join(__dirname, "../../../src/strategy/packs/dk-iom-2018.json"));
  const files = {
    "own.json": new Uint8Array(own),
    "changed.json": bytes(own.toString("utf8").replace('"version": "', '"version": "9')),
    "mine.json": bytes(packText((pack) => (pack.id = "dk-iom-2023"))),
    "wrong.json": bytes(packText((pack) => Object.assign(pack, { id: "dk-iom-2023", areas: 1 }))),
  };
  const { code, out } = await run(words("pack check own.json changed.json mine.json wrong.json"), files);
  const taken = (id: string) =>
    `$.id: the id “${id}” is that of a strategy that comes with Tilsagn, and this file holds another. Choose another id. Nothing else is wrong.`;
  expect(code).toBe(1);
  expect(out.split("\n")).toEqual([
    expect.stringMatching(/^own\.json: ok \(dk-iom-2018, /),
    `changed.json: ${taken("dk-iom-2018")}`,
    `mine.json: ${taken("dk-iom-2023")}`,
    "wrong.json: $.areas: 1 should be a list: [ … ].",
    "",
  ]);
});

test("neither a file's name nor its content steers the terminal", async () => {
  const { code, out } = await run(["pack", "check", "steering\u001b[2J.json"], FILES);
  expect(code).toBe(1);
  expect(out).toMatch(/^steering.\[2J\.json: \$\.schema: .+\n$/);
  // eslint-disable-next-line no-control-regex -- these are what must not come through
  expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
});

test("a list of problems that is cut off says how many are missing", async () => {
  const many = packText(({ indicators }) => {
    for (let index = 0; index < 200; index += 1)
      indicators.push({ ...indicators[0]!, id: `X${String(index)}`, code: null!, area: "9" });
  });
  const { out } = await run(words("pack check many.json"), { "many.json": bytes(many) });
  const lines = out.trimEnd().split("\n");
  expect(lines).toHaveLength(101);
  expect(lines[100]).toBe("many.json: and at least 100 more problems, not listed.");
});

test.each([
  ["pack", "check is missing."],
  ["pack check", "FILE is missing."],
  ["pack chek a.json", "pack has no “chek”. Write: tilsagn pack check FILE..."],
  ["pack check a.json --format csv", "--format is “csv”. Write one of: text, json."],
  ["pack check a.json --strategy x", "pack takes no --strategy. tilsagn pack --help says what it takes."],
  ["pack --lang da", "check mangler."],
])("tilsagn %s", async (call, message) => {
  expect(await run(words(call))).toMatchObject({ code: 2, out: "", err: `tilsagn: ${message}\n` });
});
