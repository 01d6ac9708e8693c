import {
  type Answer,
  type DataFile,
  type Evidence,
  type Known,
  type ModelEvidence,
  type ModelPlan,
  type Plan,
  TidegateError,
  unavailable,
} from "@tidegate/formats";
import { EngineError } from "./engine/engine.ts";
import { answerNeed } from "./kinds/kinds.ts";
import { inLanes } from "./lanes.ts";
import type { MeasurePorts } from "./ports.ts";
import { SampleContext } from "./sample/context.ts";
import { dataOf, dataOfNeed } from "./sources/data-of-plan.ts";
import { Sources } from "./sources/sources.ts";

/**
 * Answers every need of a plan from the data: the only code that sees rows. What is wrong with data is the answer's reason;
 * thrown are only faults of the engine and the disk. The origin is always `claimed`: who ran it decides otherwise.
 */
export async function measure(plan: Plan, ports: MeasurePorts): Promise<Evidence> {
  const sources = new Sources(ports);
  const datas = plan.models.flatMap(dataOf);
  try {
    const engine = await ports.engine.open(await fenceOf(sources, datas));
    await Promise.all(datas.map((data) => sources.hashed(data)));
    const models: Record<string, ModelEvidence> = {};
    for (const [index, model] of plan.models.entries())
      models[model.model] = await measureModel(model, index, sources, ports);
    return { format: "tidegate/evidence@1", origin: "claimed", engine, models };
  } catch (error) {
    throw error instanceof EngineError ? engineFault(error) : error;
  } finally {
    await ports.engine.close();
  }
}

async function fenceOf(sources: Sources, datas: readonly DataFile[]): Promise<string[]> {
  const located = await Promise.all(datas.map((data) => sources.locate(data)));
  const disks = located.flatMap((known) => ("value" in known ? known.value.map((file) => file.disk) : []));
  return [...new Set(disks)].sort();
}

async function measureModel(
  model: ModelPlan,
  index: number,
  sources: Sources,
  { progress }: MeasurePorts,
): Promise<ModelEvidence> {
  const context = new SampleContext(sources, model, index);
  const needs = Object.entries(model.needs).sort(([a], [b]) => (a < b ? -1 : 1));
  const found = new Map<string, Known<Answer>>();
  const answering = ([key, need]: (typeof needs)[number]) => {
    return async () => {
      progress?.({ step: "need", model: model.model, kind: need.kind, done: found.size, of: needs.length });
      found.set(key, await answerNeed(need, sources, context));
    };
  };
  const ofSample = needs.filter(([, need]) => dataOfNeed(need).length === 0);
  const ranks = ofSample.filter(([, need]) => need.kind === "ranks").map(answering);
  const others = ofSample.filter(([, need]) => need.kind !== "ranks").map(answering);
  await inLanes(2, [() => inLanes(1, ranks), () => inLanes(2, others)]);
  await inLanes(1, needs.filter(([, need]) => dataOfNeed(need).length > 0).map(answering));
  const answers = Object.fromEntries(needs.flatMap(([key]) => [[key, found.get(key) ?? notMeasured]]));
  return { answers, files: await sources.filesOf(dataOf(model)) };
}

const notMeasured = unavailable("not_measured", "it was not measured");

function engineFault(error: EngineError): TidegateError {
  const full = /no space|could not write|disk/i.test(error.message);
  return new TidegateError(full ? "disk" : "engine_failed", `the engine failed: ${error.kind}: ${error.message}`, {
    hint: full ? "free space in the temporary folder" : "please report this with the message",
    cause: error,
  });
}
