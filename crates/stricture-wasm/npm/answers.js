// The functions of the package. They parse the text that the module returns.

/** @param {object} raw the functions from wasm-bindgen @returns {import("./answers").Stricture} */
export function answers(raw) {
  return {
    lint: (text, path = "-", clients = []) => JSON.parse(raw.lint(text, path, clients)),
    lintRepository: (assignments, policies = [], directory = []) =>
      JSON.parse(raw.lintRepository(assignments, JSON.stringify(policies), JSON.stringify(directory))),
    matrix: (text, path = "-", clients = []) => JSON.parse(raw.matrix(text, path, clients)),
    fix: (text, guesses = false, clients = []) => raw.fix(text, guesses, clients),
    evalArgv: (policy, argv, clients = []) => JSON.parse(raw.evalArgv(policy, argv, clients)),
    evalScript: (policy, script, clients = []) => JSON.parse(raw.evalScript(policy, script, clients)),
    walkAround: (policy, clients = []) => JSON.parse(raw.walkAround(policy, clients)),
    explain: (policy, clients = []) => JSON.parse(raw.explain(policy, clients)),
    reference: () => JSON.parse(raw.reference()),
    resolve: (assignments, directory, { user, groups = [] }) =>
      JSON.parse(raw.resolve(assignments, JSON.stringify(directory), user, groups)),
    ruleTitle: (index, line) => raw.ruleTitle(index, line),
    summary: (assignments, directory) => JSON.parse(raw.summary(assignments, JSON.stringify(directory))),
  };
}
