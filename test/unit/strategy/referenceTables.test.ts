import { getTable } from "../../../src/strategy/tables";
import { reportPack } from "../support/reportPack";

describe("the unit of a reference table", () => {
  test("is that of its amounts, also where shares stand beside them", () => {
    expect(getTable(reportPack, "projects").unit).toBe("USD");
  });

  test("is none where things are counted, nor where amounts differ in it", () => {
    expect(getTable(reportPack, "staff-professional").unit).toBeUndefined();
    const [staff, projects, revenue] = reportPack.tables;
    const columns = projects!.columns.map((column) =>
      column.name === "2018" ? { ...column, unit: "USD million" } : column,
    );
    const mixed = { ...reportPack, tables: [staff!, { ...projects!, columns }, revenue!] };
    expect(getTable(mixed, "projects").unit).toBeUndefined();
  });
});
