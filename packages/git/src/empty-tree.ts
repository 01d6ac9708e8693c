import type { Revision } from "@tidegate/formats";
import type { NotThere, Tree } from "./tree.ts";

/** The tree of a base that is not there. */
export class EmptyTree implements Tree {
  readonly revision: Revision = { kind: "none", name: "no base" };

  async list(): Promise<readonly string[]> {
    return [];
  }

  async read(path: string): Promise<NotThere> {
    return { why: "missing", message: `${path} does not exist: there is no base` };
  }

  async locate(path: string): Promise<NotThere> {
    return this.read(path);
  }
}
