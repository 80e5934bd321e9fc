/** What is measured of a file: each reads the same bytes. */

import { read as readBySheetJs } from "@e965/xlsx";
import { unzipSync } from "fflate";
import { checkWorkbook, reportFormats, rulesVersion } from "../../src/review";
import type { StrategyPack } from "../../src/strategy/pack";
import { nodeUnpacker } from "../../src/cli/check/nodeUnpacker";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { readXlsx } from "../../src/workbook/xlsx";

export type Side = (bytes: Uint8Array) => unknown;

const LESS = 60;

function tagsIn(part: Uint8Array): number {
  let tags = 0;
  for (let at = 0; at < part.length; at++) if (part[at] === LESS) tags++;
  return tags;
}

/** The least that any reader does: unpacking by the library, and looking at every byte once. */
const floor: Side = (bytes) => Object.values(unzipSync(bytes)).reduce((tags, part) => tags + tagsIn(part), 0);

/** The same with Node's own zlib, as the command line unpacks the larger parts. */
const floorByZlib: Side = (bytes) => {
  let tags = 0;
  unzipSync(bytes, {
    filter: ({ size, originalSize, name }) => {
      if (size <= 8192) return true;
      // The sheets, whose packed bytes stand behind a local header of 30 bytes and the name.
      const start = startOf(bytes, name);
      tags += tagsIn(nodeUnpacker.inflate(bytes.subarray(start, start + size), originalSize)!);
      return false;
    },
  });
  return tags;
};

function startOf(bytes: Uint8Array, name: string): number {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = file.indexOf(Buffer.from(name)) - 30;
  return header + 30 + file.readUInt16LE(header + 26) + file.readUInt16LE(header + 28);
}

/** As the command line reads. */
const read = (bytes: Uint8Array): WorkbookSnapshot => readXlsx(bytes, { unpacker: nodeUnpacker });

/** From the bytes to the report, as the command line does it for one file. */
const whole =
  (packs: readonly StrategyPack[]): Side =>
  (bytes) => {
    const checked = checkWorkbook(
      read(bytes),
      { file: "a.xlsx", sha256: "" },
      { packs, auto: true, severities: {} },
    );
    const batch = { version: "", rulesVersion, date: "2026-11-22", checked: [checked], unchecked: [] };
    return reportFormats.find(({ id }) => id === "text")!.write(batch, "en");
  };

export const sides = (packs: readonly StrategyPack[]) =>
  ({
    floor,
    floorByZlib,
    read,
    readByLibrary: (bytes) => readXlsx(bytes),
    whole: whole(packs),
    sheetjs: (bytes) => readBySheetJs(bytes, { dense: true, cellStyles: true }),
  }) satisfies Record<string, Side>;

export type SideName = keyof ReturnType<typeof sides>;
