import {
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Caption1,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";

const useStyles = makeStyles({
  item: {
    borderRadius: tokens.borderRadiusMedium,
    marginInline: `calc(-1 * ${tokens.spacingHorizontalXS})`,
    paddingInline: tokens.spacingHorizontalXS,
    /** Brought into view above what stands fixed at the pane's foot. */
    scrollMarginTop: tokens.spacingVerticalS,
    scrollMarginBottom: "var(--foot, 8px)",
  },
  /** What unfolds in it stands above the entries beneath. */
  open: { backgroundColor: tokens.colorNeutralBackground2, position: "relative", zIndex: 1 },
  header: {
    "& button": { paddingInline: tokens.spacingHorizontalXXS, minHeight: "unset" },
    /** Beside the first line of a long title, not in its middle. */
    "& .fui-AccordionHeader__icon": {
      alignSelf: "flex-start",
      height: "auto",
      paddingTop: tokens.spacingVerticalS,
    },
  },
  lines: {
    display: "flex",
    flexDirection: "column",
    minWidth: 0,
    paddingBlock: tokens.spacingVerticalSNudge,
    textAlign: "start",
  },
  words: { overflowWrap: "anywhere", fontWeight: tokens.fontWeightRegular },
  wordsOpen: { fontWeight: tokens.fontWeightSemibold },
  /** A long title is cut after two lines until it is opened. */
  clamp: { display: "-webkit-box", WebkitBoxOrient: "vertical", WebkitLineClamp: 2, overflow: "hidden" },
  beneath: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
  },
  about: { marginTop: tokens.spacingVerticalXXS },
  panel: {
    marginInline: tokens.spacingHorizontalXXS,
    paddingBottom: tokens.spacingVerticalM,
  },
});

interface EntryProps {
  readonly value: string;
  readonly open: boolean;
  readonly title: ReactNode;
  /** One line of what it holds. */
  readonly beneath?: ReactNode;
  readonly badges?: ReactNode;
  /** A further line: why it is listed. */
  readonly about?: ReactNode;
  readonly icon?: ReactNode;
  /** A long title is shown whole even while closed. */
  readonly whole?: boolean;
  /** Of its heading. */
  readonly level?: 3 | 4;
  readonly children: ReactNode;
}

/** A line of a list that opens in place. Stands inside an EntryList, or an Accordion of several open ones. */
export function Entry({
  value,
  open,
  title,
  beneath,
  badges,
  about,
  icon,
  whole,
  level = 3,
  children,
}: EntryProps): ReactNode {
  const styles = useStyles();
  const item = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(open);
  useEffect(() => {
    const isOpened = open && !wasOpen.current;
    wasOpen.current = open;
    if (isOpened) item.current?.scrollIntoView({ block: "nearest" });
  }, [open]);
  return (
    <AccordionItem ref={item} value={value} className={mergeClasses(styles.item, open && styles.open)}>
      <AccordionHeader
        as={`h${level}`}
        expandIconPosition="end"
        className={styles.header}
        icon={icon ? { children: icon } : undefined}
      >
        <span className={styles.lines}>
          <span className={mergeClasses(styles.words, open ? styles.wordsOpen : !whole && styles.clamp)}>
            {title}
          </span>
          {(beneath || badges) && (
            <Caption1 className={styles.beneath}>
              {beneath}
              {badges}
            </Caption1>
          )}
          {about && <Caption1 className={styles.about}>{about}</Caption1>}
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>{children}</AccordionPanel>
    </AccordionItem>
  );
}
