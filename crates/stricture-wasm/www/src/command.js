// Try a command: shows what the rules decide.
import { attempt } from "./attempt.js";
import { evalScript, ruleTitle, walkAround } from "./core.js";
import { element } from "./element.js";
import { waysAround } from "./ways-around.js";

const SAYS = {
  none: "No rule matches: the client's own checks and the sandbox decide.",
  prompt: "The client asks the configured reviewer first.",
  "prompt-user": "The client asks a person first, even if a model is the configured reviewer.",
  forbidden: "The client refuses the command.",
};

/** The effect of a decision under all approval policies that people may choose. */
function says({ decision, approvals }) {
  const asked = new Set(approvals.map(({ consequence }) => consequence));
  asked.delete("refused-unasked");
  if (approvals.length > 0 && asked.size === 0) return "The client refuses the command, because it may not ask anybody.";
  return SAYS[asked.size === 1 && asked.has("person-asked") ? "prompt-user" : decision];
}

const COMES_TO = {
  "own-checks": "own checks and sandbox",
  "reviewer-asked": "asks the reviewer",
  "person-asked": "asks a person",
  "refused-unasked": "refuses: it may not ask",
  refused: "refused",
};

/** @param {{ policy: () => string, client: () => string[], jump: (span: object) => void, add: (rules: string[]) => void, changed: (script: string) => void }} options */
export function commandPanel(host, { policy, client, jump, add, changed }) {
  const answer = element("div", { class: "answer", "aria-live": "polite" });
  const ways = element("div", {});
  const input = element("textarea", {
    id: "script",
    rows: 2,
    spellcheck: "false",
    autocapitalize: "off",
    placeholder: "git push --force && rm -rf build",
    oninput: () => {
      changed(input.value);
      show();
    },
  });
  host.replaceChildren(
    element("label", { for: "script" }, "A command or script, as the agent passes it to its shell"),
    input,
    answer,
    element("h3", {}, "Ways around the rules"),
    element(
      "p",
      { class: "quiet" },
      "Commands that do what a rule restricts, but that the rule does not match. Each is checked against the whole policy. ",
      element("button", { type: "button", class: "plain", id: "ways", onclick: around }, "Find them"),
    ),
    ways,
  );

  function show() {
    const script = input.value.trim() === "" ? null : input.value;
    if (script === null) return answer.replaceChildren();
    answer.replaceChildren(...attempt(() => decided(evalScript(policy(), script, client()), jump)));
  }

  function around() {
    ways.replaceChildren(...attempt(() => waysAround(walkAround(policy(), client()), { jump, add, look })));
  }

  /** Puts a script in place of what is there. */
  function write(script) {
    input.value = script;
    changed(script);
    show();
  }

  function look(script) {
    write(script);
    input.focus();
  }

  return { show, write, around, forget: () => ways.replaceChildren() };
}

function decided(answer, jump) {
  const how = {
    none: "the client takes it as one command",
    plain: "the client splits the script and applies rules to each command",
    opaque: `the client does not split this script${answer.opaque ? ` (${answer.opaque.reason})` : ""}: rules match the shell, its flag and the whole script as one word`,
  }[answer.script];
  return element(
    "div",
    {},
    element("p", { class: `decision ${answer.decision}` }, element("strong", {}, answer.decision), " ", says(answer)),
    answer.justification && element("p", { class: "justification" }, `“${answer.justification}”`),
    element("p", { class: "quiet" }, `How the client reads it: ${how}.`),
    element(
      "ol",
      { class: "commands" },
      ...answer.commands.map((command) =>
        element(
          "li",
          {},
          element("div", { class: "words" }, ...command.words.map((word) => element("code", {}, word === "" ? "''" : word))),
          element("span", { class: `decision ${command.decision}` }, command.decision),
          ...command.matches.map((match) =>
            element(
              "button",
              { type: "button", class: "link", onclick: () => jump(match.span) },
              `${ruleTitle(match.rule, match.span.start.line)}: ${match.prefix.join(" ")} → ${match.decision}${match.by === "base-name" ? " (by the program's name)" : ""}`,
            ),
          ),
        ),
      ),
    ),
    element(
      "table",
      {},
      element("caption", {}, "Under each approval policy that people may choose"),
      element(
        "tbody",
        {},
        ...answer.approvals.map((approval) =>
          element("tr", {}, element("th", { scope: "row" }, element("code", {}, approval.policy)), element("td", {}, COMES_TO[approval.consequence] ?? approval.consequence)),
        ),
      ),
    ),
  );
}
