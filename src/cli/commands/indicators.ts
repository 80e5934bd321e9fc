/** `tilsagn indicators <strategy>`: the indicator framework, or that of one priority area. */

import { loadPack } from "../../strategy/load";
import { getTable } from "../../strategy/tables";
import { choice, onlyOperand, UsageError } from "../arguments";
import { OK } from "../exitCodes";
import { writeTable } from "../output/dataTable";
import type { Command } from "./command";

/** What fits beside one another on a screen; the other formats have every column. */
const TEXT_FIELDS = ["area", "code", "text", "parts", "disaggregation"] as const;

export const indicators: Command = {
  options: ["format", "area"],
  async run({ call, translator, io, version }) {
    const format = choice(call, "format", ["text", "csv", "json"]);
    const pack = await loadPack(onlyOperand(call, "<strategy>"));
    if (pack.indicators.length === 0) throw new UsageError("noIndicators", { strategy: pack.id });
    const area = call.value("area");
    const table = getTable(pack, "indicators", {
      language: translator.language,
      ...(area === undefined ? {} : { areas: [area] }),
      ...(format === "text" ? { fields: TEXT_FIELDS } : {}),
    });
    io.out(writeTable(table, format, translator, version));
    return OK;
  },
};
