export * from "./answers.js";
export * from "./functions.js";

/** Does nothing: the module is loaded at once. */
export function init(): Promise<void>;
