import { makeStyles, SearchBox } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useText } from "../text";

const useStyles = makeStyles({ search: { width: "100%", maxWidth: "none" } });

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onFocus?: () => void;
}

export function SearchField({ label, value, onChange, onFocus }: SearchFieldProps): ReactNode {
  const styles = useStyles();
  const { t } = useText();
  return (
    <SearchBox
      className={styles.search}
      placeholder={label}
      aria-label={label}
      value={value}
      onChange={(_, { value: next }) => onChange(next)}
      onFocus={onFocus}
      dismiss={{ "aria-label": t("pane:clear") }}
    />
  );
}
