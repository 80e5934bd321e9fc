import { Caption1, Caption1Strong, Checkbox, Input, mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { areaLabel } from "../../build/budget/areaLabel";
import { strategyAmount } from "../../build/budget";
import { unitText } from "../common/amount";
import { areaNumbers, limitOf } from "../useCases/buildDraft";
import { useGridStyles, type FormPart } from "./form";
import { useBuildText } from "./useBuildText";

/** Pixels that a field takes at the least. */
const NARROWEST_FIELD = 60;

/** Which funding lines, and their amounts by year: the strategy's until others are typed. */
export function LineFields({ pack, draft, choices, onChange }: FormPart): ReactNode {
  const styles = useGridStyles();
  const text = useBuildText();
  const { b, local, language } = text;
  const { years, unit } = choices;
  const toggle = (line: string, on: boolean): void =>
    onChange({ lines: on ? [...draft.lines, line] : draft.lines.filter((one) => one !== line) });
  const type = (line: string, year: number, value: string): void =>
    onChange({ amounts: { ...draft.amounts, [line]: { ...draft.amounts[line], [year]: value } } });
  const about = (line: string): string | null => {
    const areas = limitOf(pack, line);
    if (areas) return b("lines.limit", { areas: areaNumbers(areas, language) });
    return choices.lines.some((one) => one.line === line && !one.divided) ? b("lines.undivided") : null;
  };
  return (
    <div className={styles.part}>
      {pack.lines.map(({ id, shortTitle }) => {
        const isChosen = draft.lines.includes(id);
        const areas = limitOf(pack, id);
        return (
          <div key={id} role="group" aria-label={local(shortTitle)}>
            <Checkbox
              checked={isChosen}
              label={local(shortTitle)}
              onChange={(_, { checked }) => toggle(id, checked === true)}
            />
            {isChosen && (
              <div className={styles.frame}>
                {about(id) !== null && (
                  <Caption1
                    block
                    className={styles.hint}
                    title={areas?.map((area) => areaLabel(area, language)).join("; ")}
                  >
                    {about(id)}
                  </Caption1>
                )}
                <table
                  className={mergeClasses(styles.grid, styles.even)}
                  style={{ minWidth: years.length * NARROWEST_FIELD }}
                  aria-label={local(shortTitle)}
                >
                  <thead>
                    <tr>
                      {years.map((year) => (
                        <th key={year} scope="col" className={mergeClasses(styles.head, styles.figure)}>
                          <Caption1Strong>{String(year)}</Caption1Strong>
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    <tr>
                      {years.map((year) => {
                        const printed = strategyAmount(pack, id, year, unit);
                        const own = choices.lines.find((one) => one.line === id)?.amounts[year];
                        return (
                          <td key={year} className={styles.cell}>
                            <Input
                              size="small"
                              className={styles.field}
                              input={{ className: styles.input, inputMode: "decimal" }}
                              value={draft.amounts[id]?.[year] ?? ""}
                              placeholder={text.number(printed === null ? 0 : Number(printed))}
                              aria-label={b("lines.amount", { line: local(shortTitle), year })}
                              aria-invalid={own !== undefined && !(own >= 0)}
                              onChange={(_, { value }) => type(id, year, value)}
                            />
                          </td>
                        );
                      })}
                    </tr>
                  </tbody>
                </table>
              </div>
            )}
          </div>
        );
      })}
      <Caption1 className={styles.hint}>{b("lines.hint", { unit: unitText(text, unit) })}</Caption1>
    </div>
  );
}
