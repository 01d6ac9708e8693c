import { execFile } from "node:child_process";

/** What a git command answered. `code` is its exit code; -1 when git itself could not be started. */
export interface GitAnswer {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Configuration of a repository must not be able to start programs or change what is read (design 9.5). */
const safe = ["-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "core.quotePath=false"];

/** Runs git in a folder and waits for its answer. Never throws for what git says. */
export function runGit(folder: string, args: readonly string[]): Promise<GitAnswer> {
  const options = {
    cwd: folder,
    encoding: "buffer",
    maxBuffer: 1 << 30,
    env: { ...process.env, GIT_OPTIONAL_LOCKS: "0", LC_ALL: "C" },
  } as const;
  return new Promise((resolve) => {
    execFile("git", [...safe, ...args], options, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === "number" ? error.code : -1;
      resolve({ code, stdout, stderr: stderr.toString("utf8").trim() });
    });
  });
}

/** The answer's text without the last line end, or undefined when git refused. */
export async function askGit(folder: string, args: readonly string[]): Promise<string | undefined> {
  const answer = await runGit(folder, args);
  return answer.code === 0 ? answer.stdout.toString("utf8").replace(/\n$/, "") : undefined;
}
