import { Button } from "@fluentui/react-components";
import { Checkmark20Regular } from "@fluentui/react-icons/svg/checkmark";
import { Copy20Regular } from "@fluentui/react-icons/svg/copy";
import { useState, type ReactNode } from "react";
import { useText } from "../text";
import { copyText } from "./copyText";

/** Copies a text and says so in its own place. */
export function CopyButton({ label, text }: { label: string; text: string }): ReactNode {
  const { t } = useText();
  const [copied, setCopied] = useState<string | null>(null);
  const done = copied === text;
  return (
    <Button
      icon={done ? <Checkmark20Regular /> : <Copy20Regular />}
      onClick={() => void copyText(text).then((worked) => setCopied(worked ? text : null))}
    >
      {done ? t("pane:copied") : label}
    </Button>
  );
}
