/** Which requirement sets the host offers, and the refusal of calls that need newer ones. */

import apiSets from "./apiSets.json";
import { HostError } from "./errors";
import { clientName } from "./hostObject";

/** Version by set name, "1.14" as text. */
export type RequirementSets = Readonly<Record<string, string>>;

/** What the add-in's manifest declares, and what every Excel with those sets has besides. */
export const manifestSets: RequirementSets = {
  ExcelApi: "1.14",
  SharedRuntime: "1.1",
  CustomFunctions: "1.7",
  CustomFunctionsRuntime: "1.3",
  RibbonApi: "1.1",
  DialogApi: "1.2",
  Settings: "1.1",
  CustomXmlParts: "1.1",
  /** Excel holds a request back until editing of a cell is over, when the add-in asks for it. */
  DelayForCellEdit: "1.1",
};

const sets = apiSets as unknown as Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The set that a member belongs to, "ExcelApi 1.12"; null for members that no requirement set names. */
export function requiredSet(type: string, member: string): string | null {
  if (member.startsWith("_")) return null;
  const ofClass = sets[type];
  const set = ofClass?.[clientName(member)] ?? ofClass?.[""];
  if (set === undefined) return null;
  return /^\d/.test(set) ? `ExcelApi ${set}` : set;
}

export function offers(offered: RequirementSets, required: string): boolean {
  const [name = "", version = ""] = required.split(" ");
  const has = offered[name];
  if (has === undefined) return false;
  const [major = 0, minor = 0] = has.split(".").map(Number);
  const [neededMajor = 0, neededMinor = 0] = version.split(".").map(Number);
  return major > neededMajor || (major === neededMajor && minor >= neededMinor);
}

/** Throws ApiNotFound when the member needs a set that is not offered. */
export function refuseNewer(offered: RequirementSets, type: string, member: string): void {
  const required = requiredSet(type, member);
  if (required !== null && !offers(offered, required)) {
    throw new HostError("ApiNotFound", `${type}.${clientName(member)} needs ${required}`);
  }
}
