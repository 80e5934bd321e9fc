import fc from "fast-check";
import type { Stamp } from "../../../src/workbook/snapshot";
import {
  stampsFromXml,
  stampsOfParts,
  stampsToXml,
  STAMPS_NAMESPACE,
  withoutStamp,
} from "../../../src/workbook/stamps";

const BUDGET: Stamp = {
  table: "Budget",
  source: "dk-iom-2023/budget",
  packVersion: "1.0.0",
  date: "2026-11-03",
};

describe("stamps as XML", () => {
  it("come back as they were, whatever their text holds", () => {
    // Characters that XML cannot hold at all are left out of the law.
    const text = fc
      .string({ minLength: 1, unit: "grapheme" })
      // eslint-disable-next-line no-control-regex
      .filter((value) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(value));
    const stamp = fc.record(
      { table: text, source: text, packVersion: text, date: text, inserted: text },
      { requiredKeys: ["table", "source", "packVersion", "date"] },
    );
    const stamps = fc.uniqueArray(stamp, { selector: ({ table }) => table.toLowerCase(), maxLength: 5 });
    fc.assert(fc.property(stamps, (list) => expect(stampsFromXml(stampsToXml(list))).toEqual(list)));
  });

  it("are found however the part was written anew, with a prefix, a declaration or other white space", () => {
    const xml = `\ufeff<?xml version="1.0"?>\n<t:stamps xmlns:t='${STAMPS_NAMESPACE}'>
      <!-- by hand --><t:stamp date='2026-11-03' packVersion='1.0.0' source='dk-iom-2023/budget' table='Budget'></t:stamp>
    </t:stamps>`;
    expect(stampsFromXml(xml)).toEqual([BUDGET]);
  });

  it.each([
    [
      "another program's part",
      '<stamps xmlns="urn:other"><stamp table="A" source="b" packVersion="1" date="d"/></stamps>',
    ],
    ["a broken part", stampsToXml([BUDGET]).slice(0, -4)],
    [
      "a stamp without its table",
      `<stamps xmlns="${STAMPS_NAMESPACE}"><stamp source="b" packVersion="1" date="d"/></stamps>`,
    ],
  ])("%s holds none", (_, xml) => {
    expect(stampsFromXml(xml)).toEqual([]);
  });

  it("a table's stamp is found without regard to case", () => {
    expect(withoutStamp([BUDGET], "budget")).toEqual([]);
  });

  it("of several parts' stamps for one table the younger counts, wherever it stands; of one day the later", () => {
    const other = { ...BUDGET, table: "Indicators" };
    const younger = { ...BUDGET, table: "BUDGET", date: "2027-01-05" };
    const sameDay = { ...younger, packVersion: "1.1.0" };
    const parts = [[younger], [other, BUDGET], []].map(stampsToXml);
    expect(stampsOfParts(parts)).toEqual([younger, other]);
    expect(stampsOfParts([...parts, stampsToXml([sameDay])])).toEqual([other, sameDay]);
  });
});
