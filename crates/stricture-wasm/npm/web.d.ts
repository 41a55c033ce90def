export * from "./answers.js";
export * from "./functions.js";

/** Loads the module. Call it before any other function. Without an argument, it loads the file next to this one. */
export function init(module?: URL | Response | BufferSource | WebAssembly.Module): Promise<void>;
