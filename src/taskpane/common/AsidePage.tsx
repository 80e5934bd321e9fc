import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import type { ReactNode } from "react";
import { useText } from "../text";

const useStyles = makeStyles({
  /** Its arrow stands where the text beneath begins. */
  back: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, maxWidth: "60ch" },
});

/** A page that stands in the places' stead until the user goes back. */
export function AsidePage({ onClose, children }: { onClose: () => void; children: ReactNode }): ReactNode {
  const styles = useStyles();
  const { t } = useText();
  return (
    <article className={styles.page}>
      <div className={styles.back}>
        <Button appearance="subtle" size="small" icon={<ArrowLeft20Regular />} onClick={onClose} autoFocus>
          {t("pane:back")}
        </Button>
      </div>
      {children}
    </article>
  );
}
