/** What is told of a fault of the program, for whoever mends it. It never quotes a cell. */

import { DoorError } from "../../workbook/door";
import { VERSION } from "../version";

/** A place in the program's code, as the browsers write it: "at draw (https://…/pane.js:1:200)", "draw@https://…:1:200". */
const CODE_PLACE = /^\s*at .*:\d+:\d+\)?$|^[^\s@]*@\S+:\d+:\d+$/;
const MOST_CAUSES = 3;

/** The places alone: an error's own words may quote what stands in a cell. */
function codePlaces({ stack = "", message }: Error): string[] {
  return stack
    .replace(message, "")
    .split("\n")
    .filter((line) => CODE_PLACE.test(line));
}

/** "DoorError protected", "TypeError": what kind of error it is, by words of the program's own. */
function kindOf(error: Error): string {
  const problem = error instanceof DoorError ? [error.problem] : [];
  return [error.name, ...problem].join(" ");
}

function linesOf(error: unknown, depth = 0): string[] {
  if (!(error instanceof Error)) return [typeof error];
  const cause = error.cause === undefined || depth === MOST_CAUSES ? [] : linesOf(error.cause, depth + 1);
  return [
    kindOf(error),
    ...codePlaces(error),
    ...cause.map((line, at) => (at === 0 ? `because: ${line}` : line)),
  ];
}

/**
 * The report as text to be copied.
 * @param place where in the pane it happened
 * @param components the components around it, as React names them
 */
export function crashReport(place: string, error: unknown, components = ""): string {
  const head = [`Tilsagn ${VERSION} · ${place}`, new Date().toISOString(), navigator.userAgent];
  return [...head, ...linesOf(error), components.trim()].filter(Boolean).join("\n");
}
