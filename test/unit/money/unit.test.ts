import { amountText, factor, parseUnit, unitName, unitText } from "../../../src/money/unit";

test("a unit's name is read back", () => {
  for (const name of ["DKK", "USD thousand", "DKK million"]) expect(unitName(parseUnit(name)!)).toBe(name);
  expect(parseUnit("number of people")).toBeNull();
});

test("units of one currency convert exactly, others do not", () => {
  const unit = (name: string) => parseUnit(name)!;
  expect(factor(unit("DKK million"), unit("DKK"))!.toString()).toBe("1000000");
  expect(factor(unit("DKK thousand"), unit("DKK million"))!.toString()).toBe("0.001");
  expect(factor(unit("DKK"), unit("USD"))).toBeNull();
});

test.each([
  ["DKK million", "DKK 375 million", "mio. kr.", "375 mio. kr."],
  ["DKK thousand", "DKK 375 thousand", "tusind kr.", "375 tusind kr."],
  ["DKK", "DKK 375", "kr.", "375 kr."],
  ["USD million", "USD 375 million", "mio. USD", "375 mio. USD"],
  ["people", "375 people", "people", "375 people"],
])("readers see %s as %s and %s", (name, amount, danishUnit, danishAmount) => {
  expect(unitText(name, "en")).toBe(name);
  expect(amountText("375", name, "en")).toBe(amount);
  expect(unitText(name, "da")).toBe(danishUnit);
  expect(amountText("375", name, "da")).toBe(danishAmount);
});
