import { Body1, Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { AsidePage } from "../../common/AsidePage";
import { Group } from "../../common/Group";
import { Heading } from "../../common/Heading";
import { useRovingFocus } from "../../common/useRovingFocus";
import { rulesByGroup, rulesVersion } from "../../useCases/rules";
import { SeverityIcon } from "../SeverityIcon";
import { useReviewingText } from "../useReviewingText";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
  },
  words: { display: "flex", flexDirection: "column", alignItems: "flex-start" },
  link: { textAlign: "start" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface RuleListProps {
  readonly onClose: () => void;
  readonly onRule: (rule: string) => void;
}

/** Every rule with its severity and what it looks for; each leads to its page. One stop of the Tab key. */
export function RuleList({ onClose, onRule }: RuleListProps): ReactNode {
  const styles = useStyles();
  const { t, v, language } = useReviewingText();
  const roving = useRovingFocus("li button");
  return (
    <AsidePage onClose={onClose}>
      <div>
        <Heading level={2} large>
          {v("rules.title")}
        </Heading>
        <Caption1 className={styles.quiet}>{v("rules.version", { version: rulesVersion })}</Caption1>
      </div>
      <div {...roving}>
        {rulesByGroup(language).map(({ group, rules }) => (
          <Group key={group} title={v(`group.${group}`)} level={3}>
            <ul className={styles.list}>
              {rules.map(({ id, severity, name, looksFor }) => (
                <li key={id} className={styles.item}>
                  <SeverityIcon severity={severity} label={t(`review:severity.${severity}`)} />
                  <div className={styles.words}>
                    <Link as="button" className={styles.link} onClick={() => onRule(id)}>
                      <Body1>{name}</Body1>
                    </Link>
                    <Caption1 className={styles.quiet}>{looksFor}</Caption1>
                  </div>
                </li>
              ))}
            </ul>
          </Group>
        ))}
      </div>
    </AsidePage>
  );
}
