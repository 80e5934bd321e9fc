/** English messages of the page on which a user loads strategies. */

export const en = {
  title: "Load a strategy",
  body: "A strategy pack is a JSON file with one strategy: its budget, indicators and tables, each figure with its source. It is checked before anything changes.",
  local: "What you load is kept on this computer only. Nothing is sent anywhere.",
  choose: "Choose a file…",
  drop: "or drop it here",
  reading: "Reading and checking {{name}}…",
  nothingChanged: "Nothing was changed.",
  "several.title": "One file at a time, please",
  "unreadable.title": "{{name}} could not be read",
  "unreadable.body":
    "Nothing was changed. Check that the file is still there and not open elsewhere, then choose it again.",
  "refused.title_one": "{{name}} was not loaded: {{count, number}} problem",
  "refused.title_other": "{{name}} was not loaded: {{count, number}} problems",
  "refused.all": "Show {{count, number}} more",
  "refused.copy": "Copy the list",
  "taken.title": "“{{id}}” is the id of {{title}}, which comes with Tilsagn",
  "taken.body": "Nothing was changed. Give the pack another id in its file, then choose it again.",
  tables_one: "{{count, number}} table",
  tables_other: "{{count, number}} tables",
  version: "version {{version}}",
  noReview: "It has no budget by area, so workbooks cannot be reviewed against it.",
  replaces: "It replaces version {{version}}, which you loaded before.",
  add: "Add to the strategies",
  "added.title": "{{title}} is now among the strategies",
  "added.kept": "It is kept on this computer only, until you remove it.",
  "added.untilClosed":
    "It could not be kept, because this computer’s storage is full or closed to Tilsagn. It is there until the pane is closed.",
  use: "Work with it",
  remove: "Remove…",
  "remove.label": "Remove {{title}}…",
  "remove.title": "Remove {{title}} from this computer?",
  "remove.body":
    "Tables that you have inserted stay as they are; formulas that look something up in it show #N/A. The file you loaded is not touched.",
  "remove.yes": "Remove",
  "remove.no": "Keep it",
  "removed.title": "{{title}} was removed from this computer",
  "removeFailed.title": "{{title}} could not be removed",
  "removeFailed.body": "This computer’s storage did not answer. It is still among the strategies; try again.",
  "leftOut.title": "Loaded by you, but not readable now",
  "leftOut.body":
    "They are kept on this computer but not offered: each is not whole, was kept by another version of Tilsagn, or has the id of a strategy that now comes with Tilsagn. Choose its file again to load it anew, or remove it.",
  "leftOut.remove": "Remove {{id}}",
  "unkept.title": "Strategies that you loaded earlier could not be read",
  "unkept.body":
    "This computer’s storage did not answer. Those that come with Tilsagn work as usual; reload the pane to try again.",
};
