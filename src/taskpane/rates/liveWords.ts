import type { LiveError, ServiceError } from "../useCases/liveRates";
import type { RatesText } from "./text";

/** One line on why there are no rates. Pieces of an answer are cut short: whoever sent it may have sent anything. */
export function problemWords({ r, time }: RatesText, error: LiveError | ServiceError, host: string): string {
  const data = Object.entries({ ...error.data }).map(([name, value]) => [
    name,
    value instanceof Date ? time(value) : typeof value === "string" ? short(value) : value,
  ]);
  if (error.problem === "stopped") return r("live.stopped");
  return r(`problem.${error.problem}`, { host, ...Object.fromEntries(data) });
}

const LONGEST = 40;

function short(text: string): string {
  const line = text.replace(/\s+/gu, " ").replace(/\p{C}/gu, "");
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
