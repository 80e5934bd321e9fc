/** From the operands of a call to the files that are checked: a folder stands for the workbooks in it. */

import type { UncheckedFile } from "../../review";
import type { Translator } from "../../i18n/translator";
import { isWorkbookFile } from "../../workbook/fileNames";
import type { Io } from "../io";
import { FileError } from "../io";

/** A file to check, or what is wrong with an operand that stands for none. */
export type NamedFile = string | UncheckedFile;

/** In the order in which they were named, those of a folder sorted; none twice. */
export async function namedFiles(
  operands: readonly string[],
  io: Pick<Io, "listFolder">,
  { t }: Translator,
): Promise<readonly NamedFile[]> {
  const named = new Set<NamedFile>();
  for (const operand of operands) {
    try {
      const inside = await io.listFolder(operand);
      const workbooks = inside.filter(isWorkbookFile);
      if (workbooks.length === 0) named.add({ file: operand, problem: t("cli:file_emptyFolder") });
      for (const path of workbooks) named.add(path);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      // What is no folder is a file, or will be said not to be one when it is read.
      const perhapsFile = error.problem === "notFolder" || error.problem === "missing";
      named.add(perhapsFile ? operand : { file: operand, problem: t(`cli:file_${error.problem}`) });
    }
  }
  return [...named];
}
