import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { builtinPacks } from "../../../src/strategy/builtinPacks";
import { readXlsx } from "../../../src/workbook/xlsx";
import { detectStrategy } from "../../../src/review";
import { findingsOf, listed } from "../support/reviewed";

const folder = join(__dirname, "../../fixtures/budgets");
const expected = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as Record<string, string[]>;
const files = readdirSync(folder).filter((file) => file.endsWith(".xlsx"));
const pack = builtinPacks.find(({ id }) => id === "dk-iom-2023")!;

describe("workbooks written by openpyxl and LibreOffice", () => {
  test("each has its expected findings listed, and no other is listed", () => {
    expect(files.map((file) => basename(file, ".xlsx")).sort()).toEqual(Object.keys(expected).sort());
  });

  test.each(files)("%s gives exactly the findings listed for it", async (file) => {
    const workbook = await readXlsx(readFileSync(join(folder, file)));
    expect(listed(findingsOf(workbook, pack)).sort()).toEqual(
      [...(expected[basename(file, ".xlsx")] ?? [])].sort(),
    );
  });

  test.each(files.filter((file) => !file.includes("no-budget")))(
    "%s is told to be of the strategy",
    async (file) => {
      const workbook = await readXlsx(readFileSync(join(folder, file)));
      const detection = detectStrategy(workbook, builtinPacks);
      expect(detection.strategy?.id).toBe("dk-iom-2023");
      expect(detection.confidence).toBeGreaterThan(0.5);
    },
  );
});
