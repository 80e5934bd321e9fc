/** Ids, numbers and names: each is one thing's alone. */

import { normaliseCode } from "../../indicators";
import { normaliseName, wordingsOf } from "../../names";
import type { BudgetRow, FundingLine, PriorityArea, StrategyPack } from "../../pack";
import { DERIVED_TABLES } from "../../tables/definitions";
import { pathText } from "../path";
import type { Path } from "../path";
import { short } from "../problems";
import type { ProblemCode, Problems } from "../problems";

export function checkNames(pack: StrategyPack, problems: Problems): void {
  const { areas, lines, indicators, criteria, countries, tables, discrepancies } = pack;
  const rows = pack.budget?.rows ?? [];
  const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

  once(problems, ["areas"], "id", "idTwice", ids(areas));
  once(problems, ["lines"], "id", "idTwice", ids(lines));
  once(problems, ["budget", "rows"], "id", "idTwice", ids(rows));
  // People type codes with and without points.
  once(problems, ["indicators"], "id", "idTwice", ids(indicators), normaliseCode);
  once(problems, ["criteria"], "id", "idTwice", ids(criteria));
  once(problems, ["tables"], "id", "idTwice", ids(tables));
  once(problems, ["discrepancies"], "id", "idTwice", ids(discrepancies));
  const numbers = areas.map(({ number }) => (number === null ? null : String(number)));
  once(problems, ["areas"], "number", "numberTwice", numbers);
  const names = countries.map(({ name }) => name);
  once(problems, ["countries"], "name", "countryTwice", names, normaliseName);
  tables.forEach(({ id }, index) => {
    if (DERIVED_TABLES.has(id)) problems.add(["tables", index, "id"], "idReserved", { stands: id });
  });

  checkAliases(problems, ["areas"], areas);
  checkAliases(problems, ["lines"], lines);
  checkAliases(problems, ["budget", "rows"], rows);
  // "1" is an area's number before it is a name.
  const spoken = areas.map((area) => wordingsOf(area).filter((name) => !/^\d+$/.test(name)));
  ownNames(problems, ["areas"], areas, spoken);
  ownNames(problems, ["lines"], lines, lines.map(wordingsOf));
  ownNames(problems, ["budget", "rows"], rows, rowNames(rows, lines));
}

/** Adds a problem for each value that an item before has too; null stands for none. */
function once(
  problems: Problems,
  list: Path,
  part: string,
  code: ProblemCode,
  values: readonly (string | null)[],
  normalise: (value: string) => string = (value) => value,
): void {
  const first = new Map<string, number>();
  values.forEach((value, index) => {
    if (value === null) return;
    const key = normalise(value);
    const before = first.get(key);
    if (before === undefined) first.set(key, index);
    else
      problems.add([...list, index, part], code, {
        stands: short(value),
        first: pathText([...list, before, part]),
      });
  });
}

type Aliased = Pick<PriorityArea | FundingLine | BudgetRow, "aliases">;

function checkAliases(problems: Problems, list: Path, items: readonly Aliased[]): void {
  items.forEach(({ aliases = [] }, index) => {
    const seen = new Set<string>();
    aliases.forEach((alias, at) => {
      const name = normaliseName(alias);
      if (seen.has(name))
        problems.add([...list, index, "aliases", at], "aliasTwice", { stands: short(alias) });
      seen.add(name);
    });
  });
}

/**
 * Adds a problem for each name by which two items would be known: it would find neither. An id that two items have is
 * a problem of its own, said already.
 */
function ownNames(
  problems: Problems,
  list: Path,
  items: readonly { readonly id: string }[],
  namesOf: readonly (readonly string[])[],
): void {
  const owner = new Map<string, number>();
  items.forEach(({ id }, index) => {
    for (const name of namesOf[index]!) {
      const key = normaliseName(name);
      const other = owner.get(key) ?? index;
      if (other === index) owner.set(key, index);
      else if (key !== normaliseName(id) || items[other]!.id !== id)
        problems.add([...list, index], "nameShared", {
          stands: short(name),
          first: pathText([...list, other]),
        });
    }
  });
}

/** The names of each row of the budget: its own and those of its line, as look-ups take them. */
function rowNames(rows: readonly BudgetRow[], lines: readonly FundingLine[]): string[][] {
  const byId = new Map(lines.map((line) => [line.id, line]));
  return rows.map(({ id, title, line, aliases = [] }) => {
    const funding = line === undefined ? undefined : byId.get(line);
    const titles = title.da === undefined ? [title.en] : [title.en, title.da];
    return [...titles, id, ...aliases, ...(funding === undefined ? [] : wordingsOf(funding))];
  });
}
