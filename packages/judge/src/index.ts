export { judge } from "./judge.ts";
export type { Part } from "./part.ts";
export { plan } from "./plan.ts";
export * from "./propose/index.ts";
export type { Answers, Rule } from "./rule.ts";
export { answersOf } from "./rule.ts";
export type { Subject } from "./subject.ts";
export { judgeVersion } from "./version.ts";
