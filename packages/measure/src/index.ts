export { type DuckDbOptions, duckDb } from "./engine/duckdb.ts";
export { type Cell, type Engine, EngineError, type Result } from "./engine/engine.ts";
export { measure } from "./measure.ts";
export { mergeAnswers } from "./merge-answers.ts";
export type { LocatedFile, MeasurePorts, Progress } from "./ports.ts";
