import { Body1, Caption1, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { areaLabel } from "../../build/budget/areaLabel";
import { TextButton } from "../common/TextButton";
import { useGridStyles, type FormPart } from "./form";
import { useBuildText } from "./useBuildText";

const useStyles = makeStyles({
  list: { paddingInlineStart: tokens.spacingHorizontalL },
  wording: { overflowWrap: "anywhere" },
});

/** Which of the strategy's indicators are tracked, by priority area. */
export function ResultFields({ pack, draft, onChange }: FormPart): ReactNode {
  const styles = useStyles();
  const grid = useGridStyles();
  const { b, language } = useBuildText();
  const [shown, setShown] = useState<string | null>(null);
  if (pack.indicators.length === 0) return <Body1>{b("results.noIndicators")}</Body1>;
  const toggle = (ids: readonly string[], on: boolean): void => {
    const others = draft.indicators.filter((id) => !ids.includes(id));
    onChange({ indicators: on ? [...others, ...ids] : others });
  };
  return (
    <div>
      {pack.areas.map((area) => {
        const own = pack.indicators.filter((indicator) => indicator.area === area.id);
        if (own.length === 0) return null;
        const ids = own.map(({ id }) => id);
        const chosen = ids.filter((id) => draft.indicators.includes(id));
        const name = areaLabel(area, language);
        const isShown = shown === area.id;
        return (
          <div key={area.id} role="group" aria-label={name}>
            <Checkbox
              checked={chosen.length === 0 ? false : chosen.length === ids.length ? true : "mixed"}
              label={
                <>
                  {name}
                  <Caption1 block className={grid.hint}>
                    {b("results.summary", { count: chosen.length, all: ids.length })}
                  </Caption1>
                </>
              }
              aria-label={b("results.all", { area: name })}
              onChange={() => toggle(ids, chosen.length < ids.length)}
            />
            <div className={styles.list}>
              <TextButton aria-expanded={isShown} onClick={() => setShown(isShown ? null : area.id)}>
                {b(isShown ? "results.hide" : "results.show")}
              </TextButton>
              {isShown &&
                own.map(({ id, code, text }) => (
                  <div key={id}>
                    <Checkbox
                      checked={draft.indicators.includes(id)}
                      label={
                        <Caption1 className={styles.wording}>{code ? `${code} ${text}` : text}</Caption1>
                      }
                      onChange={(_, { checked }) => toggle([id], checked === true)}
                    />
                  </div>
                ))}
            </div>
          </div>
        );
      })}
    </div>
  );
}
