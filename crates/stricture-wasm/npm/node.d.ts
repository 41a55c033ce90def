export * from "./answers.js";
export * from "./functions.js";

/** Does nothing, because the module is loaded immediately. */
export function init(): Promise<void>;
