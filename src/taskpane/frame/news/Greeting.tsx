import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import { Sparkle20Regular } from "@fluentui/react-icons/svg/sparkle";
import { useState, type ReactNode } from "react";
import { useText } from "../../text";
import { VERSION } from "../../version";
import { releasesSince } from "./releases";
import { Welcome } from "./Welcome";

const useStyles = makeStyles({
  greeting: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0`,
  },
  news: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  icon: { color: tokens.colorBrandForeground1, display: "flex" },
  words: { flexGrow: 1 },
});

interface GreetingProps {
  /** The version whose welcome or news the user has seen; null before the first. */
  readonly seen: string | null;
  readonly onSeen: () => void;
  readonly onNews: () => void;
}

/** The welcome to somebody new; after an update the way to its news. It stays until it is closed. */
export function Greeting({ seen: now, onSeen, onNews }: GreetingProps): ReactNode {
  const styles = useStyles();
  const { t } = useText();
  const [seen] = useState(now);
  const [isClosed, setClosed] = useState(false);
  const close = (): void => {
    setClosed(true);
    onSeen();
  };
  if (isClosed) return null;
  if (seen === null) {
    return (
      <div className={styles.greeting}>
        <Welcome onTried={onSeen} onClose={close} />
      </div>
    );
  }
  if (releasesSince(seen).length === 0) return null;
  return (
    <div className={styles.greeting}>
      <div className={styles.news} role="status">
        <span className={styles.icon} aria-hidden>
          <Sparkle20Regular />
        </span>
        <Link
          as="button"
          className={styles.words}
          onClick={() => {
            close();
            onNews();
          }}
        >
          {t("news:link", { version: VERSION })}
        </Link>
        <Button
          appearance="subtle"
          size="small"
          icon={<Dismiss20Regular />}
          aria-label={t("pane:dismiss")}
          onClick={close}
        />
      </div>
    </div>
  );
}
