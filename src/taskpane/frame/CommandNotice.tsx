import { useEffect, useState, type ReactNode } from "react";
import { OUTCOME_EVENT, type CommandOutcome } from "../../build/ribbon";
import type { WorkbookDoor } from "../../workbook/door";
import { Notice } from "../common/Notice";
import { problemNotice } from "../common/problem";
import { useText, type Text } from "../text";

type State =
  | { readonly kind: "ended"; readonly outcome: CommandOutcome }
  | { readonly kind: "undone" }
  | { readonly kind: "undoFailed"; readonly error: unknown };

/** How the last ribbon command that changes the workbook ended: commands have no other place to say so. */
export function CommandNotice({ door }: { readonly door: WorkbookDoor }): ReactNode {
  const text = useText();
  const [state, setState] = useState<State | null>(null);

  useEffect(() => {
    const hear = (event: Event): void =>
      setState({ kind: "ended", outcome: (event as CustomEvent<CommandOutcome>).detail });
    window.addEventListener(OUTCOME_EVENT, hear);
    return () => window.removeEventListener(OUTCOME_EVENT, hear);
  }, []);

  if (!state) return null;
  const dismiss = (): void => setState(null);
  if (state.kind === "undone") {
    return <Notice intent="info" title={text.t("command:undone")} onDismiss={dismiss} />;
  }
  const problem = state.kind === "undoFailed" ? state.error : state.outcome.problem;
  if (problem !== null || state.kind === "undoFailed") {
    return <Notice {...problemNotice(text, problem)} onDismiss={dismiss} />;
  }
  const { undo } = state.outcome;
  const takeBack = async (plan: NonNullable<typeof undo>): Promise<void> => {
    try {
      await door.apply(plan);
      setState({ kind: "undone" });
    } catch (error) {
      setState({ kind: "undoFailed", error });
    }
  };
  return (
    <Notice
      {...ending(text, state.outcome)}
      actions={undo ? [{ label: text.t("pane:undo"), onClick: () => void takeBack(undo) }] : []}
      onDismiss={dismiss}
    />
  );
}

function ending(
  { t }: Text,
  { command, cells, skipped }: CommandOutcome,
): { intent: "success" | "info"; title: string; body: string } {
  const left = skipped.map(({ sheet, why, cells: count }) => t(`command:skipped.${why}`, { sheet, count }));
  return {
    intent: cells > 0 ? "success" : "info",
    title: cells > 0 ? t(`command:${command}.done`, { count: cells }) : t(`command:${command}.none`),
    body: left.join(" "),
  };
}
