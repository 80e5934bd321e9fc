/** The commands by name, in the order in which help lists them. Each is loaded when it is called: a call needs one. */

import type { Command } from "./command";

export const commands: ReadonlyMap<string, () => Promise<Command>> = new Map<string, () => Promise<Command>>([
  ["tables", async () => (await import(/* webpackChunkName: "tables" */ "./tables")).tables],
  ["table", async () => (await import(/* webpackChunkName: "table" */ "./table")).table],
  ["indicators", async () => (await import(/* webpackChunkName: "indicators" */ "./indicators")).indicators],
  ["eval", async () => (await import(/* webpackChunkName: "evaluate" */ "./evaluate")).evaluate],
  ["check", async () => (await import(/* webpackChunkName: "check" */ "./check")).check],
  ["rules", async () => (await import(/* webpackChunkName: "rules" */ "./rules")).rules],
  ["pack", async () => (await import(/* webpackChunkName: "pack" */ "./pack")).pack],
  ["new", async () => (await import(/* webpackChunkName: "new" */ "./newBudget")).newBudget],
]);
