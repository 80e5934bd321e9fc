import { makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  group: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXXS },
  option: { minWidth: "unset", paddingInline: tokens.spacingHorizontalS },
});

interface ChoiceProps<Value extends string> {
  /** What is chosen. */
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  /** The options that are pressed: one, or several where each is a choice of its own. */
  readonly chosen: readonly Value[];
  readonly onPress: (value: Value) => void;
  readonly size?: "small" | "medium";
}

/** A few options side by side, for what is changed often and must be seen at a glance. */
export function Choice<Value extends string>({
  label,
  options,
  chosen,
  onPress,
  size = "small",
}: ChoiceProps<Value>): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.group} role="group" aria-label={label}>
      {options.map(({ value, label: words }) => (
        <ToggleButton
          key={value}
          size={size}
          shape="circular"
          appearance={chosen.includes(value) ? "secondary" : "subtle"}
          checked={chosen.includes(value)}
          className={styles.option}
          onClick={() => onPress(value)}
        >
          {words}
        </ToggleButton>
      ))}
    </div>
  );
}
