//! The stable form `stricture/walk-around/1`, which `--format json` prints.
//!
//! Later releases only add fields: a printed field keeps its name and its meaning. Lines and columns count from 1, and a
//! column is a Unicode scalar value. Offsets are bytes and count from 0.

use serde::Serialize;

use super::{WalkAroundKind, WalkArounds};
use crate::report::json::SpanJson;
use crate::rules::Decision;
use crate::syntax::Source;

/// The ways around the rules of a policy.
///
/// ```
/// use stricture::{Document, accept, rules::{RuleSet, walk_around::json::WalkAroundAnswer}};
///
/// let document = Document::parse("rules.prefix_rules = [{ pattern = [{ token = \"rm\" }], decision = \"forbidden\" }]\n");
/// let rules = RuleSet::of(&accept(&document).unwrap());
/// let text = serde_json::to_string(&WalkAroundAnswer::new(&rules.walk_arounds(), &document.source())).unwrap();
/// assert!(text.starts_with(r#"{"schema":"stricture/walk-around/1","rules":[{"rule":0,"pattern":[["rm"]],"decision":"forbidden","#));
/// ```
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct WalkAroundAnswer {
    /// Always `stricture/walk-around/1`.
    pub schema: &'static str,
    /// The rules that have ways around them, in the order of the policy.
    pub rules: Vec<WaysAroundRuleJson>,
    /// Rules to add.
    pub remedies: Vec<RemedyJson>,
    /// The number of rules that were not searched, because they or the policy are too large.
    pub left_out: usize,
}

/// A rule that has ways around it.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct WaysAroundRuleJson {
    /// The index of the rule in the policy's list, from 0.
    pub rule: usize,
    /// The words that match at each position of the command.
    pub pattern: Vec<Vec<String>>,
    /// The decision of the rule.
    pub decision: Decision,
    /// The place of the rule in the policy.
    pub span: SpanJson,
    /// The ways around it.
    pub ways: Vec<WayAroundJson>,
}

/// A way around a rule.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct WayAroundJson {
    /// The kind of the way around.
    pub kind: WalkAroundKind,
    /// The request of the agent: a shell, a flag and the script.
    pub argv: [String; 3],
    /// The decision about it.
    pub decision: Decision,
    /// The index of the remedy that stops it, from 0; null if none does.
    pub remedy: Option<usize>,
}

/// A rule to add.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct RemedyJson {
    /// The rule, as it is written in the policy's list.
    pub toml: String,
    /// A description of other commands that the rule stops; null if there are none.
    pub also: Option<&'static str>,
}

impl WalkAroundAnswer {
    /// Creates the answer. `source` is the text of the policy that the rules come from.
    #[must_use]
    pub fn new(found: &WalkArounds<'_>, source: &Source<'_>) -> Self {
        let rules = found.rules.iter().map(|walked| WaysAroundRuleJson {
            rule: walked.rule.index,
            pattern: walked.rule.pattern.clone(),
            decision: walked.rule.decision,
            span: SpanJson::new(walked.rule.span, source),
            ways: walked
                .ways
                .iter()
                .map(|way| WayAroundJson {
                    kind: way.kind,
                    argv: way.argv.clone(),
                    decision: way.decision,
                    remedy: way.remedy,
                })
                .collect(),
        });
        let remedies = found.remedies.iter().map(|remedy| RemedyJson { toml: remedy.to_toml(), also: remedy.also });
        Self {
            schema: "stricture/walk-around/1",
            rules: rules.collect(),
            remedies: remedies.collect(),
            left_out: found.left_out,
        }
    }
}
