// The functions of the package. They parse the text that the module returns.

/** @param {object} raw the functions from wasm-bindgen @returns {import("./answers").Stricture} */
export function answers(raw) {
  return {
    lint: (text, path = "-") => JSON.parse(raw.lint(text, path)),
    lintRepository: (assignments, policies = [], directory = []) =>
      JSON.parse(raw.lintRepository(assignments, JSON.stringify(policies), JSON.stringify(directory))),
    fix: (text, guesses = false) => raw.fix(text, guesses),
    evalArgv: (policy, argv) => JSON.parse(raw.evalArgv(policy, argv)),
    evalScript: (policy, script) => JSON.parse(raw.evalScript(policy, script)),
    walkAround: (policy) => JSON.parse(raw.walkAround(policy)),
    explain: (policy) => JSON.parse(raw.explain(policy)),
    reference: () => JSON.parse(raw.reference()),
    resolve: (assignments, directory, { user, groups = [] }) =>
      JSON.parse(raw.resolve(assignments, JSON.stringify(directory), user, groups)),
    ruleTitle: (index, line) => raw.ruleTitle(index, line),
    summary: (assignments, directory) => JSON.parse(raw.summary(assignments, JSON.stringify(directory))),
  };
}
