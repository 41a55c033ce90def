//! Suggested test cases for rules that no case covers.

use std::fmt::{self, Write as _};

use super::{CaseCommand, Coverage, RuleReference};
use crate::rules::{Decision, EvaluatedCommand, Evaluation, RuleSet, shell::join};
use crate::syntax::string as toml_string;

/// A suggested test case. It passes, and covers what no other case covers.
///
/// It prints as TOML that you can paste into a test file.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SuggestedCase<'p> {
    /// The policy's path, relative to the repository.
    pub policy: &'p str,
    /// The command.
    pub asked: CaseCommand,
    /// The decision about the command.
    pub decision: Decision,
    /// The rule that decides.
    pub because: Option<RuleReference>,
}

/// Returns cases that cover the rest of the rules of `policy`, as far as possible. They are recorded in `coverage`.
///
/// ```
/// use stricture::{Document, accept, rules::RuleSet, cases::{Coverage, suggestions}};
///
/// let policy = Document::parse("[rules]\nprefix_rules = [{ pattern = [{ token = \"rm\" }, { token = \"*\" }], decision = \"forbidden\" }]\n");
/// let rules = RuleSet::of(&accept(&policy).unwrap());
/// let suggested = suggestions("p.toml", &rules, &mut Coverage::new(&rules));
/// assert_eq!(suggested[0].to_string(), "[[cases]]\npolicy = \"p.toml\"\ncommand = \"rm '*'\"\nexpect = \"forbidden\"\nbecause = 0\n");
/// ```
pub fn suggestions<'p>(policy: &'p str, rules: &RuleSet, coverage: &mut Coverage<'_>) -> Vec<SuggestedCase<'p>> {
    let mut suggested = Vec::new();
    for (at, rule) in rules.rules().iter().enumerate() {
        while let Some(words) = coverage.next_command(at) {
            let Some(suggestion) = ways(&words).into_iter().find_map(|asked| {
                let argv = asked.argv();
                let evaluation = rules.evaluate(&argv);
                let mut matches = evaluation.commands().iter().flat_map(EvaluatedCommand::matches);
                if !matches.any(|found| found.rule.index == rule.index) || !coverage.record(&evaluation) {
                    return None;
                }
                let (decision, because) = (evaluation.decision(), because(&evaluation));
                Some(SuggestedCase { policy, asked: asked.clone(), decision, because })
            }) else {
                break;
            };
            suggested.push(suggestion);
        }
    }
    suggested
}

/// The ways to ask for these words, the most usual first.
fn ways(words: &[&str]) -> [CaseCommand; 2] {
    [
        // What is to be a command of a script must be one: a program in quotes makes a script opaque.
        CaseCommand::Script(join(words.iter().copied())),
        CaseCommand::Words(words.iter().map(|word| (*word).to_owned()).collect()),
    ]
}

/// What tells the rule that decides.
fn because(evaluation: &Evaluation<'_>) -> Option<RuleReference> {
    let rule = evaluation.shown()?.rule;
    Some(rule.justification.clone().map_or(RuleReference::Index(rule.index), RuleReference::Text))
}

impl fmt::Display for SuggestedCase<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "[[cases]]\npolicy = {}", string(self.policy))?;
        match &self.asked {
            CaseCommand::Script(script) => writeln!(f, "command = {}", string(script))?,
            CaseCommand::Words(words) => {
                let words: Vec<String> = words.iter().map(|word| string(word)).collect();
                writeln!(f, "argv = [{}]", words.join(", "))?;
            }
        }
        writeln!(f, "expect = \"{}\"", self.decision)?;
        match &self.because {
            Some(RuleReference::Text(text)) => writeln!(f, "because = {}", string(text)),
            Some(RuleReference::Index(index)) => writeln!(f, "because = {index}"),
            None => Ok(()),
        }
    }
}

/// `text` as a TOML string that does nothing on a terminal or in a build's log.
fn string(text: &str) -> String {
    let mut out = String::new();
    let mut before = ' ';
    for c in toml_string(text).chars() {
        if c == '#' && before == '#' {
            let _ = write!(out, "\\u{:04x}", u32::from(c));
        } else {
            out.push(c);
        }
        before = c;
    }
    out
}
