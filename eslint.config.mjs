import js from "@eslint/js";
import tseslint from "typescript-eslint";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";

/** The rooms of the code and what each may import: its own room and the rooms named here. */
const rooms = {
  strategy: [],
  money: [],
  workbook: [],
  i18n: [],
  output: [],
  build: ["strategy", "money", "workbook", "i18n"],
  review: ["build", "strategy", "money", "workbook", "i18n", "output"],
  functions: ["strategy", "money", "workbook", "i18n"],
  commands: ["build", "strategy", "money", "workbook", "i18n"],
  taskpane: ["build", "review", "functions", "strategy", "money", "workbook", "i18n", "output"],
  cli: ["build", "review", "functions", "strategy", "money", "workbook", "i18n", "output"],
};

/**
 * Folders of a room that reach the outside, or are too heavy to come along with it, and the rooms that may open them;
 * their own room may not.
 */
const doors = {
  "workbook/office": ["taskpane", "commands"],
  "workbook/xlsx": ["taskpane", "cli"],
  "strategy/storage": ["functions"],
  "strategy/check": ["taskpane", "cli"],
};

const barred = (room) => {
  const others = Object.keys(rooms).filter((other) => other !== room && !rooms[room].includes(other));
  const patterns = [...others, "workbench"].map((other) => ({
    regex: `^(\\.\\./)+(src/)?${other}(/|$)`,
    message: `${room}/ may not import ${other}/ (docs/architecture.md: imports go downwards).`,
  }));
  for (const [door, allowed] of Object.entries(doors)) {
    const [own, folder] = door.split("/");
    if (room === own) {
      patterns.push({
        regex: `^(\\./|(\\.\\./)+)${folder}(/|$)`,
        message: `${room}/ does not know its door ${folder}/.`,
      });
    } else if (!allowed.includes(room)) {
      patterns.push({ regex: `${door}(/|$)`, message: `${room}/ may not open the door ${door}/.` });
    }
  }
  if (room !== "review") {
    // The pane has a folder of that name too, one step up.
    patterns.push({
      regex: `^(\\.\\./){${room === "taskpane" ? 2 : 1},}review/.`,
      message: "Other rooms come into review/ through its index.",
    });
  }
  if (room !== "taskpane") {
    patterns.push({ regex: "^(react|react-dom|@fluentui)(/|$)", message: "React lives in taskpane/ alone." });
  }
  return patterns;
};

const officeGlobals = ["Excel", "Office", "OfficeExtension"].map((name) => ({
  name,
  message: `${name} appears only in src/workbook/office, src/commands and the entries of functions and pane.`,
}));

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "test-output/", "coverage/", "src/strategy/check/generated/*.js"] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    plugins: { "office-addins": officeAddins, "react-hooks": reactHooks },
    rules: {
      ...Object.fromEntries(
        Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, "error"]),
      ),
      ...reactHooks.configs.recommended.rules,
      "no-console": "error",
      "no-empty": ["error", { allowEmptyCatch: false }],
      "no-undef": "off",
      eqeqeq: "error",
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/consistent-type-imports": "error",
    },
  },
  ...Object.keys(rooms).map((room) => ({
    files: [`src/${room}/**/*.{ts,tsx}`],
    rules: {
      "no-restricted-imports": ["error", { patterns: barred(room) }],
      "no-restricted-globals": ["error", ...officeGlobals],
    },
  })),
  {
    files: [
      "src/workbook/office/**",
      "src/commands/**",
      "src/functions/functions.ts",
      "src/taskpane/index.tsx",
    ],
    rules: { "no-restricted-globals": "off" },
  },
  {
    files: ["src/workbook/*.ts", "src/workbook/xlsx/**"],
    rules: { "office-addins/no-office-initialize": "off" },
  },
  {
    files: ["src/cli/**", "scripts/**", "bench/**", "workbench/**", "bin/**", "test/**", "*.js", "*.mjs"],
    rules: { "no-console": "off" },
  },
  {
    // The host is the other side of office.js: its cells are o-spreadsheet's, with no load and no sync.
    files: ["workbench/**", "test/integration/support/**", "test/integration/host/**"],
    rules: Object.fromEntries(
      Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, "off"]),
    ),
  },
  {
    files: ["**/*.js", "**/*.cjs"],
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
);
