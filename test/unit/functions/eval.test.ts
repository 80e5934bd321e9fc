import { arrayText } from "../../../src/functions/arrayText";
import { evaluate } from "../../../src/functions/evaluate";

const result = async (formula: string, language?: "en" | "da") => {
  const given = await evaluate(formula, language);
  return "error" in given ? `${given.error.code} ${given.error.message}` : arrayText(given.value);
};

test.each([
  ['=TILSAGN.TOUSD(25,"DKK",2022)', "3.5317718192862997"],
  ['TILSAGN.TOUSD(25,"DKK",2022)', "3.5317718192862997"],
  ['=tousd(25,"dkk","2022")', "3.5317718192862997"],
  ['= TILSAGN.RATE( "USD" , "DKK" , 2022 ) ', "7.0786"],
  ['=TILSAGN.RATE("USD","DKK",2027,,{"DKK",2027,6.5})', "6.5"],
  ["=ALLOCATE(100,{1,1;1,0})", "{34,33;\n 33,0}"],
  ["=ALLOCATE(-100,{1;1;1})", "{-34;-33;-33}"],
  ['=TILSAGN.ALLOCATE(TILSAGN.BUDGET("dk-iom-2023","total",2024),{40,20,25,15})', "{40,20,25,15}"],
  ['=TILSAGN.TOUSD({7.0786,14.1572},"DKK",2022)*2', "{2,4}"],
  ["=SHARE({25;50},100)", "{0.25;0.5}"],
  ["=SHARE({25;50},{100,200})", "{0.25,0.125;\n 0.5,0.25}"],
  ["=1+2*3^2/(4-1)", "7"],
  ["=-2^2", "4"],
  ["=50%*4", "2"],
  ["={1,2}+{3,4}", "{4,6}"],
  ['="a""b"&1&TRUE', '"a""b1TRUE"'],
  ['="2,5"*2', "5"],
  ["=TRUE", "TRUE"],
])("%s is %s", async (formula, value) => {
  expect(await result(formula)).toBe(value);
});

test.each([
  ["", "#VALUE!", "empty"],
  ["=", "#VALUE!", "empty"],
  ["=1+", "#VALUE!", "no formula"],
  ['=TILSAGN.TOUSD(25;"DKK";2022)', "#VALUE!", "Part arguments with commas"],
  ["=A1*2", "#NAME?", "reference A1"],
  ["=Budget!A1:B2", "#NAME?", "reference Budget!A1:B2"],
  ["=rates", "#NAME?", "reference rates"],
  ["=SUM(1,2)", "#NAME?", "no function SUM"],
  ["=TILSAGN.TOUSB(1)", "#NAME?", "TOUSD"],
  ["=1=1", "#NAME?", "operator ="],
  ['=BUDGET("dk-iom-2023",{"core","soft"})', "#VALUE!", "line is a range of 1 × 2 cells"],
  ["=SHARE({1,2,3},{1,2})", "#VALUE!", "part is a range of 1 × 3 cells, whole one of 1 × 2"],
  ["=LET(x,1,x)", "#NAME?", "LET"],
  ["=TILSAGN.SHARE(1)", "#VALUE!", "SHARE takes: 2. Given: 1"],
  ["=TILSAGN.RATE(1)", "#VALUE!", "RATE takes: 3 to 5. Given: 1"],
  ["=TILSAGN.YEARS(1,2)", "#VALUE!", "YEARS takes: 1. Given: 2"],
  ["=1/0", "#DIV/0!", "Division by zero"],
  ["=10^400", "#NUM!", ""],
  ['=TODKK(1E+308,"USD",2022)', "#NUM!", "larger than any number"],
  ['=TODKK({1,1E+308},"USD",2022)', "#NUM!", "larger than any number"],
  ["=SHARE(1E+308,0.01)", "#NUM!", "larger than any number"],
  ['="abc"+1', "#VALUE!", "“abc” is not a number"],
  ["={1,2}+{1,2,3}", "#VALUE!", "differ"],
  ["=#REF!", "#REF!", "error #REF!"],
  ["=TILSAGN.SHARE(#N/A,2)", "#N/A", "part is the error #N/A"],
  ["=TILSAGN.SHARES({1,#REF!})", "#VALUE!", "Row 1, column 2 of amounts"],
  ['=TILSAGN.TOUSD(1,"DKK",2031)*2', "#N/A", "no rate for DKK in 2031"],
])("%s is the error %s", async (formula, code, says) => {
  const given = await result(formula);
  expect(given.startsWith(`${code} `)).toBe(true);
  expect(given).toContain(says);
});

test("figures and truth values in messages are written as in the language asked for", async () => {
  const said = async (formula: string) => {
    const given = await evaluate(formula, "da");
    return "error" in given ? given.error.message : "";
  };
  expect(await said("=TILSAGN.ALLOCATE(1,{1,1},-0.1)")).toContain("unit er -0,1");
  expect(await said("=TILSAGN.ALLOCATEGRID({10.5},{10.5},{1})")).toContain(
    "er 10,5 og ikke et multiplum af 1. Skriv 0,1",
  );
  expect(await said("=TILSAGN.OVERHEAD(TRUE)")).toContain("direct er »SAND«");
  expect(await said('=TILSAGN.TOUSD(1,"DKK",FALSE)')).toContain("period er FALSK. Skriv et år");
  expect(await said('=TILSAGN.TOUSD("1.234","DKK",2022)')).toContain("»1.234«");
  expect(await said('=TILSAGN.TOUSD(1,"SEK",2022)')).toContain("DKK, USD, EUR eller CHF");
  expect(await said('=TILSAGN.RATE("USD","DKK",2024,,{"DKK",2024,0.145})')).toContain("6,8966 er 1 / 0,145");
});

test.each([
  ["=1+", "er ikke en formel"],
  ["=A1*2", "Referencen A1 kan ikke beregnes"],
  ["=TILSAGN.TUSD(1)", "Der er ingen funktion TILSAGN.TUSD her. TILSAGN har TOUSD"],
  ["=SHARE(1)", "TILSAGN.SHARE tager: 2. Angivet: 1"],
  ["=1/0", "Division med nul"],
])("%s is refused in Danish where that is asked for", async (formula, says) => {
  expect(await result(formula, "da")).toContain(says);
});

test("what a function refuses is told in the language asked for", async () => {
  expect(await result('=TILSAGN.TOUSD(1,"SEK",2022)', "da")).toMatch(
    /^#VALUE! Der er ingen kurser for valutaen/,
  );
});
