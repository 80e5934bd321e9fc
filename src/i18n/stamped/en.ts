/** English messages of the list of inserted tables. Keys ending in _one and _other are plural forms chosen by `count`. */

export const en = {
  title: "Tables of this workbook",
  none: "Tables that you insert are listed here: what has changed in them since, and how they come up to date.",
  look: "Look again",
  failed: "The workbook’s tables could not be listed",

  "state.upToDate": "Up to date",
  "state.changed_one": "Changed by you ({{count, number}} place)",
  "state.changed_other": "Changed by you ({{count, number}} places)",
  "state.newer": "The strategy has a newer version",
  "state.newerToo_one": "The strategy has a newer version; {{count, number}} place is changed by you",
  "state.newerToo_other": "The strategy has a newer version; {{count, number}} places are changed by you",
  "state.older": "From a newer version than the one here",
  "state.sourceGone": "No longer in the strategy",
  "state.packGone": "Its strategy is not loaded here",
  "state.tableGone": "No longer in the workbook",
  from: "{{source}} {{version}}, {{date}}",

  "says.upToDate": "The table says what {{strategy}} says, in version {{to}}.",
  "says.changed": "The table differs from {{strategy}} only where you changed it.",
  "says.newer": "Inserted from version {{from}} of {{strategy}}; version {{to}} is at hand.",
  "says.sameVersion": "{{strategy}} says something else now, though its version is still {{to}}.",
  "says.older":
    "The table is from version {{from}} of {{strategy}}; here is version {{to}}. It is left alone: update Tilsagn, or load the newer strategy.",
  "says.sourceGone": "Version {{to}} of {{strategy}} has no such table any more. It is left alone.",
  "says.packGone":
    "“{{id}}” is not among the strategies here, so the table is left alone. Load it ({{load}} in the list of strategies), then look again.",
  "says.tableGone":
    "“{{table}}” was deleted, renamed or turned into plain cells. What stands there is left alone.",

  changes: "What changed?",
  changesOf: "What changed in {{table}}",
  same: "No figure or text of the table differs.",
  "who.you": "Your change",
  "who.strategy": "The strategy’s change",
  "who.both": "Changed by you and by the strategy",
  "who.unknown": "Changed by you or by the strategy: the table does not remember what was inserted",
  "was.inserted": "Inserted",
  "was.yours": "In the table",
  "was.strategy": "Strategy",
  "row.strategy": "New row in the strategy: {{label}}",
  "row.you": "Row taken out: {{label}}",
  "row.unknown": "Row that the table does not have: {{label}}",
  "row.gone": "Row that the strategy no longer has: {{label}}",
  "column.strategy": "New column in the strategy: {{header}}",
  "column.you": "Column taken out: {{header}}. It stays out.",
  "column.unknown": "Column that the table does not have: {{header}}",
  header: "Heading",
  own: "Your own, left as they are: {{what}}.",
  "own.rows_one": "{{count, number}} row",
  "own.rows_other": "{{count, number}} rows",
  "own.columns_one": "the column {{names}}",
  "own.columns_other": "the columns {{names}}",
  "own.header": "“{{name}}”",
  "own.and": "{{one}} and {{other}}",

  "choice.of": "{{place}}: what is to stand there",
  "choice.mine": "Keep mine",
  "choice.strategy": "Take the strategy’s",
  "choice.leaveOut": "Leave it out",
  "choice.putIn": "Put it in",
  "choice.keepRow": "Keep it",
  "choice.takeOut": "Take it out",
  "choice.all": "Wherever you changed something",
  "choice.allMine": "Keep all mine",
  "choice.allStrategy": "Take all of the strategy’s",

  refresh: "Refresh",
  nothing: "All that differs is yours and stays. To change that, take the strategy’s above.",
  working: "Refreshing…",
  done: "{{place}} is up to date: {{what}}",
  "done.taken_one": "{{count, number}} change of the strategy’s taken",
  "done.taken_other": "{{count, number}} changes of the strategy’s taken",
  "done.version": "no figure or text changed",
  "done.kept_one": "{{count, number}} of yours kept",
  "done.kept_other": "{{count, number}} of yours kept",
  "done.atEnd":
    "No row was moved, because cells of yours stand beside the rows or refer to them: new rows stand at the end, and rows that the strategy dropped stayed.",
  undone: "Taken back: {{place}} is as it was before the refresh",

  "blocked.filled.title": "The table needs {{place}}, and something stands there",
  "blocked.filled.body_one":
    "Nothing was written. Move what stands there, so that {{count, number}} row beneath the table is blank, then refresh again.",
  "blocked.filled.body_other":
    "Nothing was written. Move what stands there, so that {{count, number}} rows beneath the table are blank, then refresh again.",
  "blocked.totals.title": "The table’s total row keeps rows from coming and going",
  "blocked.totals.body":
    "Nothing was written. Switch off Total Row in Excel’s Table Design, refresh, and switch it on again.",
  "blocked.columns.title": "The strategy’s table has other columns now: {{headers}}",
  "blocked.columns.body":
    "Nothing was written: a refresh adds no columns, so that yours stay where they are. Insert the table anew beside this one.",
  "blocked.columns.anew": "See the table",

  forget: "Take off this list",
  forgotten: "{{table}} is off the list. No cell was touched.",
  "forgotten.undone": "{{table}} is on the list again",
};
