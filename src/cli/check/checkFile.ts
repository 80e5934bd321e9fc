/** One file: read, strategy found, reviewed. What goes wrong with it never stops the others. */

import { createHash } from "node:crypto";
import { checkWorkbook } from "../../review";
import type { Language, Translator } from "../../i18n/translator";
import { loadPack } from "../../strategy/load";
import type { StrategyPack } from "../../strategy/pack";
import { DEFAULT_LIMITS, readXlsx, XlsxError } from "../../workbook/xlsx";
import type { Io } from "../io";
import { FileError } from "../io";
import { translatorFor } from "../messages";
import type { CheckSetup, Outcome } from "./checker";
import { nodeUnpacker } from "./nodeUnpacker";

/** Loads the packs once and checks files with them, each in one go. */
export class FileChecker {
  private readonly packs: Promise<readonly StrategyPack[]>;

  constructor(
    private readonly setup: CheckSetup,
    private readonly io: Pick<Io, "readFile">,
  ) {
    this.packs = Promise.all(setup.strategies.map((id) => loadPack(id)));
  }

  async check(file: string): Promise<Outcome> {
    const { auto, severities, language } = this.setup;
    const packs = await this.packs;
    try {
      const bytes = await this.io.readFile(file, DEFAULT_LIMITS.fileBytes);
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      const workbook = readXlsx(bytes, { name: file, language, unpacker: nodeUnpacker });
      const checked = checkWorkbook(workbook, { file, sha256 }, { packs, auto, severities });
      return { kind: "checked", checked };
    } catch (error) {
      const { t } = translatorFor(language);
      return { kind: "unchecked", unchecked: { file, problem: problemText(error, language, t) } };
    }
  }
}

function problemText(error: unknown, language: Language, t: Translator["t"]): string {
  if (error instanceof XlsxError) return error.text(language);
  if (error instanceof FileError) {
    return error.problem === "tooBig"
      ? new XlsxError("tooBig").text(language)
      : t(`cli:file_${error.problem}`);
  }
  return t("cli:fault", { message: error instanceof Error ? error.message : String(error) });
}
