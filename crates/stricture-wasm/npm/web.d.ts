export * from "./answers.js";
export * from "./functions.js";

/** Loads the module from its address or its bytes, by default from beside this file. Call it before all other functions. */
export function init(module?: URL | Response | BufferSource | WebAssembly.Module): Promise<void>;
