import { Caption1, Checkbox } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { sheetsFor } from "../../build/budget";
import type { OptionalSheet } from "../useCases/buildDraft";
import { useGridStyles, type FormPart } from "./form";
import { useBuildText } from "./useBuildText";

/** Which of the sheets that can be left out are made. */
export function SheetFields({ pack, draft, onChange }: FormPart): ReactNode {
  const styles = useGridStyles();
  const { b, w } = useBuildText();
  const toggle = (sheet: OptionalSheet, on: boolean): void =>
    onChange({ sheets: on ? [...draft.sheets, sheet] : draft.sheets.filter((one) => one !== sheet) });
  return (
    <div>
      {sheetsFor(pack).map((sheet) => (
        <div key={sheet}>
          <Checkbox
            checked={draft.sheets.includes(sheet)}
            label={
              <>
                {w(`sheet.${sheet}`)}
                {sheet !== "cover" && (
                  <Caption1 block className={styles.hint}>
                    {w(`holds.${sheet}`)}
                  </Caption1>
                )}
              </>
            }
            onChange={(_, { checked }) => toggle(sheet, checked === true)}
          />
        </div>
      ))}
      <Caption1 className={styles.hint}>{b("sheets.always")}</Caption1>
    </div>
  );
}
