//! The notation of patterns, in policies and in sentences.

use crate::syntax::string;

/// Longest pattern that a sentence holds, in bytes: whoever shows it cuts it shorter still.
const LONGEST: usize = 8 << 10;

/// A pattern as it stands in a policy: `[{ token = "git" }, { any_of = ["push", "fetch"] }]`.
pub(crate) fn to_toml<'w, P: IntoIterator<Item = &'w str>>(places: impl IntoIterator<Item = P>) -> String {
    let word = |choices: P| {
        let choices: Vec<String> = choices.into_iter().map(string).collect();
        match choices.as_slice() {
            [one] => format!("{{ token = {one} }}"),
            several => format!("{{ any_of = [{}] }}", several.join(", ")),
        }
    };
    let places: Vec<String> = places.into_iter().map(word).collect();
    format!("[{}]", places.join(", "))
}

/// A pattern as one would say it: `git push`, `npm|yarn publish`. Of a very long one the beginning.
pub(super) fn to_words<'w, P: IntoIterator<Item = &'w str>>(places: impl IntoIterator<Item = P>) -> String {
    let mut out = String::new();
    for (at, choices) in places.into_iter().enumerate() {
        for (nth, choice) in choices.into_iter().enumerate() {
            if at > 0 || nth > 0 {
                out.push(if nth > 0 { '|' } else { ' ' });
            }
            if out.len() + choice.len() > LONGEST {
                let rest = LONGEST.saturating_sub(out.len());
                out.push_str(choice.get(..choice.floor_char_boundary(rest)).unwrap_or_default());
                return out;
            }
            out.push_str(choice);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways() {
        let pattern = [vec!["npm", "yarn"], vec!["a \"b\""]];
        let places = || pattern.iter().map(|choices| choices.iter().copied());
        assert_eq!(to_toml(places()), r#"[{ any_of = ["npm", "yarn"] }, { token = "a \"b\"" }]"#);
        assert_eq!(to_words(places()), "npm|yarn a \"b\"");
        let long = "é".repeat(LONGEST);
        assert!(to_words([["x"; 2], [long.as_str(); 2]]).len() <= LONGEST);
    }
}
