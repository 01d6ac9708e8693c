import { noted, type Writable, writeYaml } from "@tidegate/formats";
import { pathsOf, type Setup } from "./setup.ts";

/** Where a digest or commit is not known yet. */
const zeros = (digits: number) => "0".repeat(digits);

const firstVersion = "0.1.0";

/** `models/<model>/model.yaml`: what a pull request changes, with the digests of the files as they are. */
export function manifestText(setup: Setup): string {
  const { files, commit } = setup;
  return writeYaml(
    {
      version: noted(firstVersion, { quoted: true, above: ["Raise it with every change of the model."] }),
      artifact: located(setup, files.artifact),
      code: {
        commit:
          commit === undefined
            ? noted(zeros(40), { quoted: true, above: ["PLACEHOLDER: the commit that trained this model, 40 digits."] })
            : noted(commit, {
                quoted: true,
                above: ["HEAD when this was written: put the commit that trained this model."],
              }),
      },
      runtime: files.lock === undefined ? undefined : { lock: files.lock, digest: digestOf(setup, files.lock) },
      data: {
        train: files.train === undefined ? undefined : located(setup, files.train),
        validation: files.validation === undefined ? undefined : located(setup, files.validation),
        test: located(setup, files.test),
      },
      predictions: located(setup, files.predictions),
    },
    [
      ...setup.editor("model-manifest", pathsOf(setup.model).manifest),
      "What a pull request changes: a version of the model, and the evidence for it.",
    ],
  );
}

/** `environments/production/<model>.yaml`, for the day when this version is deployed. */
export function deploymentText({ files, digests }: Setup): string {
  const digest = digests.get(files.artifact) ?? `sha256:${zeros(64)}`;
  return writeYaml({
    version: noted(firstVersion, { quoted: true }),
    artifact: { uri: files.artifact, digest: noted(digest, { quoted: true }) },
  });
}

function located(setup: Setup, uri: string): Writable {
  return { uri, digest: digestOf(setup, uri) };
}

function digestOf({ digests }: Setup, path: string): Writable {
  const digest = digests.get(path);
  if (digest !== undefined) return noted(digest, { quoted: true });
  return noted(`sha256:${zeros(64)}`, {
    quoted: true,
    above: ["PLACEHOLDER: the SHA-256 of the artifact (sha256sum FILE)."],
  });
}
