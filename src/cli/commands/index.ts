/** The commands by name, in the order in which help lists them. */

import { check } from "./check";
import type { Command } from "./command";
import { evaluate } from "./evaluate";
import { indicators } from "./indicators";
import { newBudget } from "./newBudget";
import { pack } from "./pack";
import { rules } from "./rules";
import { table } from "./table";
import { tables } from "./tables";

export const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ["tables", tables],
  ["table", table],
  ["indicators", indicators],
  ["eval", evaluate],
  ["check", check],
  ["rules", rules],
  ["pack", pack],
  ["new", newBudget],
]);
