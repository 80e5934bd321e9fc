import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import type { KeyboardEvent, ReactNode } from "react";
import { useText } from "../text";

const useStyles = makeStyles({
  /** Its arrow stands where the text beneath begins. */
  back: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, maxWidth: "60ch" },
});

/** What has a use for Esc itself. */
const FIELDS = "input, select, textarea";

/** A page that stands in the places' stead until the user goes back, with its button or Esc. */
export function AsidePage({ onClose, children }: { onClose: () => void; children: ReactNode }): ReactNode {
  const styles = useStyles();
  const { t } = useText();
  const onKeyDown = (event: KeyboardEvent): void => {
    const isField = event.target instanceof Element && event.target.matches(FIELDS);
    if (event.key !== "Escape" || event.defaultPrevented || isField) return;
    event.preventDefault();
    onClose();
  };
  return (
    <article className={styles.page} onKeyDown={onKeyDown}>
      <div className={styles.back}>
        <Button appearance="subtle" size="small" icon={<ArrowLeft20Regular />} onClick={onClose} autoFocus>
          {t("pane:back")}
        </Button>
      </div>
      {children}
    </article>
  );
}
