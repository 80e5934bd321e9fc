import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { periodText } from "../common/amount";
import { Group } from "../common/Group";
import { Notice } from "../common/Notice";
import { useText } from "../text";
import { forgetPack, isOwnPack, useStrategies } from "../useCases/packs";
import type { StrategyChoice } from "../useCases/strategies";
import { usePackText } from "./usePackText";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  pack: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalS,
  },
  words: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
  body: { display: "block", marginTop: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground3 },
  remove: { flexShrink: 0 },
});

/** The strategies that the user has loaded, and those that cannot be read any more, each with the way to remove it. */
export function OwnPacks(): ReactNode {
  const styles = useStyles();
  const text = useText();
  const say = usePackText();
  const { strategies, leftOut, error } = useStrategies();
  const [asked, setAsked] = useState<StrategyChoice | null>(null);
  const [ended, setEnded] = useState<{ readonly title: string; readonly failed: boolean } | null>(null);
  const own = strategies.filter(({ id }) => isOwnPack(id));

  const remove = async (id: string, title: string): Promise<void> => {
    setAsked(null);
    const failed = await forgetPack(id).then(
      () => false,
      () => true,
    );
    setEnded({ title, failed });
  };

  return (
    <>
      {error !== null && <Notice intent="warning" title={say("unkept.title")} body={say("unkept.body")} />}
      {ended && (
        <Notice
          intent={ended.failed ? "error" : "success"}
          title={say(ended.failed ? "removeFailed.title" : "removed.title", { title: ended.title })}
          body={ended.failed ? say("removeFailed.body") : undefined}
          onDismiss={() => setEnded(null)}
        />
      )}
      {own.length > 0 && (
        <Group title={text.t("pane:strategy.own")}>
          <ul className={styles.list}>
            {own.map((entry) => (
              <li key={entry.id}>
                <div className={styles.pack}>
                  <div className={styles.words}>
                    <Body1>{text.local(entry.title)}</Body1>
                    <Caption1 className={styles.quiet}>
                      {entry.id} · {periodText(entry.period)}
                    </Caption1>
                  </div>
                  <Button
                    size="small"
                    className={styles.remove}
                    aria-label={say("remove.label", { title: text.local(entry.title) })}
                    onClick={() => setAsked(entry)}
                  >
                    {say("remove")}
                  </Button>
                </div>
                {asked?.id === entry.id && (
                  <Notice
                    intent="warning"
                    title={say("remove.title", { title: text.local(entry.shortTitle) })}
                    body={say("remove.body")}
                    actions={[
                      {
                        label: say("remove.yes"),
                        onClick: () => void remove(entry.id, text.local(entry.title)),
                      },
                      { label: say("remove.no"), onClick: () => setAsked(null) },
                    ]}
                  />
                )}
              </li>
            ))}
          </ul>
        </Group>
      )}
      {leftOut.length > 0 && (
        <Group title={say("leftOut.title")}>
          <Body1 className={styles.body}>{say("leftOut.body")}</Body1>
          <ul className={styles.list}>
            {leftOut.map((id) => (
              <li key={id} className={styles.pack}>
                <Body1 className={styles.words}>{id}</Body1>
                <Button
                  size="small"
                  className={styles.remove}
                  aria-label={say("leftOut.remove", { id })}
                  onClick={() => void remove(id, id)}
                >
                  {say("remove.yes")}
                </Button>
              </li>
            ))}
          </ul>
        </Group>
      )}
    </>
  );
}
