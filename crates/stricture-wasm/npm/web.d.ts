import type { Stricture } from "./answers";
export * from "./answers";

/** Loads the module, from beside this file unless told where it lies or what it holds; only then can the functions be called. */
export function init(module?: URL | Response | BufferSource | WebAssembly.Module): Promise<void>;
export const lint: Stricture["lint"];
export const lintRepository: Stricture["lintRepository"];
export const fix: Stricture["fix"];
export const evalArgv: Stricture["evalArgv"];
export const evalScript: Stricture["evalScript"];
export const walkAround: Stricture["walkAround"];
export const explain: Stricture["explain"];
export const reference: Stricture["reference"];
export const resolve: Stricture["resolve"];
export const summary: Stricture["summary"];
