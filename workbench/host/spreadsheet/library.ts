/**
 * The one import of o-spreadsheet. The library is written for Node 22 and newer browsers: what it lacks on Node 20
 * is added here before it is used. It also measures itself on console.debug, which nobody reads here.
 */

import * as library from "@odoo/o-spreadsheet";

type Grouped<T> = Record<string, T[]>;
const object = Object as unknown as {
  groupBy?: <T>(items: Iterable<T>, key: (item: T) => string) => Grouped<T>;
};

object.groupBy ??= <T>(items: Iterable<T>, key: (item: T) => string): Grouped<T> => {
  const groups = Object.create(null) as Grouped<T>;
  for (const item of items) (groups[key(item)] ??= []).push(item);
  return groups;
};

const { errorTypes } = library.registries as unknown as { errorTypes: Set<string> };

/** Error values of Excel that the library has no word for; they must propagate through formulas like any other. */
for (const error of ["#VALUE!", "#REF!", "#CALC!", "#BUSY!", "#GETTING_DATA", "#FIELD!"])
  errorTypes.add(error);

export { library };
