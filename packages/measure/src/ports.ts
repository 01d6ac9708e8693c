import type { DataFile, Known } from "@tidegate/formats";
import type { Engine } from "./engine/engine.ts";

/** A real file: the path that people see, and where it lies on this disk. */
export interface LocatedFile {
  readonly path: string;
  readonly disk: string;
}

/** What is being done, for those who wait. */
export type Progress =
  | { readonly step: "digest"; readonly path: string }
  | { readonly step: "load"; readonly path: string }
  | {
      readonly step: "need";
      readonly model: string;
      readonly kind: string;
      readonly done: number;
      readonly of: number;
    };

/** What measuring needs from outside. */
export interface MeasurePorts {
  readonly engine: Engine;
  readonly locate: (file: DataFile) => Promise<Known<readonly LocatedFile[]>>;
  readonly progress?: (event: Progress) => void;
}
