//! The compiled rules of a policy.

use std::borrow::Cow;

use super::asked::{Asked, Script, look_inside, odd_shell};
use super::automaton::{Automaton, Builder};
use super::evaluation::{EvaluatedCommand, Evaluation};
use super::shell::Splitter;
use super::symbols::{Equality, canonical};
use super::words::{Words, base_name};
use super::{Decision, Fuel, pattern, written};
use crate::client::Accepted;
use crate::schema::View;
use crate::syntax::Span;

/// A command rule.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Rule {
    /// The index of the rule in the policy's list, from 0.
    pub index: usize,
    /// The words that match at each position of the command.
    pub pattern: Vec<Vec<String>>,
    /// The decision of the rule; never [`Decision::None`].
    pub decision: Decision,
    /// The text that the client shows; `None` if the rule has none.
    pub justification: Option<String>,
    /// Whether the client compares words by Unicode's canonical caseless matching.
    pub canonical: bool,
    /// The place of the rule in the policy.
    pub span: Span,
}

/// The way in which a rule matches a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MatchedBy {
    /// The rule matches the words as they are written.
    Words,
    /// The rule matches the last part of the program's path, because no rule matches the path as it is written.
    BaseName,
}

impl MatchedBy {
    /// Returns `words` or `base-name`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Words => "words",
            Self::BaseName => "base-name",
        }
    }
}

/// A rule that matches the first [`Rule::pattern`]`.len()` words of a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Match<'r> {
    /// The rule.
    pub rule: &'r Rule,
    /// The way in which the rule matches.
    pub by: MatchedBy,
}

/// The decision about a command, without the reasons. [`RuleSet::decide`] returns it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct BriefEvaluation<'r> {
    /// Whether the command is a script, and whether the client looks inside it.
    pub script: Script,
    /// The rule that decides; `None` if no rule matches.
    pub rule: Option<&'r Rule>,
}

impl BriefEvaluation<'_> {
    /// Returns the decision.
    pub fn decision(&self) -> Decision {
        self.rule.map_or(Decision::None, |rule| rule.decision)
    }
}

/// The compiled command rules of a policy. One pass over the words of a command finds the decision, for any number of
/// rules.
///
/// ```
/// use stricture::{Document, accept, rules::{MatchedBy, Decision, RuleSet}};
///
/// let document = Document::parse(r#"[rules]
/// prefix_rules = [
///   { pattern = [{ token = "git" }, { token = "push" }], decision = "prompt", justification = "Open a pull request" },
/// ]
/// "#);
/// let rules = RuleSet::of(&accept(&document).expect("the client accepts it"));
///
/// let evaluation = rules.evaluate(&["/usr/bin/git", "push", "--force"]);
/// assert_eq!(evaluation.decision(), Decision::Prompt);
/// assert_eq!(evaluation.justification(), Some("Open a pull request"));
/// assert_eq!(evaluation.commands()[0].matches()[0].by, MatchedBy::BaseName);
///
/// // A script is looked into if it is plain.
/// assert_eq!(rules.evaluate(&["bash", "-lc", "git add . && git push"]).decision(), Decision::Prompt);
/// assert_eq!(rules.evaluate(&["bash", "-lc", "git push 2>&1"]).decision(), Decision::None);
/// ```
#[derive(Clone, Debug)]
pub struct RuleSet {
    rules: Vec<Rule>,
    exact: Automaton,
    canonical: Automaton,
}

impl Default for RuleSet {
    /// No rules: those of a person without a managed policy.
    fn default() -> Self {
        Self::new(Vec::new())
    }
}

impl RuleSet {
    /// Compiles the rules of a policy.
    pub fn of(accepted: &Accepted<'_>) -> Self {
        Self::from_view(&accepted.view())
    }

    pub(crate) fn from_view(policy: &View<'_>) -> Self {
        Self::from_written(&written::Rules::of(policy))
    }

    pub(crate) fn from_written(written: &written::Rules<'_>) -> Self {
        Self::new(written.iter().map(Rule::of).collect())
    }

    /// Compiles these rules.
    pub(super) fn new(rules: Vec<Rule>) -> Self {
        let (mut exact, mut canonical) = (Builder::new(Equality::Exact), Builder::new(Equality::Canonical));
        for (at, rule) in (0_u32..).zip(&rules) {
            let builder = if rule.canonical { &mut canonical } else { &mut exact };
            builder.add(at, rule.pattern.iter().map(|choices| choices.iter().map(String::as_str)));
        }
        Self { rules, exact: exact.build(), canonical: canonical.build() }
    }

    /// Returns the rules, in the order of the policy.
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// Evaluates a command that the agent asks for. The result contains every rule that matches.
    ///
    /// If the client looks into a script, the result is about the commands of the script. Any words have a result, even
    /// an empty list. The function allocates nothing for a command that is not a script and that no rule matches.
    ///
    /// If the shell is outside the system's folders, the function assumes that the agent chose it. For a person's own
    /// shell, see [`Self::evaluate_own_shell`].
    pub fn evaluate<'a>(&'a self, argv: &'a [&'a str]) -> Evaluation<'a> {
        self.evaluate_with(odd_shell(argv), argv)
    }

    /// Like [`evaluate`](Self::evaluate), but for a shell that is the person's login shell. The rules apply only to the
    /// commands that it runs, in any folder.
    ///
    /// ```
    /// use stricture::{Document, accept, rules::{Decision, RuleSet}};
    ///
    /// let policy = "[rules]\nprefix_rules = [{ pattern = [{ token = \"zsh\" }], decision = \"prompt\" }]\n";
    /// let rules = RuleSet::of(&accept(&Document::parse(policy)).unwrap());
    /// let argv = ["/opt/tools/zsh", "-lc", "ls"];
    /// assert_eq!(rules.evaluate(&argv).decision(), Decision::Prompt);
    /// assert_eq!(rules.evaluate_own_shell(&argv).decision(), Decision::None);
    /// ```
    pub fn evaluate_own_shell<'a>(&'a self, argv: &'a [&'a str]) -> Evaluation<'a> {
        self.evaluate_with(None, argv)
    }

    fn evaluate_with<'a>(&'a self, shell: Option<&'a [&'a str]>, argv: &'a [&'a str]) -> Evaluation<'a> {
        let mut splitter = Splitter::new();
        let shell = shell.map(|shell| EvaluatedCommand::given(self, shell)).into_iter();
        match look_inside(argv, &mut splitter) {
            Asked::Literal(script) => Evaluation::new(script, shell.chain([EvaluatedCommand::given(self, argv)])),
            Asked::Commands(plain) => {
                let commands = plain.commands().map(|command| EvaluatedCommand::read(self, command));
                Evaluation::new(Script::Plain, shell.chain(commands))
            }
        }
    }

    /// Decides about a command that the agent asks for, without the reasons. Use it for many commands, one after the
    /// other. It allocates nothing except the splitter's buffers.
    ///
    /// ```
    /// use stricture::{Document, accept, rules::{Decision, RuleSet, shell::Splitter}};
    ///
    /// let rules = RuleSet::of(&accept(&Document::parse("[rules]\nprefix_rules = [{ pattern = [{ token = \"rm\" }], decision = \"forbidden\" }]\n")).unwrap());
    /// let mut splitter = Splitter::new();
    /// let decided = rules.decide(&["bash", "-lc", "ls; rm x"], &mut splitter);
    /// assert_eq!(decided.decision(), Decision::Forbidden);
    /// assert_eq!(decided.rule.map(|rule| rule.index), Some(0));
    /// ```
    pub fn decide<'s>(&'s self, argv: &[&str], splitter: &mut Splitter) -> BriefEvaluation<'s> {
        self.decide_on(argv, splitter, &mut Fuel::endless())
    }

    /// The same with so much fuel, if that is enough.
    pub(crate) fn decide_within<'s>(
        &'s self,
        argv: &[&str],
        splitter: &mut Splitter,
        fuel: &mut Fuel,
    ) -> Option<BriefEvaluation<'s>> {
        let decided = self.decide_on(argv, splitter, fuel);
        (!fuel.is_out()).then_some(decided)
    }

    fn decide_on<'s>(&'s self, argv: &[&str], splitter: &mut Splitter, fuel: &mut Fuel) -> BriefEvaluation<'s> {
        let rule = |found: Match<'s>| found.rule;
        let shell = odd_shell(argv).and_then(|shell| self.deciding_within(shell, fuel)).map(rule).into_iter();
        // The last of equals, as in the client.
        match look_inside(argv, splitter) {
            Asked::Literal(script) => {
                let deciding = self.deciding_within(argv, fuel).map(rule);
                BriefEvaluation { script, rule: shell.chain(deciding).max_by_key(|rule| weight(rule)) }
            }
            Asked::Commands(plain) => {
                let deciding = plain.commands().filter_map(|command| self.deciding_within(command, fuel)).map(rule);
                BriefEvaluation { script: Script::Plain, rule: shell.chain(deciding).max_by_key(|rule| weight(rule)) }
            }
        }
    }

    /// The rule that decides on one command.
    pub(super) fn deciding(&self, words: impl Words) -> Option<Match<'_>> {
        self.deciding_within(words, &mut Fuel::endless())
    }

    fn deciding_within(&self, words: impl Words, fuel: &mut Fuel) -> Option<Match<'_>> {
        let mut best: Option<Match<'_>> = None;
        // Rules are found in no order: of equals the last in the policy decides.
        let order = |found: &Match<'_>| (weight(found.rule), found.rule.index);
        self.each_match(words, fuel, |found| {
            if best.is_none_or(|best| order(&found) > order(&best)) {
                best = Some(found);
            }
        });
        best
    }

    /// The rules that match one command, in the order of the policy.
    pub(super) fn matches(&self, words: impl Words) -> Vec<Match<'_>> {
        let mut matches = Vec::new();
        self.each_match(words, &mut Fuel::endless(), |found| matches.push(found));
        matches.sort_unstable_by_key(|found| found.rule.index);
        matches
    }

    fn each_match<'s>(&'s self, words: impl Words, fuel: &mut Fuel, mut found: impl FnMut(Match<'s>)) {
        let Some(program) = words.word(0) else { return };
        let mut any = false;
        let mut walk = |program: &str, by| {
            for automaton in [&self.exact, &self.canonical] {
                automaton.walk(program, words, fuel, |number| {
                    if let Some(rule) = usize::try_from(number).ok().and_then(|number| self.rules.get(number)) {
                        any = true;
                        found(Match { rule, by });
                    }
                });
            }
            any
        };
        if !walk(program, MatchedBy::Words)
            && let Some(name) = base_name(program)
        {
            walk(name, MatchedBy::BaseName);
        }
    }
}

/// What counts first of a rule: how strict it is, then how long.
pub(super) fn weight(rule: &Rule) -> (Decision, usize) {
    (rule.decision, rule.pattern.len())
}

impl Rule {
    /// Returns the form of a word that this rule compares. If the forms of two words are equal, the words are equal for
    /// the rule.
    ///
    /// ```
    /// use stricture::{Document, accept, rules::RuleSet};
    ///
    /// let policy = "[rules]\nprefix_rules = [{ pattern = [{ token = \"git\" }], decision = \"prompt\", canonical_matching = true }]\n";
    /// let rules = RuleSet::of(&accept(&Document::parse(policy)).unwrap());
    /// assert_eq!(rules.rules()[0].compared("GIT"), rules.rules()[0].compared("git"));
    /// ```
    pub fn compared<'w>(&self, word: &'w str) -> Cow<'w, str> {
        if self.canonical { canonical(word).collect() } else { Cow::Borrowed(word) }
    }

    /// Returns the pattern as people write it: `git push`, `npm|yarn publish`. Shortens a very long pattern.
    ///
    /// ```
    /// use stricture::{Document, accept, rules::RuleSet};
    ///
    /// let policy = "rules.prefix_rules = [{ pattern = [{ any_of = [\"npm\", \"yarn\"] }, { token = \"publish\" }], decision = \"prompt\" }]";
    /// let rules = RuleSet::of(&accept(&Document::parse(policy)).unwrap());
    /// assert_eq!(rules.rules()[0].said(), "npm|yarn publish");
    /// ```
    pub fn said(&self) -> String {
        pattern::to_words(self.pattern.iter().map(|choices| choices.iter().map(String::as_str)))
    }

    fn of(written: &written::Rule<'_>) -> Self {
        let texts = |word: &written::Word<'_>| word.choices().map(|(_, text)| text.to_owned()).collect();
        Self {
            index: written.index,
            pattern: written.words.iter().map(texts).collect(),
            decision: written.decision,
            justification: written.justification.map(str::to_owned),
            canonical: written.canonical,
            span: written.at.node.span,
        }
    }
}
