/** Places in a JSON file. */

/** From the outermost value inwards: names of parts and indexes of items. */
export type Path = readonly (string | number)[];

const PLAIN_NAME = /^[A-Za-z_$][\w$]*$/;
const LONGEST_NAME = 60;

/** "$.tables[3].rows[2][5]", with names that are no plain words in quotation marks: `$["a b"]`. */
export function pathText(path: Path): string {
  return `$${path.map(step).join("")}`;
}

function step(part: string | number): string {
  if (typeof part === "number") return `[${String(part)}]`;
  const name = part.length > LONGEST_NAME ? `${part.slice(0, LONGEST_NAME)}…` : part;
  return PLAIN_NAME.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
}
