import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, useState, type ReactNode } from "react";
import { TextButton } from "../../common/TextButton";
import type { Finding } from "../../useCases/review";
import { FindingList, type FindingActs } from "../FindingList";
import { useReviewingText } from "../useReviewingText";

const useStyles = makeStyles({
  list: { marginTop: tokens.spacingVerticalL },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface SetAsideListProps {
  readonly findings: readonly Finding[];
  readonly acts: FindingActs;
}

/** Findings that somebody set aside, folded: who, when and why, and the way to take them up again. */
export function SetAsideList({ findings, acts }: SetAsideListProps): ReactNode {
  const styles = useStyles();
  const { v } = useReviewingText();
  const id = useId();
  const [open, setOpen] = useState(false);
  if (findings.length === 0) return null;
  return (
    <section className={styles.list} aria-label={v("aside.heading", { count: findings.length })}>
      <h2 className={styles.heading}>
        <TextButton
          icon={open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
        >
          {v("aside.heading", { count: findings.length })}
        </TextButton>
      </h2>
      {open && (
        <div id={id}>
          <Caption1 className={styles.quiet}>{v("aside.none")}</Caption1>
          <FindingList findings={findings} acts={acts} flat />
        </div>
      )}
    </section>
  );
}
