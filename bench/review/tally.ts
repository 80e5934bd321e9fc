/** Counts of hits, misses and false findings, by rule, fault and layout. */

import type { Outcome } from "./score";

export interface Row {
  readonly name: string;
  faults: number;
  named: number;
  /** Errors and warnings that are right, and that are wrong. */
  right: number;
  wrong: number;
  echoes: number;
  notesRight: number;
  notesWrong: number;
  arguable: number;
}

export interface Tally {
  readonly workbooks: number;
  readonly sound: number;
  /** Sound workbooks with a wrong error or warning. */
  soundWithFalse: number;
  readonly all: Row;
  readonly byRule: readonly Row[];
  readonly byFault: readonly Row[];
  readonly byLayout: readonly Row[];
}

const empty = (name: string): Row => ({
  name,
  faults: 0,
  named: 0,
  right: 0,
  wrong: 0,
  echoes: 0,
  notesRight: 0,
  notesWrong: 0,
  arguable: 0,
});

const countOf = (wrong: boolean, note: boolean): "notesWrong" | "wrong" | "notesRight" | "right" =>
  wrong ? (note ? "notesWrong" : "wrong") : note ? "notesRight" : "right";

export function tally(outcomes: readonly Outcome[]): Tally {
  const all = empty("all");
  const maps = {
    rule: new Map<string, Row>(),
    fault: new Map<string, Row>(),
    layout: new Map<string, Row>(),
  };
  const row = (map: Map<string, Row>, name: string): Row => {
    let found = map.get(name);
    if (!found) map.set(name, (found = empty(name)));
    return found;
  };
  let soundWithFalse = 0;
  for (const { layout: name, sound, faults, findings, missed } of outcomes) {
    const layout = row(maps.layout, name);
    for (const fault of faults) {
      for (const one of [
        all,
        layout,
        row(maps.rule, fault.rule),
        row(maps.fault, `${fault.rule} – ${fault.variant}`),
      ]) {
        one.faults++;
        if (!missed.includes(fault)) one.named++;
      }
    }
    for (const { rule, note, verdict, fault } of findings) {
      const rows = [
        all,
        layout,
        row(maps.rule, rule),
        ...(fault ? [row(maps.fault, `${fault.rule} – ${fault.variant}`)] : []),
      ];
      for (const one of rows) {
        if (verdict === "arguable") one.arguable++;
        else one[countOf(verdict === "false", note)]++;
        if (verdict === "echo") one.echoes++;
      }
    }
    const wrong = findings.some(({ verdict, note }) => verdict === "false" && !note);
    if (sound && wrong) soundWithFalse++;
  }
  const sorted = (map: Map<string, Row>): Row[] =>
    [...map.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  return {
    workbooks: outcomes.length,
    sound: outcomes.filter((one) => one.sound).length,
    soundWithFalse,
    all,
    byRule: sorted(maps.rule),
    byFault: sorted(maps.fault),
    byLayout: sorted(maps.layout),
  };
}

export const percent = (part: number, whole: number): string =>
  whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`;

export const recall = ({ named, faults }: Row): string => percent(named, faults);

export const precision = ({ right, wrong }: Row): string => percent(right, right + wrong);
