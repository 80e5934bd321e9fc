import { ownCallsIn } from "../../../src/build/ownCalls";

test("every call of ours in a formula, under whatever name Excel keeps it, with what stands in its arguments", () => {
  const formula =
    '=ROUND(_xldudf_TILSAGN_TOUSD(C5,"DKK",2024,,Rates[#All])/SUM(C5:C8),1)+TILSAGN.SHARE(1+1,TRUE)';
  expect(ownCallsIn(formula)).toEqual([
    {
      name: "TOUSD",
      args: [
        { reference: "C5" },
        { constant: "DKK" },
        { constant: 2024 },
        null,
        { reference: "Rates[#All]" },
      ],
    },
    { name: "SHARE", args: [null, { constant: true }] },
  ]);
  expect(ownCallsIn('=LET(kr,TILSAGN.RATE("DKK","USD",2024),kr*TILSAGN.TODKK(1,A1,A2))')).toMatchObject([
    { name: "RATE" },
    { name: "TODKK" },
  ]);
});

test("a formula without a call of ours, or one that cannot be read, has none", () => {
  expect(ownCallsIn("=SUM(A1:A2)")).toEqual([]);
  expect(ownCallsIn('="TILSAGN.RATE"')).toEqual([]);
  expect(ownCallsIn("=TILSAGN.RATE(")).toEqual([]);
});
