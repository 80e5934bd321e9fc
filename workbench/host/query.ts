/** `load`: reads the selected properties of an object, of the objects it leads to, and of a collection's items. */

import { HostError } from "./errors";
import { HostCollection, HostObject, members } from "./hostObject";
import type { Member } from "./hostObject";
import { offers, refuseNewer, requiredSet } from "./requirementSets";
import type { QueryInfo } from "./protocol";

/** What to load of an object: everything scalar, and named members with what to load of them in turn. */
interface Selection {
  everything: boolean;
  readonly named: Map<string, Selection>;
}

const nothing = (): Selection => ({ everything: false, named: new Map() });

function select(into: Selection, path: string): void {
  let at = into;
  for (const segment of path.split("/").map((part) => part.trim().toLowerCase())) {
    if (segment === "items" || segment === "$all") continue;
    if (segment === "*") break;
    let next = at.named.get(segment);
    if (!next) at.named.set(segment, (next = nothing()));
    at = next;
  }
  if (path.trim().endsWith("*")) at.everything = true;
}

function selectionOf(query: QueryInfo): Selection {
  const selection = nothing();
  for (const path of query.Select ?? []) select(selection, path);
  for (const path of query.Expand ?? []) select(selection, `${path}/*`);
  if (!query.Select?.length && !query.Expand?.length) selection.everything = true;
  return selection;
}

/** The value of a query action, keys in PascalCase; null for a null object. */
export function query(object: HostObject | null, info: QueryInfo): unknown {
  if (object === null) return null;
  return read(object, selectionOf(info), info);
}

function read(object: HostObject, selection: Selection, page: QueryInfo = {}): Record<string, unknown> {
  if (!(object instanceof HostCollection)) return readObject(object, selection);
  const own = new Map(
    [...selection.named].filter(([name]) => members(object).get(name)?.kind === "property"),
  );
  const ofItems = new Map([...selection.named].filter(([name]) => !own.has(name)));
  const from = page.Skip ?? 0;
  const items = object.items().slice(from, page.Top === undefined ? undefined : from + page.Top);
  return {
    ...readObject(object, { everything: false, named: own }),
    _Items: items.map((item) => readObject(item, { everything: selection.everything, named: ofItems })),
  };
}

function readObject(object: HostObject, selection: Selection): Record<string, unknown> {
  const result: Record<string, unknown> = { ...object.identity() };
  const table = members(object);
  if (selection.everything) {
    for (const member of table.values()) {
      const required = requiredSet(object.type, member.name);
      if (member.kind !== "property" || (required && !offers(object.workbook.sets, required))) continue;
      const value = valueOf(object, member);
      if (!(value instanceof HostObject)) result[member.name] = value;
    }
  }
  for (const [name, nested] of selection.named) {
    const member = table.get(name);
    if (member?.kind !== "property") throw new HostError("ApiNotFound", `${object.type}.${name}`);
    refuseNewer(object.workbook.sets, object.type, member.name);
    const value = valueOf(object, member);
    const bare = !nested.everything && nested.named.size === 0;
    result[member.name] =
      value instanceof HostObject ? read(value, bare ? { ...nested, everything: true } : nested) : value;
  }
  return result;
}

const valueOf = (object: HostObject, member: Member): unknown =>
  (object as unknown as Record<string, unknown>)[member.name];
