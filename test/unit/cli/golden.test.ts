/** What each command prints, whole, as kept in test/golden/cli. */

import { expectGolden } from "../support/golden";
import { run, words } from "./support";

test.each([
  ["help.txt", "--help"],
  ["help.da.txt", "help --lang da"],
  ["version.txt", "--version"],
  ["check-help.txt", "check --help"],
  ["check-help.da.txt", "--lang da check --help"],
  ["new-help.txt", "new --help"],
  ["new-help.da.txt", "new --help --lang da"],
  ["tables.txt", "tables"],
  ["tables.da.txt", "tables --lang da"],
  ["tables.json", "tables --format json"],
  ["table-budget.txt", "table dk-iom-2023/budget"],
  ["table-budget.da.txt", "table dk-iom-2023/budget --lang da"],
  ["table-budget.csv", "table dk-iom-2023/budget --format csv"],
  ["table-budget.json", "table dk-iom-2023/budget --format json"],
  ["table-levels.txt", "table dk-iom-2018/donor-breakdown"],
  ["indicators-area-2.txt", "indicators dk-iom-2023 --area 2"],
  ["indicators.csv", "indicators dk-iom-2023 --format csv"],
  ["indicators-area-1.json", "indicators dk-iom-2023 --area PA1 --format json"],
  ["eval-value.txt", '--format text eval =TILSAGN.TOUSD(25,"DKK",2022)'],
  ["eval-value.json", 'eval =TILSAGN.TOUSD(25,"DKK",2022) --format json'],
  ["eval-array.txt", 'eval =TILSAGN.BUDGET("dk-iom-2023")'],
  ["eval-array.json", "eval =TILSAGN.ALLOCATE(100,{1,1;1,0}) --format json"],
  ["rules.txt", "rules"],
  ["rules.da.txt", "rules --lang da"],
  ["rules.json", "rules --format json"],
  ["check-sound.txt", "check sound.xlsx"],
])("%s", async (name, call) => {
  const { code, out, err } = await run(words(call));
  expectGolden(`cli/${name}`, out);
  expect([code, err]).toEqual([0, ""]);
});

test.each([
  ["eval-error.json", 'eval =TILSAGN.TOUSD(25,"DKK",1822) --format json'],
  ["check-faulty.txt", "check faulty.xlsx"],
  ["check-faulty.da.txt", "check faulty.xlsx --lang da"],
  ["check-faulty.json", "check faulty.xlsx --format json"],
  ["check-faulty.sarif", "check faulty.xlsx --format sarif"],
  ["check-faulty.csv", "check faulty.xlsx --format csv"],
  ["check-faulty.html", "check faulty.xlsx sound.xlsx --format html"],
  ["check-faulty.da.html", "check faulty.xlsx --format html --lang da"],
  ["check-several.txt", "check sound.xlsx faulty.xlsx zip64.xlsx"],
])("%s, with errors", async (name, call) => {
  const { code, out, err } = await run(words(call));
  expectGolden(`cli/${name}`, out);
  expect([code, err]).toEqual([1, ""]);
});
