// Try a command: what the rules do to it.
import { attempt } from "./attempt.js";
import { evalScript, ruleTitle, walkAround } from "./core.js";
import { element } from "./element.js";
import { waysAround } from "./ways-around.js";

const SAYS = {
  none: "No rule matches: the client's own checks and the sandbox decide.",
  prompt: "The configured reviewer is asked first.",
  "prompt-user": "A person is asked first, whoever the configured reviewer is.",
  forbidden: "The client refuses the command.",
};

/** What a decision comes to under all approval policies that may be chosen. */
function says({ decision, approvals }) {
  const asked = new Set(approvals.map(({ consequence }) => consequence));
  asked.delete("refused-unasked");
  if (approvals.length > 0 && asked.size === 0) return "The client refuses the command, as nobody may be asked.";
  return SAYS[asked.size === 1 && asked.has("person-asked") ? "prompt-user" : decision];
}

const COMES_TO = {
  "own-checks": "own checks and sandbox",
  "reviewer-asked": "the reviewer is asked",
  "person-asked": "a person is asked",
  "refused-unasked": "refused, as nobody may be asked",
  refused: "refused",
};

/** @param {{ policy: () => string, jump: (span: object) => void, add: (rules: string[]) => void, changed: (script: string) => void }} options */
export function commandPanel(host, { policy, jump, add, changed }) {
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
    element("label", { for: "script" }, "A command or script, as the agent hands it to its shell"),
    input,
    answer,
    element("h3", {}, "Ways around the rules"),
    element(
      "p",
      { class: "quiet" },
      "Commands that do what a rule is about and that it does not match, tried against the whole policy. ",
      element("button", { type: "button", class: "plain", id: "ways", onclick: around }, "Look for them"),
    ),
    ways,
  );

  function show() {
    const script = input.value.trim() === "" ? null : input.value;
    if (script === null) return answer.replaceChildren();
    answer.replaceChildren(...attempt(() => decided(evalScript(policy(), script), jump)));
  }

  function around() {
    ways.replaceChildren(...attempt(() => waysAround(walkAround(policy()), { jump, add, look })));
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

  return { show, write, forget: () => ways.replaceChildren() };
}

function decided(answer, jump) {
  const how = {
    none: "taken as one command",
    plain: "the client looks inside the script and applies rules to each command",
    opaque: `the client does not look inside this script${answer.opaque ? ` (${answer.opaque.reason})` : ""}: rules see the shell, and the whole script as one word`,
  }[answer.script];
  return element(
    "div",
    {},
    element("p", { class: `decision ${answer.decision}` }, element("strong", {}, answer.decision), " ", says(answer)),
    answer.justification && element("p", { class: "justification" }, `“${answer.justification}”`),
    element("p", { class: "quiet" }, `How it is read: ${how}.`),
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
      element("caption", {}, "Under each approval policy that may be chosen"),
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
