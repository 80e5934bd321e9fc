/** One file: read, strategy found, reviewed. What goes wrong with it never stops the others. */

import type { ReviewOptions } from "../../review";
import { detectStrategy, review } from "../../review";
import type { Language, Translator } from "../../i18n/translator";
import type { StrategyPack } from "../../strategy/pack";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { DEFAULT_LIMITS, readXlsx, XlsxError } from "../../workbook/xlsx";
import type { Io } from "../io";
import { FileError } from "../io";
import { translatorFor } from "../messages";
import type { CheckedFile } from "./results";

export interface CheckOptions {
  /** The packs that may apply, the newest first; the only one if it was named. */
  readonly strategies: { readonly auto: boolean; readonly packs: readonly StrategyPack[] };
  readonly severities: NonNullable<ReviewOptions["severities"]>;
  readonly language: Language;
  readonly io: Io;
}

export interface Outcome {
  /** Null when the file could not be read. */
  readonly checked: CheckedFile | null;
  /** What a person must know beside the report, a line each. */
  readonly notices: readonly string[];
  /** Whether the file, or a part of its check, could not be done. */
  readonly failed: boolean;
}

export async function checkFile(file: string, options: CheckOptions): Promise<Outcome> {
  const { strategies, severities, language, io } = options;
  const { t } = translatorFor(language);
  let workbook: WorkbookSnapshot;
  try {
    workbook = readXlsx(await io.readFile(file, DEFAULT_LIMITS.fileBytes), { name: file, language });
  } catch (error) {
    return { checked: null, notices: [unreadable(error, language, t)], failed: true };
  }
  // Where no strategy fits, the newest one says that nothing of it was found: a finding, not silence.
  const fitting = strategies.auto ? detectStrategy(workbook, strategies.packs).strategy : null;
  const result = review(workbook, fitting ?? strategies.packs[0]!, { severities });
  const failures = result.problems.map(({ rule, message }) => t("cli:ruleFailed", { rule, message }));
  return {
    checked: { file, workbook, review: result },
    notices: [...workbook.omissions, ...failures],
    failed: failures.length > 0,
  };
}

function unreadable(error: unknown, language: Language, t: Translator["t"]): string {
  if (error instanceof XlsxError) return error.text(language);
  if (error instanceof FileError) {
    return error.problem === "tooBig"
      ? new XlsxError("tooBig").text(language)
      : t(`cli:file_${error.problem}`);
  }
  return t("cli:fault", { message: error instanceof Error ? error.message : String(error) });
}
