import {
  Button,
  Caption1,
  Caption1Strong,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Reason } from "../useCases/decisions";
import { useReviewingText } from "./useReviewingText";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke2}`,
  },
  input: { minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface SetAsideFormProps {
  /** How many more findings of the same rule could go with it. */
  readonly others: number;
  /** The name that was given last. */
  readonly by: string;
  readonly busy: boolean;
  readonly onApply: (reason: Reason, all: boolean) => void;
  readonly onCancel: () => void;
}

/** Asks why a finding is set aside, and by whom. */
export function SetAsideForm({ others, by, busy, onApply, onCancel }: SetAsideFormProps): ReactNode {
  const styles = useStyles();
  const { t, v } = useReviewingText();
  const [reason, setReason] = useState("");
  const [name, setName] = useState(by);
  const [all, setAll] = useState(false);
  const isReady = reason.trim() !== "" && !busy;
  return (
    <form
      className={styles.form}
      aria-label={v("aside.title")}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onApply({ reason: reason.trim(), by: name.trim() }, all);
      }}
    >
      <Caption1Strong>{v("aside.title")}</Caption1Strong>
      <Field label={v("aside.reason")} size="small" required>
        <Textarea
          size="small"
          textarea={{ className: styles.input, rows: 2, autoFocus: true }}
          value={reason}
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
      <Field label={v("aside.by")} size="small">
        <Input
          size="small"
          input={{ className: styles.input, autoComplete: "name" }}
          value={name}
          onChange={(_, { value }) => setName(value)}
        />
      </Field>
      {others > 0 && (
        <Checkbox
          checked={all}
          onChange={(_, { checked }) => setAll(checked === true)}
          label={v("aside.all", { count: others })}
        />
      )}
      <Caption1 className={styles.quiet}>{v("aside.kept")}</Caption1>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" size="small" disabledFocusable={!isReady}>
          {v("aside.apply", { count: all ? others + 1 : 1 })}
        </Button>
        <Button size="small" onClick={onCancel}>
          {t("pane:cancel")}
        </Button>
      </div>
    </form>
  );
}
