/** `tilsagn table <id>`: one table of a strategy pack. */

import { loadTable } from "../../strategy/tables";
import { choice, onlyOperand } from "../arguments";
import { OK } from "../exitCodes";
import { writeTable } from "../output/dataTable";
import type { Command } from "./command";

export const table: Command = {
  options: ["format"],
  async run({ call, translator, io, version }) {
    const format = choice(call, "format", ["text", "csv", "json"]);
    const id = onlyOperand(call, "<id>");
    io.out(writeTable(await loadTable(id, { language: translator.language }), format, translator, version));
    return OK;
  },
};
