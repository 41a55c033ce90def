//! The client's evaluation of command rules written down as plainly as can be: the judge of the engine and of the lints about rules.

/// A rule as it stands in a made-up policy.
#[derive(Clone, Debug)]
pub struct Rule {
    pub pattern: Vec<Vec<&'static str>>,
    pub decision: &'static str,
    pub justification: Option<&'static str>,
    pub canonical: bool,
}

/// The decisions, from the laxest to the strictest.
pub const DECISIONS: [&str; 4] = ["none", "prompt", "prompt-user", "forbidden"];

impl Rule {
    /// The place of its decision in [`DECISIONS`].
    pub fn strictness(&self) -> usize {
        DECISIONS.iter().position(|decision| *decision == self.decision).expect("a decision")
    }

    fn begins(&self, command: &[&str]) -> bool {
        // Enough for the letters of the tests; the engine's own comparison is tested on recorded pairs.
        let fits = |word: &str, choice: &&str| {
            if self.canonical { word.to_lowercase() == choice.to_lowercase() } else { word == *choice }
        };
        self.pattern.len() <= command.len()
            && self.pattern.iter().zip(command).all(|(choices, word)| choices.iter().any(|choice| fits(word, choice)))
    }
}

/// The numbers of the rules that match a command, and whether they do by the last component of its program's path: that is tried where
/// none matches the words.
pub fn matching(rules: &[Rule], command: &[&str]) -> (Vec<usize>, bool) {
    let scan =
        |command: &[&str]| -> Vec<usize> { (0..rules.len()).filter(|index| rules[*index].begins(command)).collect() };
    let found = scan(command);
    let by_name = command.split_first().and_then(|(program, rest)| {
        let (_, name) = program.rsplit_once('/')?;
        Some(scan(&[&[name], rest].concat()))
    });
    match by_name {
        Some(by_name) if found.is_empty() => (by_name, true),
        _ => (found, false),
    }
}

/// The rule that decides on a command and gives the text: the strictest, then the longest, then the last.
pub fn deciding(rules: &[Rule], command: &[&str]) -> Option<usize> {
    let weight = |index: &usize| (rules[*index].strictness(), rules[*index].pattern.len(), *index);
    matching(rules, command).0.into_iter().max_by_key(weight)
}

/// A policy of these rules. The client refuses an empty list.
pub fn policy(rules: &[Rule]) -> String {
    if rules.is_empty() {
        return String::new();
    }
    let mut out = String::from("[rules]\nprefix_rules = [\n");
    for rule in rules {
        let words: Vec<String> = rule
            .pattern
            .iter()
            .map(|choices| match choices.as_slice() {
                [only] => format!("{{ token = {only:?} }}"),
                choices => format!("{{ any_of = {choices:?} }}"),
            })
            .collect();
        out.push_str(&format!("  {{ pattern = [{}], decision = {:?}", words.join(", "), rule.decision));
        if let Some(text) = rule.justification {
            out.push_str(&format!(", justification = {text:?}"));
        }
        if rule.canonical {
            out.push_str(", canonical_matching = true");
        }
        out.push_str(" },\n");
    }
    out.push_str("]\n");
    out
}
