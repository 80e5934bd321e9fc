import { Body1, Button, Caption1, Caption1Strong, Input, mergeClasses } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { areaLabel } from "../../build/budget/areaLabel";
import { Choice } from "../common/Choice";
import { Notice } from "../common/Notice";
import { problemNotice } from "../common/problem";
import { usePane } from "../pane";
import { weightTables, type WeightTable } from "../useCases/build";
import { areaNumbers, fundedAreas, limitOf, startWeights, weightShares } from "../useCases/buildDraft";
import { useGridStyles, type FormPart } from "./form";
import { useBuildText } from "./useBuildText";

const KINDS = ["equal", "typed", "table"] as const;

/** How money is divided between the priority areas, with the shares that follow. */
export function WeightFields({ pack, draft, choices, onChange }: FormPart): ReactNode {
  const styles = useGridStyles();
  const { b, number, local, language } = useBuildText();
  const lineName = (id: string): string => local(pack.lines.find((line) => line.id === id)!.shortTitle);
  const shares = weightShares(pack, choices);
  const percent = (share: number): string =>
    number(share, { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const given = choices.weights.kind === "equal" ? null : choices.weights.byArea;
  return (
    <div className={styles.part}>
      <Choice
        label={b("weights.kind")}
        options={KINDS.map((value) => ({ value, label: b(`weights.${value}`) }))}
        chosen={[draft.weights]}
        onPress={(weights) =>
          onChange({ weights, ...(weights === "typed" ? startWeights(pack, draft) : {}) })
        }
      />
      {draft.weights === "table" && <TableChoice draft={draft} onChange={onChange} />}
      <table className={mergeClasses(styles.grid, styles.even)} aria-label={b("weights.kind")}>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              <Caption1Strong>{b("weights.area")}</Caption1Strong>
            </th>
            {draft.weights === "typed" && (
              <th scope="col" className={mergeClasses(styles.head, styles.figure, styles.slim)}>
                <Caption1Strong>{b("weights.weight")}</Caption1Strong>
              </th>
            )}
            <th scope="col" className={mergeClasses(styles.head, styles.figure, styles.slim)}>
              <Caption1Strong>{b("weights.share")}</Caption1Strong>
            </th>
          </tr>
        </thead>
        <tbody>
          {fundedAreas(pack).map((area) => (
            <tr key={area.id}>
              <th scope="row" className={styles.cell}>
                <Caption1>{areaLabel(area, language)}</Caption1>
              </th>
              {draft.weights === "typed" && (
                <td className={styles.cell}>
                  <Input
                    size="small"
                    className={styles.field}
                    input={{ className: styles.input, inputMode: "decimal" }}
                    value={draft.typedWeights[area.id] ?? ""}
                    placeholder="0"
                    aria-label={b("weights.weightOf", { area: areaLabel(area, language) })}
                    aria-invalid={given !== null && !((given[area.id] ?? 0) >= 0)}
                    onChange={(_, { value }) =>
                      onChange({ typedWeights: { ...draft.typedWeights, [area.id]: value } })
                    }
                  />
                </td>
              )}
              <td className={mergeClasses(styles.cell, styles.figure)}>
                <Caption1>{shares.has(area.id) ? percent(shares.get(area.id)!) : "–"}</Caption1>
              </td>
            </tr>
          ))}
        </tbody>
        {shares.size > 0 && (
          <tfoot>
            <tr>
              <th
                scope="row"
                colSpan={draft.weights === "typed" ? 2 : 1}
                className={mergeClasses(styles.cell, styles.total)}
              >
                <Caption1Strong>{b("weights.total")}</Caption1Strong>
              </th>
              <td className={mergeClasses(styles.cell, styles.figure)}>
                <Caption1Strong>{percent(1)}</Caption1Strong>
              </td>
            </tr>
          </tfoot>
        )}
      </table>
      {choices.lines.flatMap(({ line, divided }) => {
        const areas = divided ? limitOf(pack, line) : null;
        return areas === null ? (
          []
        ) : (
          <Caption1 key={line} className={styles.hint}>
            {b("weights.limited", { line: lineName(line), areas: areaNumbers(areas, language) })}
          </Caption1>
        );
      })}
      {draft.weights === "typed" && (
        <Caption1 className={styles.hint}>{b(shares.size > 0 ? "weights.hint" : "weights.none")}</Caption1>
      )}
    </div>
  );
}

type Found =
  | { readonly kind: "unknown" | "reading" }
  | { readonly kind: "found"; readonly tables: readonly WeightTable[] }
  | { readonly kind: "failed"; readonly error: unknown };

/** The budgets of the open workbook, to take weights from. */
function TableChoice({ draft, onChange }: Pick<FormPart, "draft" | "onChange">): ReactNode {
  const styles = useGridStyles();
  const text = useBuildText();
  const { b } = text;
  const { door, strategy } = usePane();
  const [found, setFound] = useState<Found>({ kind: "unknown" });
  const look = async (): Promise<void> => {
    setFound({ kind: "reading" });
    try {
      const tables = await weightTables(door, strategy);
      setFound({ kind: "found", tables });
      if (tables[0] && !draft.table) onChange({ table: tables[0].weights });
    } catch (error) {
      setFound({ kind: "failed", error });
    }
  };
  return (
    <div className={styles.part}>
      <div>
        <Button size="small" disabledFocusable={found.kind === "reading"} onClick={() => void look()}>
          {b(found.kind === "reading" ? "weights.reading" : "weights.read")}
        </Button>
      </div>
      {found.kind === "failed" && <Notice {...problemNotice(text, found.error)} />}
      {found.kind === "found" && found.tables.length === 0 && (
        <Body1 role="status">{b("weights.noTables")}</Body1>
      )}
      {found.kind === "found" && found.tables.length > 1 && (
        <Choice
          label={b("weights.choose")}
          options={found.tables.map(({ source }) => ({ value: source, label: source }))}
          chosen={draft.table ? [draft.table.source] : []}
          onPress={(source) =>
            onChange({ table: found.tables.find((table) => table.source === source)!.weights })
          }
        />
      )}
      {draft.table && <Caption1 role="status">{b("weights.from", { source: draft.table.source })}</Caption1>}
    </div>
  );
}
