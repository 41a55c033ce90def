//! Patterns against a naive reading of them, and what covers what.

use proptest::prelude::*;

use super::Glob;
use super::cover::{MOST_WORK, TooManySteps, escapes};
use super::form::Form;
use super::machine::Machine;
use super::parse::{Part, parse};
use crate::assignments::fold::fold;

/// Whether the parts match a name, tried in every way.
fn naive(parts: &[Part], name: &[char]) -> bool {
    let Some((first, rest)) = parts.split_first() else { return name.is_empty() };
    match first {
        Part::Letter(letters) => {
            name.split_first().is_some_and(|(letter, after)| letters.contains(*letter) && naive(rest, after))
        }
        Part::Star => (0..=name.len()).any(|skipped| naive(rest, &name[skipped..])),
        Part::Either(alternatives) => alternatives.iter().any(|alternative| naive(&[alternative, rest].concat(), name)),
    }
}

fn pattern() -> impl Strategy<Value = String> {
    let atom = prop::sample::select(vec![
        "a",
        "B",
        "é",
        "?",
        "*",
        "[ab]",
        "[!a]",
        "[^é-ü]",
        "{a,b}",
        "{,a*}",
        "{a?,{b,é}}",
        "\\*",
        "-",
        "[]-]",
        "**",
    ]);
    prop::collection::vec(atom, 0..5).prop_map(|atoms| atoms.concat())
}

/// Two stars in a row mean something of their own to globset.
fn ascii(text: &str) -> String {
    let text: String = text.chars().filter(char::is_ascii).collect();
    text.replace("**", "*")
}

fn name() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(vec!['a', 'A', 'b', 'É', 'ü', '*', '-', ']', '/']), 0..6)
        .prop_map(|letters| letters.into_iter().collect())
}

#[test]
fn spellings_of_one_form() {
    let form = |pattern: &str| Form::of(&parse(pattern).unwrap());
    for (one, other) in [
        ("SRE-*", "sre-**"),
        ("a[*]", "a\\*"),
        ("{eu,us}", "{US,EU,us}"),
        ("{a,b}", "[ab]"),
        ("{a,{b,cd}}", "{cd,[a-b]}"),
        ("*?x", "?*x"),
        ("{sre}", "[S]re"),
    ] {
        assert_eq!(form(one), form(other), "{one} {other}");
    }
    for (one, other) in [("[A-z]", "[a-z]"), ("a\\*", "a*"), ("\\{a,b", "{a,b}"), ("a\\?", "=a?"), ("?", "*")] {
        assert_ne!(form(one), form(other), "{one} {other}");
    }
}

fn free(inner: &Machine, outer: &[&Machine]) -> Result<Option<String>, TooManySteps> {
    escapes(inner, outer, &mut { MOST_WORK })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

    /// The form of a pattern says what the pattern does.
    #[test]
    fn a_form_matches_the_same_names(pattern in pattern(), name in name()) {
        let parts = parse(&pattern).unwrap();
        let letters: Vec<char> = name.chars().map(fold).collect();
        let form = Form::of(&parts);
        prop_assert_eq!(naive(form.parts(), &letters), naive(&parts, &letters), "{:?}", form);
        let (pattern, form) = (Machine::new(&parts), Machine::new(form.parts()));
        prop_assert_eq!(free(&form, &[&pattern]), Ok(None));
        prop_assert_eq!(free(&pattern, &[&form]), Ok(None));
    }

    #[test]
    fn matches_what_a_naive_reading_matches(pattern in pattern(), name in name()) {
        let glob = Glob::new(&pattern).unwrap();
        let letters: Vec<char> = name.chars().map(fold).collect();
        prop_assert_eq!(glob.matches(&name), naive(&parse(&pattern).unwrap(), &letters), "{} {}", pattern, name);
    }

    /// For the letters that both know: globset reads bytes.
    #[test]
    fn agrees_with_globset_on_ascii(pattern in pattern(), name in name()) {
        let (pattern, name) = (ascii(&pattern), ascii(&name));
        let other = globset::GlobBuilder::new(&pattern).case_insensitive(true).backslash_escape(true).empty_alternates(true).build().unwrap();
        prop_assert_eq!(Glob::new(&pattern).unwrap().matches(&name), other.compile_matcher().is_match(&name), "{} {}", pattern, name);
    }

    #[test]
    fn what_escapes_does(inner in pattern(), outer in prop::collection::vec(pattern(), 0..3), names in prop::collection::vec(name(), 20)) {
        let one = Glob::new(&inner).unwrap();
        let others: Vec<Glob> = outer.iter().map(|pattern| Glob::new(pattern).unwrap()).collect();
        let machines: Vec<_> = others.iter().map(|glob| &glob.machine).collect();
        match free(&one.machine, &machines).expect("these are decided") {
            Some(name) => {
                prop_assert!(one.matches(&name), "{} does not match {:?}", inner, name);
                prop_assert!(!others.iter().any(|other| other.matches(&name)), "{:?} matches {:?}", outer, name);
            }
            None => {
                for name in names {
                    prop_assert!(!one.matches(&name) || others.iter().any(|other| other.matches(&name)));
                }
            }
        }
    }

    #[test]
    fn any_text_is_read_or_refused(pattern in any::<String>(), name in any::<String>()) {
        if let Ok(glob) = Glob::new(&pattern) {
            glob.matches(&name);
        }
    }
}

#[test]
fn covers() {
    let covered = |inner: &str, outer: &[&str]| {
        let globs: Vec<Glob> = outer.iter().map(|pattern| Glob::new(pattern).unwrap()).collect();
        let machines: Vec<_> = globs.iter().map(|glob| &glob.machine).collect();
        free(&Glob::new(inner).unwrap().machine, &machines).unwrap().is_none()
    };
    assert!(covered("sre-eu", &["sre-*"]));
    assert!(covered("SRE-EU", &["sre-eu"]));
    assert!(covered("sre-*", &["s*"]));
    assert!(covered("*", &["?*", ""]));
    assert!(covered("[a-f]x", &["[a-c]x", "[d-f]x"]));
    assert!(covered("{a,b}*", &["a*", "b*"]));
    assert!(covered("É*", &["é*"]));
    assert!(!covered("sre-*", &["sre-?*"]));
    assert!(!covered("*", &["a*", "[!a]*"]));
    assert!(!covered("sre", &[]));
}
