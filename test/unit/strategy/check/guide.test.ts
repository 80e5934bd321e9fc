/** docs/add-a-strategy.md: its example is sound, it explains every part, and it speaks of messages that there are. */

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { packProblemMessages } from "../../../../src/i18n/packProblems";
import { checkPackText } from "../../../../src/strategy/check";
import schema from "../../../../src/strategy/schema.json";
import { listTables } from "../../../../src/strategy/tables";

const guide = readFileSync(join(__dirname, "../../../../docs/add-a-strategy.md"), "utf8");
const [, example = ""] = /^```json\n([^]+?)\n```$/m.exec(guide) ?? [];

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
