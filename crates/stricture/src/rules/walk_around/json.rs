//! `stricture/walk-around/1`: the stable form that `--format json` prints.
//!
//! These types are only ever extended: a field, once printed, keeps its name and meaning. Lines and columns count from 1, columns in
//! Unicode scalar values; offsets are bytes from 0.

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
    /// The rules that can be walked around, in the order of the policy.
    pub rules: Vec<WaysAroundRuleJson>,
    /// Rules to add.
    pub remedies: Vec<RemedyJson>,
    /// How many rules were not looked at, as they or the policy are too large.
    pub left_out: usize,
}

/// A rule that can be walked around.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct WaysAroundRuleJson {
    /// Its number in the policy's list, from 0.
    pub rule: usize,
    /// For each place the words of which one must stand there.
    pub pattern: Vec<Vec<String>>,
    /// What it decides.
    pub decision: Decision,
    /// Where it stands in the policy.
    pub span: SpanJson,
    /// The ways around it.
    pub ways: Vec<WayAroundJson>,
}

/// A way around a rule.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct WayAroundJson {
    /// How it is walked around.
    pub kind: WalkAroundKind,
    /// What the agent asks for: a shell, a flag and the script.
    pub argv: [String; 3],
    /// What happens to it instead.
    pub decision: Decision,
    /// Which of the remedies stops it, from 0; null if none does.
    pub remedy: Option<usize>,
}

/// A rule to add.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct RemedyJson {
    /// The rule as it is written in the policy's list.
    pub toml: String,
    /// What else it stops; null if nothing.
    pub also: Option<&'static str>,
}

impl WalkAroundAnswer {
    /// The answer; `source` is the text of the policy that the rules come from.
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
