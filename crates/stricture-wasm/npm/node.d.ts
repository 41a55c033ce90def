export * from "./answers.js";
export * from "./functions.js";

/** Does nothing: the import loads the module. */
export function init(): Promise<void>;
