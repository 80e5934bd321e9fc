// The browser tests need a Chromium. Where none is found it is installed (Debian, as root), else this says what to type.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findBrowser } from "./find-browser.mjs";

const APT = [
  ["apt-get", "update", "-q"],
  ["apt-get", "install", "-y", "-q", "--no-install-recommends", "chromium", "fonts-dejavu-core"],
];

function install() {
  for (const [command, ...args] of APT) {
    const done = spawnSync(command, args, {
      stdio: "inherit",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    if (done.status !== 0) return false;
  }
  return true;
}

if (!findBrowser()) {
  const debianRoot = existsSync("/usr/bin/apt-get") && process.getuid?.() === 0;
  if (!debianRoot || !install() || !findBrowser()) {
    console.error(
      [
        "The browser tests need Chromium, and none was found. Either:",
        "  Debian or Ubuntu:  sudo apt-get install -y chromium",
        "  elsewhere:         install Chrome, Edge or Chromium, or set CHROMIUM to its path",
        "and run npm test again.",
      ].join("\n"),
    );
    process.exit(1);
  }
}
