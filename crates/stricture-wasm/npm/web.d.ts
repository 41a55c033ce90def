export * from "./answers.js";
export * from "./functions.js";

/** Loads the module, from beside this file unless told where it lies or what it holds; only then can the functions be called. */
export function init(module?: URL | Response | BufferSource | WebAssembly.Module): Promise<void>;
