import { useState, type ReactNode } from "react";
import type { CommandOutcome } from "../../build/ribbon";
import type { WorkbookDoor } from "../../workbook/door";
import type { EditPlan } from "../../workbook/edits";
import { Notice } from "../common/Notice";
import { problemNotice } from "../common/problem";
import { useText, type Text } from "../text";

interface CommandNoticeProps {
  readonly door: WorkbookDoor;
  readonly outcome: CommandOutcome;
  readonly onDismiss: () => void;
}

/** How a ribbon command that changes the workbook ended: commands have no other place to say so. */
export function CommandNotice({ door, outcome, onDismiss }: CommandNoticeProps): ReactNode {
  const text = useText();
  const [undone, setUndone] = useState<{ readonly of: CommandOutcome; readonly error?: unknown } | null>(
    null,
  );
  const { undo } = outcome;
  const takeBack = async (plan: EditPlan): Promise<void> => {
    try {
      await door.apply(plan);
      setUndone({ of: outcome });
    } catch (error) {
      setUndone({ of: outcome, error });
    }
  };

  // Another command may have ended since something was taken back.
  const latest = undone?.of === outcome ? undone : null;
  const problem = latest?.error ?? outcome.problem;
  const takeBackAction = undo ? [{ label: text.t("pane:undo"), onClick: () => void takeBack(undo) }] : [];
  if (problem) {
    return <Notice {...problemNotice(text, problem)} actions={takeBackAction} onDismiss={onDismiss} />;
  }
  if (latest) return <Notice intent="info" title={text.t("command:undone")} onDismiss={onDismiss} />;
  return <Notice {...ending(text, outcome)} actions={takeBackAction} onDismiss={onDismiss} />;
}

function ending(
  { t }: Text,
  { command, cells, skipped, names, still = [] }: CommandOutcome,
): { intent: "success" | "info"; title: string; body: string } {
  const left = skipped.map(({ sheet, why, cells: count }) => t(`command:skipped.${why}`, { sheet, count }));
  const calling =
    names.length > 0 ? [t("command:names", { count: names.length, names: names.join(", ") })] : [];
  const places = still.map(({ place }) => place).join(", ");
  const meant = still.flatMap(({ name, nearest }) =>
    name !== null && nearest !== null ? [t("command:meant", { name, nearest })] : [],
  );
  const unknown =
    still.length > 0 ? [t("command:still", { count: still.length, places }), ...new Set(meant)] : [];
  return {
    intent: cells > still.length ? "success" : "info",
    title: cells > 0 ? t(`command:${command}.done`, { count: cells }) : t(`command:${command}.none`),
    body: [...unknown, ...left, ...calling].join(" "),
  };
}
