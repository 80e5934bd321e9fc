/** The base of Excel's object model as the host knows it, and how its members are found by name. */

import { HostError } from "./errors";
import type { Workbook } from "./workbook";

/**
 * One object of Excel's object model. Subclasses declare members under their wire names, in PascalCase: a getter is a
 * property (scalar, or a navigation property when it gives a HostObject or null), a setter makes it writable, a method
 * whose name begins with a capital or with `_` can be called. Names are matched without regard to case. A member that a
 * subclass doesn't declare doesn't exist: the call fails with ApiNotFound.
 */
export abstract class HostObject {
  /** Name of the class in office.js's typings; it decides requirement sets and error locations. */
  abstract readonly type: string;

  constructor(readonly workbook: Workbook) {}

  /** Events that can be registered on the object: type by the name within `_Register…Event`. */
  readonly events: Readonly<Record<string, number>> = {};

  /** Where the object's events are addressed to: its id, or "Workbook" for collections. */
  eventTarget(): string {
    return "Workbook";
  }

  /** The ids that the client needs to find the object again in a later request. */
  identity(): Readonly<Record<string, unknown>> {
    return {};
  }
}

/** An object that holds others; `load` on it loads its items. */
export abstract class HostCollection<Item extends HostObject = HostObject> extends HostObject {
  abstract items(): readonly Item[];

  /** By id or name. */
  abstract find(key: unknown): Item | null;

  GetItem(key: unknown): Item {
    const item = this.find(key);
    if (!item) throw new HostError("ItemNotFound");
    return item;
  }

  GetItemOrNullObject(key: unknown): Item | null {
    return this.find(key);
  }

  GetItemAt(index: unknown): Item {
    const item = typeof index === "number" ? this.items()[index] : undefined;
    if (!item) throw new HostError("InvalidArgument", "no item at that index");
    return item;
  }

  GetCount(): number {
    return this.items().length;
  }
}

export interface Member {
  /** The declared, PascalCase name. */
  readonly name: string;
  readonly kind: "property" | "method";
  readonly writable: boolean;
}

const memberTables = new WeakMap<object, ReadonlyMap<string, Member>>();

/** The members that the object's class declares, by lower-case name. */
export function members(object: HostObject): ReadonlyMap<string, Member> {
  const prototype = Object.getPrototypeOf(object) as object;
  let table = memberTables.get(prototype);
  if (!table) {
    table = collect(prototype);
    memberTables.set(prototype, table);
  }
  return table;
}

function collect(prototype: object): Map<string, Member> {
  const table = new Map<string, Member>();
  for (let at: object = prototype; at !== HostObject.prototype; at = Object.getPrototypeOf(at) as object) {
    for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(at))) {
      const key = name.toLowerCase();
      if (!/^_?[A-Z]/.test(name) || table.has(key)) continue;
      const kind = typeof descriptor.value === "function" ? "method" : "property";
      table.set(key, { name, kind, writable: descriptor.set !== undefined });
    }
  }
  return table;
}

/** "GetRange" → "getRange": as developers know the member, for error locations. */
export const clientName = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
