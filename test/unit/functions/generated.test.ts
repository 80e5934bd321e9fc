import { readFileSync } from "node:fs";
import { join } from "node:path";
import { functionsMetadata } from "../../../scripts/functions/metadata";
import { functionsPage } from "../../../scripts/functions/page";
import type { ParameterRecord } from "../../../scripts/functions/parameters";
import { checkVersion, currentParameters } from "../../../scripts/functions/parameters";
import { allFunctions } from "../../../src/functions/all";
import { arrayText } from "../../../src/functions/arrayText";
import { evaluate } from "../../../src/functions/evaluate";
import metadata from "../../../src/functions/functions.json";
import { registry } from "../../../src/functions/registry";
import { docExamples } from "./support/docExamples";

const root = join(__dirname, "../../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");

describe("files made from the functions' source are current (npm run generate)", () => {
  test("functions.json", async () => {
    expect(read("src/functions/functions.json")).toBe(
      await functionsMetadata(join(root, "src/functions/library")),
    );
  });

  test("docs/functions.md", async () => {
    expect(read("docs/functions.md")).toBe(await functionsPage());
  });

  test("the record of parameters, under the version that stands with it", () => {
    expect(currentParameters()).toEqual(JSON.parse(read("test/golden/function-parameters.json")));
  });
});

describe("functions.json", () => {
  it("has exactly the functions of the registry, each described in English and Danish, parameters too", () => {
    expect(registry.map(({ id }) => id).sort()).toEqual(metadata.functions.map(({ id }) => id).sort());
    for (const { description, parameters, examples } of registry) {
      for (const { en, da } of [description, ...parameters.map((one) => one.description)]) {
        expect(en.length).toBeGreaterThan(3);
        expect(da.length).toBeGreaterThan(3);
        expect(da).not.toBe(en);
      }
      expect(examples.length).toBeGreaterThan(0);
    }
  });

  it("has as many parameters of each function as the function takes: a call is cut to that number", () => {
    expect(Object.entries(allFunctions).map(([id, [implementation]]) => [id, implementation.length])).toEqual(
      registry.map(({ id, parameters }) => [id, parameters.length]),
    );
  });

  it("lets error values in, so that a message can name the cell, and nothing volatile or streaming", () => {
    expect(metadata).toMatchObject({ allowErrorForDataTypeAny: true });
    expect(metadata).not.toHaveProperty("allowCustomDataForDataTypeAny");
    expect(metadata.functions.filter((one) => "options" in one)).toEqual([]);
  });
});

describe("a change of parameters", () => {
  const recorded: ParameterRecord = {
    version: "1.2",
    functions: { RATE: ["from", "to", "[basis]"], YEARS: ["strategy"] },
  };
  const changed = (version: string, functions: ParameterRecord["functions"]) => () =>
    checkVersion(recorded, { version, functions });

  it.each([
    ["reordered", { RATE: ["to", "from", "[basis]"], YEARS: ["strategy"] }],
    ["renamed", { RATE: ["from", "to", "[kind]"], YEARS: ["strategy"] }],
    ["taken out", { RATE: ["from", "to"], YEARS: ["strategy"] }],
    ["added where formulas must give it", { RATE: ["from", "to", "[basis]"], YEARS: ["strategy", "line"] }],
    ["gone with its function", { RATE: ["from", "to", "[basis]"] }],
  ])("%s needs a new first number", (_, functions) => {
    expect(changed("1.2", functions)).toThrow("2.0");
    expect(changed("1.3", functions)).toThrow("2.0");
    expect(changed("2.0", functions)).not.toThrow();
  });

  it("that only adds needs a new second number", () => {
    const functions = {
      ...recorded.functions,
      RATE: ["from", "to", "[basis]", "[rates]"],
      AREAS: ["strategy"],
    };
    expect(changed("1.2", functions)).toThrow("1.3");
    expect(changed("1.3", functions)).not.toThrow();
  });
});

describe("examples of the page", () => {
  const examples = docExamples();

  it("are all those of the registry", () => {
    expect(examples.map(({ formula }) => formula).sort()).toEqual(
      registry.flatMap((one) => one.examples).sort(),
    );
  });

  it.each(examples)("$formula gives what is printed", async ({ formula, printed }) => {
    const given = await evaluate(formula);
    expect(given).toEqual(await evaluate(`=${printed}`));
    expect("value" in given && arrayText(given.value)).toBe(printed);
  });
});
