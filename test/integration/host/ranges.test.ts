import { bootExcel } from "../support/bootExcel";
import type { BootedExcel } from "../support/bootExcel";

let excel: BootedExcel;
beforeEach(async () => {
  excel = await bootExcel();
});

test("what is written is computed and read back in one sync", async () => {
  const { result, counters } = await excel.count(() =>
    excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Budget");
      const range = sheet.getRange("A1:B2");
      range.values = [
        [1, 2],
        [3, "=A1+B1"],
      ];
      range.load("values, formulas, address");
      await context.sync();
      return { values: range.values, formulas: range.formulas, address: range.address };
    }),
  );
  expect(result).toEqual({
    values: [
      [1, 2],
      [3, 3],
    ],
    formulas: [
      [1, 2],
      [3, "=A1+B1"],
    ],
    address: "Budget!A1:B2",
  });
  expect(counters.syncs).toBe(1);
});
