import { Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import type { ReactNode } from "react";
import { Aloud } from "../common/Aloud";
import { MenuButton } from "../common/MenuButton";
import { amountText, periodText } from "../common/amount";
import type { StrategyPack } from "../../strategy/pack";
import type { Settings } from "../settings";
import { useText } from "../text";
import { isOwnPack } from "../useCases/packs";
import type { StrategyChoice } from "../useCases/strategies";
import type { AsideName } from "./AsideContent";
import { Mark } from "./Mark";
import { PaneMenu } from "./PaneMenu";

const useStyles = makeStyles({
  header: {
    /** The menus open over the tabs beneath. */
    position: "relative",
    zIndex: 1,
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} 0 ${tokens.spacingHorizontalM}`,
  },
  picker: {
    flexGrow: 1,
    minWidth: 0,
    justifyContent: "flex-start",
    textAlign: "start",
    paddingLeft: tokens.spacingHorizontalXS,
    paddingRight: tokens.spacingHorizontalXS,
  },
  lines: { display: "flex", flexDirection: "column", minWidth: 0 },
  title: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, minWidth: 0 },
  cut: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  beneath: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
});

interface HeaderProps {
  readonly strategies: readonly StrategyChoice[];
  readonly settings: Settings;
  readonly onSettings: (change: Partial<Settings>) => void;
  readonly onStrategy: (id: string) => void;
  /** Asks for a page that stands beside the places. */
  readonly onAside: (name: AsideName) => void;
  readonly strategyId: string;
  /** The chosen strategy; null while it is being loaded. */
  readonly strategy: StrategyPack | null;
}

/** The product's mark, the strategy in hand with what it commits, and the menu of the pane itself. */
export function Header({
  strategies,
  settings,
  onSettings,
  onStrategy,
  onAside,
  strategyId,
  strategy,
}: HeaderProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const current = strategies.find(({ id }) => id === strategyId);
  const commitment = strategy?.commitment;
  const beneath = [
    current && periodText(current.period),
    commitment && amountText(text, commitment.commitmentTotal, commitment.unit),
  ];
  return (
    <div className={styles.header}>
      <Aloud as="h1">Tilsagn</Aloud>
      <Mark />
      <MenuButton
        inline
        button={{
          appearance: "subtle",
          className: styles.picker,
          children: (
            <>
              <Aloud>{text.t("pane:strategy.choose")}</Aloud>
              <span className={styles.lines}>
                <span className={styles.title}>
                  <span className={styles.cut}>{current && text.local(current.shortTitle)}</span>
                  <ChevronDown16Regular aria-hidden />
                </span>
                <Caption1 className={mergeClasses(styles.beneath, styles.cut)}>
                  {beneath.filter(Boolean).join(" · ")}
                </Caption1>
              </span>
            </>
          ),
        }}
        choices={[
          {
            name: "strategy",
            chosen: [strategyId],
            options: strategies.map(({ id, shortTitle, title }) => ({
              value: id,
              label: text.local(shortTitle),
              note: [text.local(title), ...(isOwnPack(id) ? [text.t("pane:strategy.own")] : [])].join(" · "),
            })),
          },
        ]}
        actions={[{ label: text.t("pane:strategy.load"), onClick: () => onAside("packs") }]}
        onChoose={(_, [chosen]) => chosen !== undefined && onStrategy(chosen)}
      />
      <PaneMenu settings={settings} onSettings={onSettings} onAside={onAside} />
    </div>
  );
}
