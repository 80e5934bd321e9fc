/** docs/add-a-strategy.md: its example is sound, it explains every part, and it speaks of messages that there are. */

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { packProblemMessages } from "../../../../src/i18n/packProblems";
import { checkPackText } from "../../../../src/strategy/check";
import schema from "../../../../src/strategy/schema.json";
import { listTables } from "../../../../src/strategy/tables";
import { DERIVED_TABLES } from "../../../../src/strategy/tables/definitions";
import { problemsOf } from "./support";
import type { LoosePack } from "./support";

const guide = readFileSync(join(__dirname, "../../../../docs/add-a-strategy.md"), "utf8");
const [example = "", secondBudget = ""] = [...guide.matchAll(/^```json\n([^]+?)\n```$/gm)].map(
  ([, json]) => json!,
);

/** The example after a change. */
const changed = (change: (pack: LoosePack) => unknown): string => {
  const pack = JSON.parse(example) as LoosePack;
  change(pack);
  return JSON.stringify(pack);
};
const codesOf = (text: string): string[] => problemsOf(text).map(({ code }) => code);

test("its example passes the check with the very line that it prints", () => {
  const result = checkPackText(example);
  if ("problems" in result) throw new Error(JSON.stringify(result.problems));
  const { id, version, discrepancies } = result.pack;
  const tables = `${String(listTables(result.pack).length)} tables`;
  expect(discrepancies).toHaveLength(1);
  expect(guide).toContain(`\n${id}.json: ok (${id}, ${version}, ${tables}, 1 recorded discrepancy)\n`);
});

test("its example fails the check as it says, when a count is typed wrongly", () => {
  const result = checkPackText(example.replace('["All coasts", 12, 100', '["All coasts", 13, 100'));
  expect(result).toMatchObject({
    problems: expect.arrayContaining([
      expect.objectContaining({
        path: "$.tables[0].rows[2][1]",
        code: "sumDiffers",
        params: expect.objectContaining({ printed: "13", computed: "12" }) as unknown,
      }),
    ]) as unknown,
  });
});

test("the budget in a second currency, as it writes it, is a sound table", () => {
  expect(codesOf(changed(({ tables }) => tables.push(JSON.parse(secondBudget) as never)))).toEqual([]);
});

test("differences pasted as it says, into a discrepancy that is there or a new one, are recorded", () => {
  const spoil = ({ tables }: LoosePack): unknown => (tables[0]!.rows[2]![1] = 13);
  const entries = problemsOf(changed(spoil)).map(
    ({ params }) => JSON.parse(String(params["recorded"])) as never,
  );
  expect(entries).toHaveLength(3);
  const pasted = changed((pack) => {
    spoil(pack);
    pack.discrepancies[0]!.differences.push(...entries);
  });
  const ofItsOwn = changed((pack) => {
    spoil(pack);
    pack.discrepancies.push({ ...pack.discrepancies[0]!, id: "lights", differences: entries });
  });
  expect([codesOf(pasted), codesOf(ofItsOwn)]).toEqual([[], []]);
  // The entry that the guide shows is the one that the example records.
  const [, shown = ""] = /^```\n(\{.+\})\n```$/m.exec(guide) ?? [];
  expect((JSON.parse(example) as LoosePack).discrepancies[0]!.differences).toEqual([JSON.parse(shown)]);
});

test("figures are taken and refused as it says", () => {
  const withFigure = (figure: string): string => example.replace("310],", `${figure}],`);
  const passing = (figure: string) =>
    codesOf(withFigure(figure)).filter((code) => code !== "sumDiffers" && code !== "differenceOther");
  for (const figure of ["551.5", "12500", "12.345", "12.5", "123456789012345"])
    expect([figure, passing(figure)]).toEqual([figure, []]);
  for (const figure of ["12.500", "12 500", "1.250.000", '"12"', "1234567890123456"])
    expect([figure, passing(figure)]).toEqual([figure, [expect.any(String)]]);
});

test("it names the ids that tables may not have", () => {
  const [, list = ""] = /its name in formulas; not (.+?), which Tilsagn makes itself/.exec(guide) ?? [];
  expect(new Set(list.replaceAll("`", "").split(", "))).toEqual(DERIVED_TABLES);
});

/** Names of the parts that some object of the schema may be without, whatever the rest of it. */
function optionalParts(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const { properties, required = [] } = value as { properties?: object; required?: string[] };
  const own = "additionalProperties" in value ? Object.keys(properties ?? {}) : [];
  return [...own.filter((part) => !required.includes(part)), ...Object.values(value).flatMap(optionalParts)];
}

test("it sets in italics what may be left out", () => {
  const italics = new Set([...guide.matchAll(/_`(\w+)`_/g)].map(([, part]) => part!));
  // What these depend on stands beside them: a row's kind, a column's type, a share's way; a text's language.
  const depending = ["line", "parts", "differences", "unit", "whole", "wholeRow", "da", "$schema"];
  // All of `terms` may be left out, and so it is set in italics as a whole.
  const ofTerms = ["area", "countries", "criteria"];
  const optional = new Set(
    optionalParts(schema).filter((part) => ![...depending, ...ofTerms].includes(part)),
  );
  expect([...italics].filter((part) => !depending.includes(part)).sort()).toEqual([...optional].sort());
});

/** Names of all parts that the schema has anywhere. */
function partsOf(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "properties" in value ? Object.keys(value.properties as object) : [];
  return [...own, ...Object.values(value).flatMap(partsOf)];
}

test("it names every part of a pack", () => {
  const languages = ["en", "da"];
  const unnamed = [...new Set(partsOf(schema))].filter((part) => !guide.includes(`\`${part}\``));
  expect(unnamed.filter((part) => !languages.includes(part))).toEqual([]);
});

test("the messages that it explains are those of the check", () => {
  const [, table = ""] = guide.split("## Common messages");
  const quoted = [...table.matchAll(/^\| `(.+?)`\s+\|/gm)].map(([, words]) => words!);
  expect(quoted.length).toBeGreaterThan(10);
  const messages = Object.values(packProblemMessages.en);
  expect(quoted.filter((words) => !messages.some((message) => message.includes(words)))).toEqual([]);
});
