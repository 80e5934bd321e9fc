import fc from "fast-check";
import { freeSheetName, freeTableName } from "../../../src/workbook/names";

test("a sheet name leaves out what Excel forbids and ends at 31 characters", () => {
  expect(freeSheetName("Budget: 2023/2026 [draft]?", [])).toBe("Budget 2023 2026 draft");
  expect(freeSheetName("Commitment and projected annual disbursement", [])).toBe(
    "Commitment and projected annual",
  );
  expect(freeSheetName("'Quoted'", [])).toBe("Quoted");
  expect(freeSheetName("///", [])).toBe("Tilsagn");
});

test("a taken sheet name gets a number, whatever its case and length", () => {
  expect(freeSheetName("Budget", ["BUDGET", "Budget (2)"])).toBe("Budget (3)");
  const long = "Commitment and projected annual";
  expect(freeSheetName(long, [long])).toBe("Commitment and projected an (2)");
  expect(freeSheetName("History", [])).toBe("History (2)");
});

test("a table name is made from the table's id", () => {
  expect(freeTableName("dk-iom-2023/budget", [])).toBe("dk_iom_2023_budget");
  expect(freeTableName("dk-iom-2023/budget", ["DK_IOM_2023_BUDGET"])).toBe("dk_iom_2023_budget_2");
});

test("a table name never reads as a cell", () => {
  expect(freeTableName("ab12", [])).toBe("ab12_");
  expect(freeTableName("r1c1", [])).toBe("r1c1_");
  expect(freeTableName("2018", [])).toBe("_2018");
});

test("law: a sheet name is always one that Excel takes and nobody has", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 60 }),
      fc.array(fc.string({ maxLength: 31 })),
      (title, taken) => {
        const used = [...taken, freeSheetName(title, [])];
        const name = freeSheetName(title, used);
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$/);
        expect(used.map((other) => other.toLowerCase())).not.toContain(name.toLowerCase());
      },
    ),
  );
});
