/** One file: read, strategy found, reviewed. What goes wrong with it never stops the others. */

import { createHash } from "node:crypto";
import type { CheckedFile, ReviewOptions, UncheckedFile } from "../../review";
import { checkedFile, detectStrategy, review } from "../../review";
import type { Language, Translator } from "../../i18n/translator";
import type { StrategyPack } from "../../strategy/pack";
import { DEFAULT_LIMITS, readXlsx, XlsxError } from "../../workbook/xlsx";
import type { Io } from "../io";
import { FileError } from "../io";
import { translatorFor } from "../messages";

export interface CheckOptions {
  /** The packs that may apply, the newest first; the only one if it was named; none to check without a strategy. */
  readonly strategies: { readonly auto: boolean; readonly packs: readonly StrategyPack[] };
  readonly severities: NonNullable<ReviewOptions["severities"]>;
  readonly language: Language;
  readonly io: Pick<Io, "readFile">;
}

export type Outcome =
  | { readonly kind: "checked"; readonly checked: CheckedFile }
  | { readonly kind: "unchecked"; readonly unchecked: UncheckedFile };

export async function checkFile(file: string, options: CheckOptions): Promise<Outcome> {
  const { strategies, severities, language, io } = options;
  const { t } = translatorFor(language);
  try {
    const bytes = await io.readFile(file, DEFAULT_LIMITS.fileBytes);
    const workbook = readXlsx(bytes, { name: file, language });
    // Where no strategy fits, the newest one says that nothing of it was found: a finding, not silence.
    const fitting = strategies.auto ? detectStrategy(workbook, strategies.packs).strategy : null;
    const result = review(workbook, fitting ?? strategies.packs[0] ?? null, { severities });
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    return { kind: "checked", checked: checkedFile({ file, sha256 }, workbook, result) };
  } catch (error) {
    return { kind: "unchecked", unchecked: { file, problem: problemText(error, language, t) } };
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
