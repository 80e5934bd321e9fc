import { Button } from "@fluentui/react-components";
import { Fragment, useState, type ReactNode } from "react";
import { areaAddress, rangeAddress, type RangeRef } from "../../workbook/address";
import { Entry } from "../common/Entry";
import { EntryList } from "../common/EntryList";
import { Group } from "../common/Group";
import { LOCALES } from "../../i18n/translator";
import type { Reason } from "../useCases/decisions";
import { bySheet, describeFinding, placeOf, type Finding } from "../useCases/review";
import { FindingDetails, type DetailActs } from "./FindingDetails";
import { SeverityIcon } from "./SeverityIcon";
import { useReviewingText, type ReviewingText } from "./useReviewingText";

/** More findings of one sheet than this unfold on request. */
const SHOWN_AT_FIRST = 50;

interface FindingListProps {
  readonly findings: readonly Finding[];
  /** Left out for findings in a file that is not open: they are read only. */
  readonly acts?: FindingActs;
  /** One list without a heading for each sheet. */
  readonly flat?: boolean;
}

/** What can be done about findings in the open workbook. */
export interface FindingActs {
  readonly onShow: (range: RangeRef) => void;
  readonly onFix: (finding: Finding) => Promise<void>;
  /** Resolves to whether it was kept. */
  readonly onSetAside: (findings: readonly Finding[], reason: Reason) => Promise<boolean>;
  readonly onTakeUp: (finding: Finding) => void;
  /** The other findings of its rule that count. */
  readonly others: (finding: Finding) => readonly Finding[];
  /** Who set findings aside last. */
  readonly reviewer: string;
  readonly busy: boolean;
}

function detailActs(acts: FindingActs, finding: Finding): DetailActs {
  const others = acts.others(finding);
  return {
    onShow: acts.onShow,
    onFix: () => acts.onFix(finding),
    onSetAside: (reason, all) => acts.onSetAside(all ? [finding, ...others] : [finding], reason),
    onTakeUp: () => acts.onTakeUp(finding),
    others: others.length,
    reviewer: acts.reviewer,
    busy: acts.busy,
  };
}

/** "C12", or with its sheet "Budget!C12"; nothing for a finding without a place. */
function placeText(finding: Finding, withSheet: boolean): string | undefined {
  const place = placeOf(finding);
  return withSheet ? (place ? rangeAddress(place) : finding.sheet) : place ? areaAddress(place) : undefined;
}

/** "Anna Holm, 22 Nov 2026: agreed with the embassy"; null for a finding that counts. */
function decisionText({ v, language }: ReviewingText, { ignored }: Finding): string | null {
  if (!ignored) return null;
  const { by, reason } = ignored;
  const date = new Date(ignored.date).toLocaleDateString(LOCALES[language], { dateStyle: "medium" });
  return `${by === "" ? date : v("aside.who", { by, date })}: ${reason}`;
}

/**
 * A key for each finding that it keeps when others come and go, so that a new review leaves open what was open and
 * nothing else: rule, place and message, and a number for those that have all three in common.
 */
function keysOf(findings: readonly Finding[]): ReadonlyMap<Finding, string> {
  const seen = new Map<string, number>();
  return new Map(
    findings.map((finding) => {
      const { rule, messageId, sheet = "", area } = finding;
      const base = [rule, messageId, sheet, area && areaAddress(area)].join(" ");
      const count = (seen.get(base) ?? 0) + 1;
      seen.set(base, count);
      return [finding, `${base} ${count}`];
    }),
  );
}

/** Findings by sheet, the gravest first. Opening one selects what it is about, where that can be shown. */
export function FindingList({ findings, acts, flat = false }: FindingListProps): ReactNode {
  const text = useReviewingText();
  const { t, language } = text;
  const [open, setOpen] = useState<string | null>(null);
  const [unfolded, setUnfolded] = useState<ReadonlySet<string | null>>(new Set());
  const keys = keysOf(findings);

  const toggle = (key: string | null): void => {
    setOpen(key);
    const finding = findings.find((one) => keys.get(one) === key);
    const place = finding && placeOf(finding);
    if (place) acts?.onShow(place);
  };

  return (
    <EntryList open={open} onOpen={toggle}>
      {bySheet(findings).map(({ sheet, findings: group }) => {
        const shown = unfolded.has(sheet) ? group : group.slice(0, SHOWN_AT_FIRST);
        const entries = (
          <>
            {shown.map((finding) => {
              const key = keys.get(finding)!;
              const words = describeFinding(finding, language);
              return (
                <Entry
                  key={key}
                  value={key}
                  open={key === open}
                  icon={
                    <SeverityIcon
                      severity={finding.severity}
                      label={t(`review:severity.${finding.severity}`)}
                    />
                  }
                  whole
                  title={words.message}
                  beneath={[placeText(finding, flat), words.name].filter(Boolean).join(" · ")}
                  about={decisionText(text, finding)}
                >
                  <FindingDetails finding={finding} words={words} acts={acts && detailActs(acts, finding)} />
                </Entry>
              );
            })}
            {shown.length < group.length && (
              <Button
                size="small"
                appearance="transparent"
                onClick={() => setUnfolded(new Set([...unfolded, sheet]))}
              >
                {t("review:more", { count: group.length - shown.length })}
              </Button>
            )}
          </>
        );
        return flat ? (
          <Fragment key={sheet}>{entries}</Fragment>
        ) : (
          <Group key={sheet} title={sheet ?? t("review:workbook")}>
            {entries}
          </Group>
        );
      })}
    </EntryList>
  );
}
