import { useState, type ReactNode } from "react";
import { Notice } from "../common/Notice";
import { useText } from "../text";

/** Says which strategies of the user's are kept but cannot be read. At least one must be given. */
export function LeftOut({ names }: { readonly names: readonly string[] }): ReactNode {
  const { t } = useText();
  const [seen, setSeen] = useState<readonly string[]>([]);
  if (seen === names) return null;
  return (
    <Notice
      intent="info"
      title={t("insert:leftOut.title", { count: names.length, names: names.join(", ") })}
      body={t("insert:leftOut.body", { load: t("pane:strategy.load") })}
      onDismiss={() => setSeen(names)}
    />
  );
}
