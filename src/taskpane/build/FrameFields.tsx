import { Caption1, Field, Input, Label } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { LANGUAGES } from "../../i18n/translator";
import { budgetUnits } from "../../build/budget";
import { Choice } from "../common/Choice";
import { unitText } from "../common/amount";
import { inUnit } from "../useCases/buildDraft";
import { YEAR_LIMITS } from "../useCases/makeRates";
import { useGridStyles, type FormPart } from "./form";
import { useBuildText } from "./useBuildText";

/** Which years, in which unit, in which language. */
export function FrameFields({
  pack,
  draft,
  onChange,
  yearsUnread,
}: FormPart & { readonly yearsUnread: boolean }): ReactNode {
  const styles = useGridStyles();
  const text = useBuildText();
  const { b } = text;
  return (
    <div className={styles.part}>
      <div>
        <div className={styles.two}>
          {(["from", "to"] as const).map((end) => (
            <Field key={end} label={b(`frame.${end}`)} className={styles.narrow}>
              <Input
                className={styles.narrow}
                inputMode="numeric"
                value={draft[end]}
                aria-invalid={yearsUnread}
                onChange={(_, { value }) => onChange({ [end]: value })}
              />
            </Field>
          ))}
        </div>
        {yearsUnread && <Caption1 role="alert">{b("frame.years", { most: YEAR_LIMITS.most })}</Caption1>}
      </div>
      <div>
        <Label aria-hidden>{b("frame.unit")}</Label>
        <Choice
          label={b("frame.unit")}
          options={budgetUnits(pack).map((unit) => ({ value: unit, label: unitText(text, unit) }))}
          chosen={[draft.unit]}
          onPress={(unit) => onChange(inUnit(pack, draft, unit, text.language))}
        />
      </div>
      <div>
        <Label aria-hidden>{b("frame.language")}</Label>
        <Choice
          label={b("frame.language")}
          options={LANGUAGES.map((value) => ({ value, label: b(`frame.language.${value}`) }))}
          chosen={[draft.language]}
          onPress={(language) => onChange({ language })}
        />
      </div>
    </div>
  );
}
