import { existsSync } from "node:fs";

const usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The browser to test with, when there is one in a usual place. */
export function findChromium(): string | undefined {
  return usual.find((path) => existsSync(path));
}
