import { Body1, Button, Caption1, Card, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { StrategyPack } from "../../strategy/pack";
import { periodText } from "../common/amount";
import { Heading } from "../common/Heading";
import { Notice } from "../common/Notice";
import { useText } from "../text";
import { summaryOf } from "../useCases/packFile";
import { keepPack } from "../useCases/packs";
import { usePackText } from "./usePackText";

const useStyles = makeStyles({
  card: { gap: tokens.spacingVerticalS, width: "100%", boxSizing: "border-box" },
  quiet: { color: tokens.colorNeutralForeground3 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

type Adding = "asked" | "adding" | "kept" | "untilClosed";

interface PackOfferProps {
  readonly pack: StrategyPack;
  readonly onUse: (id: string) => void;
  readonly onCancel: () => void;
}

/** What a sound pack is, before it joins the strategies; afterwards, the way to work with it. */
export function PackOffer({ pack, onUse, onCancel }: PackOfferProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const { t } = text;
  const say = usePackText();
  const [adding, setAdding] = useState<Adding>("asked");
  const [summary] = useState(() => summaryOf(pack));
  const title = text.local(pack.title);
  const add = async (): Promise<void> => {
    setAdding("adding");
    setAdding((await keepPack(pack)) ? "kept" : "untilClosed");
  };

  if (summary.taken) {
    return (
      <Notice
        intent="error"
        title={say("taken.title", { id: pack.id, title: text.local(summary.taken.shortTitle) })}
        body={say("taken.body")}
        onDismiss={onCancel}
      />
    );
  }
  if (adding === "kept" || adding === "untilClosed") {
    return (
      <Notice
        intent={adding === "kept" ? "success" : "warning"}
        title={say("added.title", { title })}
        body={say(`added.${adding}`)}
        actions={[{ label: say("use"), onClick: () => onUse(pack.id) }]}
        onDismiss={onCancel}
      />
    );
  }
  const holds = [
    say("tables", { count: summary.tables }),
    t("insert:badge.discrepancy", { count: summary.discrepancies }),
    say("version", { version: pack.version }),
  ];
  return (
    <Card appearance="filled-alternative" className={styles.card} role="group" aria-label={title}>
      <Heading level={3}>{title}</Heading>
      <Caption1 className={styles.quiet}>
        {[pack.donor && text.local(pack.donor), text.local(pack.organisation), periodText(pack.period)]
          .filter(Boolean)
          .join(" · ")}
      </Caption1>
      <Body1>{holds.join(" · ")}</Body1>
      {!summary.reviewable && <Caption1>{say("noReview")}</Caption1>}
      {summary.replaces !== null && <Caption1>{say("replaces", { version: summary.replaces })}</Caption1>}
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={adding === "adding"} onClick={() => void add()}>
          {say("add")}
        </Button>
        <Button onClick={onCancel}>{t("pane:cancel")}</Button>
      </div>
    </Card>
  );
}
