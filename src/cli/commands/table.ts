/** `tilsagn table <id>`: one table of a strategy pack. */

import { loadTable } from "../../strategy/tables";
import { parseTableId } from "../../strategy/tables/tableId";
import { choice, onlyOperand } from "../arguments";
import { OK } from "../exitCodes";
import { translatorFor } from "../messages";
import { writeTable } from "../output/dataTable";
import type { Command } from "./command";

export const table: Command = {
  options: ["format"],
  async run({ call, translator, io, version }) {
    const format = choice(call, "format", ["text", "csv", "json"]);
    const id = onlyOperand(call, "<id>");
    // The language that the id asks for ("?lang=da") is overruled by an option alone, not by what holds without one.
    const { language = translator.language } = call.given.has("lang") ? translator : parseTableId(id).options;
    const inLanguage = language === translator.language ? translator : translatorFor(language);
    io.out(writeTable(await loadTable(id, { language }), format, inLanguage, version));
    return OK;
  },
};
