import type { ReactNode } from "react";
import type { CellInput } from "../../workbook/edits";
import type { PaneHost } from "../host";
import { useText } from "../text";
import { Formula } from "./Formula";

/** A cell's content as the sheet shows it: text in quotation marks, so that "12" is told from 12. */
export function CellContent({ input, host }: { input: CellInput; host: PaneHost }): ReactNode {
  const { t, number } = useText();
  if (input === null || input === "") return t("review:fix.blank");
  if (typeof input === "number") return number(input, { maximumFractionDigits: 9 });
  if (typeof input === "boolean") return String(input).toUpperCase();
  if (typeof input === "string") return t("review:fix.text", { text: input });
  return <Formula formula={input.formula} host={host} />;
}
