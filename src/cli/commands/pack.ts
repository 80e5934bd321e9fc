/** `tilsagn pack check FILE...`: pack files before anyone relies on them. Files are read only. */

import { isDeepStrictEqual } from "node:util";

import type { Translator } from "../../i18n/translator";
import { packProblemTexts } from "../../i18n/packProblems";
import type { PackProblemTexts } from "../../i18n/packProblems";
import { checkPackBytes, idTakenPack, MAX_PACK_BYTES, tooBigPack } from "../../strategy/check";
import type { PackCheck } from "../../strategy/check";
import { loadPack, packIndex } from "../../strategy/load";
import { listTables } from "../../strategy/tables";
import { choice, UsageError } from "../arguments";
import { FAILED, FOUND_ERRORS, OK } from "../exitCodes";
import type { Io } from "../io";
import { FileError } from "../io";
import { jsonText } from "../../output/json";
import { safeLine } from "../../output/safeText";
import type { Command } from "./command";

/** A file that was read, and what the check gave. */
interface CheckedPack {
  readonly file: string;
  readonly result: PackCheck;
}

export const pack: Command = {
  options: ["format"],
  async run({ call, translator, io, version }) {
    const format = choice(call, "format", ["text", "json"]);
    const [action, ...files] = call.operands;
    if (action === undefined) throw new UsageError("operandMissing", { wanted: "check" });
    if (action !== "check") throw new UsageError("unknownPackAction", { action });
    if (files.length === 0) throw new UsageError("operandMissing", { wanted: "FILE" });

    const texts = packProblemTexts(translator.language);
    const checked: CheckedPack[] = [];
    for (const file of files) {
      const bytes = await readPack(file, translator, texts, io);
      if (bytes !== null) checked.push({ file, result: await checkId(checkPackBytes(bytes)) });
    }
    const unreadable = files.length - checked.length;
    if (format === "json") io.out(reportJson(checked, unreadable, texts, version));
    else io.out(checked.map((one) => reportText(one, translator, texts)).join(""));
    if (unreadable > 0) return FAILED;
    return checked.some(({ result }) => "problems" in result) ? FOUND_ERRORS : OK;
  },
};

/** The bytes of a file; null, with a line on standard error, where it cannot be read. The other files still are. */
async function readPack(
  file: string,
  { t }: Translator,
  texts: PackProblemTexts,
  io: Io,
): Promise<Uint8Array | null> {
  try {
    return await io.readFile(file, MAX_PACK_BYTES);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    const reason =
      error.problem === "tooBig" ? texts.problem(tooBigPack().problems[0]!) : t(`cli:file_${error.problem}`);
    io.err(`${safeLine(`${file}: ${reason}`)}\n`);
    return null;
  }
}

/** A pack under the id of another that comes with the program could not be loaded; the program's own packs are sound. */
async function checkId(result: PackCheck): Promise<PackCheck> {
  if (!("pack" in result)) return result;
  const { id } = result.pack;
  if (!packIndex.some((entry) => entry.id === id)) return result;
  return isDeepStrictEqual(result.pack, await loadPack(id)) ? result : idTakenPack(id);
}

function reportText({ file, result }: CheckedPack, { t }: Translator, texts: PackProblemTexts): string {
  if ("problems" in result) {
    const { problems, more } = result;
    const lines = problems.map((problem) => `${problem.path}: ${texts.problem(problem)}`);
    return [...lines, ...(more > 0 ? [texts.more(more)] : [])]
      .map((line) => `${safeLine(`${file}: ${line}`)}\n`)
      .join("");
  }
  const { id, version, discrepancies } = result.pack;
  const parts = [
    id,
    version,
    t("cli:count_tables", { count: listTables(result.pack).length }),
    t("cli:recordedDiscrepancies", { count: discrepancies.length }),
  ];
  return `${safeLine(`${file}: ok (${parts.join(", ")})`)}\n`;
}

function reportJson(
  checked: readonly CheckedPack[],
  unreadable: number,
  texts: PackProblemTexts,
  version: string,
): string {
  const files = checked.map(({ file, result }) => {
    if ("problems" in result) {
      const { problems, more } = result;
      const listed = problems.map((problem) => ({
        path: problem.path,
        code: problem.code,
        message: texts.problem(problem),
      }));
      return { file, ok: false, problems: listed, more };
    }
    const { id, version: packVersion, discrepancies } = result.pack;
    const tables = listTables(result.pack).length;
    return { file, ok: true, strategy: id, packVersion, tables, discrepancies: discrepancies.length };
  });
  const faulty = files.filter(({ ok }) => !ok).length;
  return jsonText({ version, files, summary: { files: files.length + unreadable, faulty, unreadable } });
}
