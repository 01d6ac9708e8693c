import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Verdict } from "@tidegate/formats";
import { type Ran, runCli } from "./run-cli.ts";

/** A folder that goes away when it is left, with files written into it. */
export class TemporaryRepository {
  readonly folder = mkdtempSync(join(tmpdir(), "tidegate-test-"));

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    this.write(files);
  }

  write(files: Readonly<Record<string, string | Uint8Array>>): this {
    for (const [path, content] of Object.entries(files)) {
      const full = join(this.folder, path);
      mkdirSync(dirname(full), { recursive: true });
      writeFileSync(full, content);
    }
    return this;
  }

  copy(from: string, to = "."): this {
    cpSync(from, join(this.folder, to), { recursive: true });
    return this;
  }

  remove(path: string): this {
    rmSync(join(this.folder, path), { recursive: true });
    return this;
  }

  git(...args: readonly string[]): string {
    const who = [
      "-c",
      "user.name=Test",
      "-c",
      "user.email=test@example.com",
      "-c",
      "init.defaultBranch=main",
      "-c",
      "commit.gpgsign=false",
    ];
    return execFileSync("git", [...who, ...args], {
      cwd: this.folder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    }).trim();
  }

  /** Runs the command line in this folder; its files go to `.report`, which the verdict is read from. */
  async run(...argv: readonly string[]): Promise<Ran & { verdict: Verdict | undefined }> {
    const out = mkdtempSync(join(tmpdir(), "tidegate-out-"));
    try {
      const ran = await runCli("-C", this.folder, ...argv, "--out", out);
      return { ...ran, verdict: readVerdict(join(out, "verdict.json")) };
    } finally {
      rmSync(out, { recursive: true });
    }
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function readVerdict(path: string): Verdict | undefined {
  try {
    return Verdict.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return undefined;
  }
}
