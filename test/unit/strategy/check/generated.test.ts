import { readFileSync } from "node:fs";
import { join } from "node:path";
import { validatorCode } from "../../../../scripts/packs/validator";

const root = join(__dirname, "../../../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const schema = read("src/strategy/schema.json");

describe("files made from the schema of packs are current (npm run generate)", () => {
  test("its code, which makes no code of its own and needs no library", () => {
    const code = read("src/strategy/check/generated/schemaValidator.js");
    expect(code).toBe(validatorCode(JSON.parse(schema) as object));
    expect(code).not.toMatch(/\beval\b|\bFunction\(|\brequire\(|\bimport\b/);
  });

  test("its published copy", () => {
    expect(read("docs/strategy-pack.schema.json")).toBe(schema);
  });
});
