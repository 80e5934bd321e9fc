import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { columnName } from "../../../workbook/address";
import type { ComparedTable } from "../../useCases/stamped";
import { useStampedText } from "./useStampedText";

const useStyles = makeStyles({ own: { color: tokens.colorNeutralForeground3 } });

/** Rows and columns that somebody has added to the table; nothing where there are none. */
export function OwnParts({ compared }: { compared: ComparedTable }): ReactNode {
  const styles = useStyles();
  const { s } = useStampedText();
  const { ownRows, ownColumns, sheet, table } = compared;
  const names = ownColumns.map((column) => {
    const header = String(sheet.cells.value(table.range.row, column) ?? "").trim();
    return header === "" ? columnName(column) : s("own.header", { name: header });
  });
  const columns = names.length > 0 && s("own.columns", { count: names.length, names: names.join(", ") });
  const rows = ownRows.length > 0 && s("own.rows", { count: ownRows.length });
  const what = columns && rows ? s("own.and", { one: columns, other: rows }) : columns || rows;
  return what && <Caption1 className={styles.own}>{s("own", { what })}</Caption1>;
}
