import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { predictionsCsv, smallManifest, smallPolicy, smallRepository, smallRows } from "../support/small-model.ts";
import type { TemporaryRepository } from "../support/temporary-repository.ts";

const bad = predictionsCsv(smallRows().map((row) => ({ ...row, predicted: row.predicted === "yes" ? "no" : "yes" })));
const badModel = { "predictions.csv": bad, "model.yaml": JSON.stringify({ ...smallManifest(bad), version: "1.1.0" }) };
const loose = JSON.stringify(smallPolicy({ gates: { accuracy: { metric: "accuracy", at_least: 0 } } }));
const scratch = mkdtempSync(join(tmpdir(), "tidegate-attacks-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A repository with the small model on main, and a branch on which the change is made. */
function withBranch(files: Record<string, string> = {}): TemporaryRepository {
  const here = smallRepository(files);
  here.git("init");
  here.git("add", "-A");
  here.git("commit", "-q", "-m", "base");
  here.git("checkout", "-q", "-b", "change");
  return here;
}

function commitAll(here: TemporaryRepository): void {
  here.git("add", "-A");
  here.git("commit", "-q", "-m", "change");
}

describe("a change cannot choose what it is compared with", () => {
  it("by a folder of the base's name", async () => {
    using here = withBranch();
    const commit = here.git("rev-parse", "main");
    here.write({ ...badModel, "tidegate.yaml": loose });
    for (const name of ["main", "origin/main", commit])
      here.write({ [`${name}/tidegate.yaml`]: loose, [`${name}/model.yaml`]: "{}" });
    expect((await here.run("compare", "--base", "main")).verdict?.outcome).toBe("fail");
    expect((await here.run("compare", "--base", commit)).verdict?.outcome).toBe("fail");
    expect((await here.run("compare", "--base", "origin/main")).code).toBe(2);
  });

  it("by an empty or circular base", async () => {
    using here = withBranch();
    here.write(badModel);
    expect((await here.run("compare", "--base", "")).code).toBe(2);
    expect((await here.run("compare", "--base", ".")).code).toBe(2);
  });

  it("by a tag of the remote branch's name", async () => {
    using here = withBranch();
    here.git("remote", "add", "origin", here.folder);
    here.git("fetch", "-q", "origin");
    here.write({ ...badModel, "tidegate.yaml": loose });
    commitAll(here);
    here.git("tag", "origin/main");
    expect((await here.run("compare")).verdict?.outcome).toBe("fail");
  });

  it("by leaving the clone without the default branch", async () => {
    using here = withBranch();
    here.git("remote", "add", "origin", "https://example.com/nowhere.git");
    here.write({ ...badModel, "tidegate.yaml": loose });
    const ran = await here.run("gate");
    expect(ran.code).toBe(2);
    expect(ran.err).toContain("--base");
  });

  it("by a file of nearly the policy's name", async () => {
    using here = withBranch();
    here.git("checkout", "-q", "main");
    here.write({ "tidegate.yaml\tx": loose });
    commitAll(here);
    here.git("checkout", "-q", "-b", "second");
    here.write({ ...badModel, "tidegate.yaml\tx": loose });
    expect((await here.run("compare", "--base", "main")).verdict?.outcome).toBe("fail");
  });

  it("by moving a policy of a folder to the root", async () => {
    using here = withBranch({ "ml/tidegate.yaml": JSON.stringify(smallPolicy()) });
    here.remove("tidegate.yaml");
    commitAll(here);
    here.git("branch", "-f", "main");
    here.git("mv", "ml/tidegate.yaml", "tidegate.yaml");
    here.write(badModel);
    const ran = await here.run("gate", "--base", "main");
    expect(ran.verdict?.outcome).toBe("fail");
  });
});

describe("what Git cannot say is not nothing", () => {
  function withoutObject(spec: string): TemporaryRepository {
    const here = withBranch();
    here.write(badModel);
    const id = here.git("rev-parse", spec);
    rmSync(join(here.folder, ".git/objects", id.slice(0, 2), id.slice(2)), { force: true });
    return here;
  }

  it.each(["main:tidegate.yaml", "main^{tree}"])("when %s is gone", async (spec) => {
    using here = withoutObject(spec);
    const ran = await here.run("compare", "--base", "main");
    expect(ran.code).toBe(2);
    expect(ran.err).toContain("git");
  });
});

describe("nothing of a change runs", () => {
  it("not through a folder that poses as a bare repository", async () => {
    using here = withBranch({ "ml/tidegate.yaml": JSON.stringify(smallPolicy()) });
    const bare = join(scratch, "bare");
    execFileSync("git", ["init", "-q", "--bare", bare]);
    for (const part of ["HEAD", "objects", "refs", "config"]) here.copy(join(bare, part), join("ml", part));
    const mark = join(scratch, "ran");
    const config = readFileSync(join(here.folder, "ml/config"), "utf8");
    here.write({
      "ml/config": `${config}\n[filter "x"]\n\tclean = touch ${mark}; cat\n`,
      "ml/.gitattributes": "* filter=x\n",
    });
    const ran = await runCli("-C", join(here.folder, "ml"), "gate", "--base", "main", "--out", join(scratch, "out"));
    expect(ran.code).toBe(2);
    expect(existsSync(mark)).toBe(false);
  });
});

describe("nothing that was typed or read speaks to the terminal or the runner", () => {
  it.each([["gate", "--base", "x\u001b[31m\n::error::z"], ["gate", "--x\n::error::z"], ["\u001b[31mgate"]])(
    "%j",
    async (...argv) => {
      using here = withBranch();
      const ran = await runCli("-C", here.folder, ...argv);
      expect(ran.code).toBe(2);
      expect(ran.err).not.toContain("\u001b");
      expect(ran.err).not.toMatch(/^::/m);
    },
  );
});

describe("nothing is read or written through a link", () => {
  it("neither the policy", async () => {
    using here = withBranch();
    here.git("mv", "tidegate.yaml", "rules.yaml");
    symlinkSync("rules.yaml", join(here.folder, "tidegate.yaml"));
    const ran = await here.run("gate", "--base", "main");
    expect(ran.code).toBe(1);
    expect(ran.verdict?.outcome).toBe("fail");
  });

  it("nor the report", async () => {
    using here = withBranch();
    const victim = join(scratch, "victim");
    here.write({ "out/keep": "" });
    symlinkSync(victim, join(here.folder, "out/report.md.part"));
    symlinkSync(scratch, join(here.folder, "linked"));
    const before = readdirSync(scratch);
    expect((await runCli("-C", here.folder, "gate", "--base", "main", "--out", join(here.folder, "out"))).code).toBe(0);
    expect((await runCli("-C", here.folder, "gate", "--base", "main", "--out", join(here.folder, "linked"))).code).toBe(
      2,
    );
    expect(readdirSync(scratch)).toEqual(before);
  });
});
