/** Names of ranges and formulas through Excel, the workbook's and those of single sheets. */

import type { Session } from "./session";

/** A name in its scope: a sheet's, or null for the workbook's. */
export interface ScopedName {
  readonly name: string;
  readonly scope: string | null;
}

const lower = (text: string): string => text.toLowerCase();
export const nameKey = ({ name, scope }: ScopedName): string =>
  `${scope === null ? "" : lower(scope)}!${lower(name)}`;

export function namesOf({ workbook }: Session, scope: string | null): Excel.NamedItemCollection {
  return scope === null ? workbook.names : workbook.worksheets.getItem(scope).names;
}

/** A question after all names of some scopes; to be put in one round trip. */
export class NamesQuestion {
  private readonly scopes: readonly (string | null)[];
  private found: readonly (readonly [scope: string | null, names: Excel.NamedItemCollection])[] = [];

  /** @param scopes sheets that are there; the workbook's own names are always asked for */
  constructor(
    private readonly session: Session,
    scopes: Iterable<string>,
  ) {
    this.scopes = [null, ...new Map([...scopes].map((scope) => [lower(scope), scope])).values()];
  }

  ask(): void {
    this.found = this.scopes.map((scope) => [scope, namesOf(this.session, scope)]);
    for (const [, names] of this.found) names.load("items/name,items/formula");
  }

  /** The formula, with its "=", that the name stands for; null where there is no such name. */
  formula(wanted: ScopedName): string | null {
    for (const [scope, names] of this.found) {
      const item = names.items.find(({ name }) => nameKey({ name, scope }) === nameKey(wanted));
      if (item) return String(item.formula);
    }
    return null;
  }

  /** Every name of the workbook's own scope. */
  get ofWorkbook(): readonly string[] {
    return (this.found[0]?.[1].items ?? []).map(({ name }) => name);
  }
}
