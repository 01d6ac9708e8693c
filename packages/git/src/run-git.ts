import { execFile, spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { TidegateError } from "@tidegate/formats";

/** What a git command answered. `code` is its exit code; -1 when git could not be started or said too much. */
export interface GitAnswer {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/**
 * What a change brings must not be able to start programs or to pose as a repository (design 9.5): no hooks, no monitor,
 * and a folder that looks like a bare repository is not taken for one. Filters run only where the user's own
 * configuration names them; a change cannot.
 */
const safe = [
  ...["-c", "core.fsmonitor=false"],
  ...["-c", "core.hooksPath=/dev/null"],
  ...["-c", "core.quotePath=false"],
  ...["-c", "safe.bareRepository=explicit"],
];

/** The environment without what would point git at another repository. */
function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^GIT_(DIR|WORK_TREE|INDEX_FILE|COMMON_DIR|NAMESPACE|OBJECT_DIRECTORY)$/.test(name),
  );
  return { ...Object.fromEntries(kept), GIT_OPTIONAL_LOCKS: "0", LC_ALL: "C" };
}

/** Runs git in a folder and waits for its answer. Never throws for what git says. */
export function runGit(folder: string, args: readonly string[]): Promise<GitAnswer> {
  const options = { cwd: folder, encoding: "buffer", maxBuffer: 1 << 28, env: environment() } as const;
  return new Promise((resolve) => {
    execFile("git", [...safe, ...args], options, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === "number" ? error.code : -1;
      resolve({ code, stdout, stderr: stderr.toString("utf8").trim() });
    });
  });
}

/** The answer's bytes. Throws `git_failed` when git refuses: what git cannot say must not look like nothing. */
export async function needGit(folder: string, args: readonly string[]): Promise<Buffer> {
  const answer = await runGit(folder, args);
  if (answer.code === 0) return answer.stdout;
  throw new TidegateError("git_failed", `git ${args[0]} failed: ${answer.stderr || `exit ${answer.code}`}`, {
    hint: "check the clone: git fsck, git fetch",
  });
}

/** The answer's text without the last line end, or undefined when git refused. For questions that may have no answer. */
export async function askGit(folder: string, args: readonly string[]): Promise<string | undefined> {
  const answer = await runGit(folder, args);
  return answer.code === 0 ? answer.stdout.toString("utf8").replace(/\n$/, "") : undefined;
}

/** Writes what git prints into a file, of any size. Throws `git_failed` when git refuses. */
export async function gitToFile(folder: string, args: readonly string[], path: string): Promise<void> {
  const child = spawn("git", [...safe, ...args], {
    cwd: folder,
    env: environment(),
    stdio: ["ignore", "pipe", "ignore"],
  });
  const ended = new Promise<number>((resolve) => {
    child.once("error", () => resolve(-1));
    child.once("close", (code) => resolve(code ?? -1));
  });
  await pipeline(child.stdout, createWriteStream(path, { flags: "wx" }));
  const code = await ended;
  if (code !== 0)
    throw new TidegateError("git_failed", `git ${args[0]} failed: exit ${code}`, {
      hint: "check the clone: git fsck, git fetch",
    });
}
