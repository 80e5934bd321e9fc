/** What is measured of a file: each reads the same bytes. */

import { read as readBySheetJs } from "@e965/xlsx";
import { unzipSync } from "fflate";
import { checkWorkbook, reportFormats, rulesVersion } from "../../src/review";
import type { StrategyPack } from "../../src/strategy/pack";
import { readXlsx } from "../../src/workbook/xlsx";

export type Side = (bytes: Uint8Array) => unknown;

const LESS = 60;

/** The least that any reader does: unpacking, and looking at every byte once. */
const floor: Side = (bytes) => {
  let tags = 0;
  for (const part of Object.values(unzipSync(bytes))) {
    for (let at = 0; at < part.length; at++) if (part[at] === LESS) tags++;
  }
  return tags;
};

/** From the bytes to the report, as the command line does it for one file. */
const whole =
  (packs: readonly StrategyPack[]): Side =>
  (bytes) => {
    const checked = checkWorkbook(
      readXlsx(bytes),
      { file: "a.xlsx", sha256: "" },
      { packs, auto: true, severities: {} },
    );
    const batch = { version: "", rulesVersion, date: "2026-11-22", checked: [checked], unchecked: [] };
    return reportFormats.find(({ id }) => id === "text")!.write(batch, "en");
  };

export const sides = (packs: readonly StrategyPack[]) =>
  ({
    floor,
    read: (bytes) => readXlsx(bytes),
    whole: whole(packs),
    sheetjs: (bytes) => readBySheetJs(bytes, { dense: true, cellStyles: true }),
  }) satisfies Record<string, Side>;

export type SideName = keyof ReturnType<typeof sides>;
