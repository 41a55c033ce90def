import type { Stricture } from "./answers.js";

export const lint: Stricture["lint"];
export const lintRepository: Stricture["lintRepository"];
export const matrix: Stricture["matrix"];
export const fix: Stricture["fix"];
export const evalArgv: Stricture["evalArgv"];
export const evalScript: Stricture["evalScript"];
export const walkAround: Stricture["walkAround"];
export const explain: Stricture["explain"];
export const reference: Stricture["reference"];
export const resolve: Stricture["resolve"];
export const summary: Stricture["summary"];
export const ruleTitle: Stricture["ruleTitle"];
