/** Properties of many cells, rows or columns in one call, in the shape in which the caller asks for them. */

import { HostError } from "../errors";
import { HostObject, members } from "../hostObject";
import { refuseNewer } from "../requirementSets";
import { RangeBorderCollection } from "./rangeBorders";

type Plain = Readonly<Record<string, unknown>>;

/** Sides of a cell by the names that cell properties have for them. */
const sides = { top: "EdgeTop", bottom: "EdgeBottom", left: "EdgeLeft", right: "EdgeRight" } as const;

const isPlain = (value: unknown): value is Plain =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const reading = (object: HostObject, name: string): { name: string; writable: boolean } => {
  const member = members(object).get(name.toLowerCase());
  if (member?.kind !== "property") throw new HostError("ApiNotFound", `${object.type}.${name}`);
  refuseNewer(object.workbook.sets, object.type, member.name);
  return member;
};

/** What `wanted` ({ format: { font: { bold: true } } }) asks of the object, under the same names. */
export function readProperties(object: HostObject, wanted: unknown): Plain {
  if (!isPlain(wanted)) throw new HostError("InvalidArgument");
  const result: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(wanted)) {
    if (part === undefined || part === null || part === false) continue;
    const { name: declared } = reading(object, name);
    const value = (object as unknown as Plain)[declared];
    if (value instanceof RangeBorderCollection) result[name] = readBorders(value, part);
    else result[name] = value instanceof HostObject ? readProperties(value, part) : value;
  }
  return result;
}

function readBorders(borders: RangeBorderCollection, wanted: unknown): Plain {
  return Object.fromEntries(
    Object.entries(sides).map(([side, edge]) => [side, readProperties(borders.find(edge), wanted)]),
  );
}

/** Sets what `values` holds; what it doesn't mention stays. */
export function writeProperties(object: HostObject, values: unknown): void {
  if (!isPlain(values)) throw new HostError("InvalidArgument");
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === null) continue;
    const { name: declared, writable } = reading(object, name);
    const held = (object as unknown as Plain)[declared];
    if (held instanceof RangeBorderCollection) writeBorders(held, value);
    else if (held instanceof HostObject) writeProperties(held, value);
    else if (writable) (object as unknown as Record<string, unknown>)[declared] = value;
    else throw new HostError("InvalidArgument", `${object.type}.${name} cannot be set`);
  }
}

function writeBorders(borders: RangeBorderCollection, values: unknown): void {
  if (!isPlain(values)) throw new HostError("InvalidArgument");
  for (const [side, edge] of Object.entries(sides)) {
    const border = values[side];
    if (border !== undefined && border !== null) writeBorder(borders.find(edge), border as Plain);
  }
}

/** The line first: a colour or a weight alone would draw one. */
function writeBorder(border: HostObject, { style, ...rest }: Plain): void {
  if (style !== undefined) writeProperties(border, { style });
  if (style !== "None") writeProperties(border, rest);
}

/** One entry for each of `parts`, which `values` must match in number. */
export function writeEach(parts: readonly HostObject[], values: unknown): void {
  if (!Array.isArray(values) || values.length !== parts.length) throw new HostError("InvalidArgument");
  parts.forEach((part, index) => {
    const value: unknown = values[index];
    if (value !== undefined && value !== null) writeProperties(part, value);
  });
}
