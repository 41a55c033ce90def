//! The walk through a policy. It makes a sentence for every key, with the words of the schema.

mod features;

use super::facts::Facts;
use super::values::{capital, code, plain, uncapital};
use super::{Sentence, Topic, by_hand, desktop};
use crate::client::fate::Fates;
use crate::report::{Becomes, RestReason};
use crate::schema::{At, Empty, Field, Kind, View};
use crate::syntax::{KeyPath, Segment, Value};

/// Tells the keys of a policy, the command rules aside.
pub(super) struct Walk<'f> {
    facts: &'f Facts,
    fates: &'f Fates<'f>,
    sentences: Vec<Sentence>,
}

impl<'f> Walk<'f> {
    /// The sentences about the keys of `policy`.
    pub(super) fn through(policy: &View<'_>, facts: &'f Facts, fates: &'f Fates<'f>) -> Vec<Sentence> {
        let mut walk = Self { facts, fates, sentences: Vec::new() };
        walk.table(policy);
        walk.sentences
    }

    fn table(&mut self, view: &View<'_>) {
        for index in 0..view.table.fields.len() {
            if let (Some(field), Some(at)) = view.nth(index)
                && (field.key != "rules" || !at.is_top())
            {
                self.value(at, Some(field));
            }
        }
        for entry in view.rest() {
            self.value(entry, None);
        }
    }

    fn value(&mut self, at: &At<'_>, field: Option<&'static Field>) {
        let path = at.path();
        let keys = steps(&path);
        if let ["features" | "feature_requirements"] = keys.as_slice()
            && let Some(sentences) = features::sentences(at)
        {
            self.sentences.extend(sentences);
            return;
        }
        let of_schema = || {
            let text = whole(at, field, &path, &keys)?;
            Some(by_hand::addition(&keys).map_or_else(|| text.clone(), |addition| format!("{text} {addition}")))
        };
        let sentence = by_hand::sentence(at, &path, &keys, self.facts).or_else(of_schema);
        if let Some(text) = sentence {
            self.tell(at, &path, text);
            return;
        }
        match at.kind() {
            Kind::Table(_) => {
                if let Some(view) = at.view() {
                    self.table(&view);
                }
            }
            Kind::Tagged(_) => {
                if let Some((word, view)) = at.tagged() {
                    self.tell(at, &path, told(&path, None, "kind", &code(word)));
                    self.table(&view);
                }
            }
            Kind::Words(_) => {
                if let Some((word, payload)) = at.word() {
                    self.tell(at, &path, told(&path, field, "value", &code(word)));
                    if let Some(payload) = payload {
                        self.value(&payload, None);
                    }
                }
            }
            Kind::OneOf(_) => {
                if let Some((_, _, chosen)) = at.chosen() {
                    self.value(&chosen, field);
                }
            }
            Kind::Array(_) => at.items().iter().for_each(|item| self.value(item, None)),
            Kind::Map { .. } => at.entries().iter().for_each(|entry| self.value(entry, None)),
            Kind::Bool | Kind::Integer { .. } | Kind::Text | Kind::Path | Kind::Any => {}
        }
    }

    fn tell(&mut self, at: &At<'_>, path: &KeyPath, text: String) {
        let (topic, text) = match self.fates.at(&self.fates.written(path)) {
            Becomes::AtRest(rest) => {
                (Topic::NotEnforced, format!("No effect, because {}: {}", because(rest), uncapital(&text)))
            }
            _ if self.facts.operates_nothing && desktop::is_about_operating(path) => {
                (Topic::of(path), format!("If browser and computer use were allowed: {}", uncapital(&text)))
            }
            _ => (Topic::of(path), text),
        };
        self.sentences.push(Sentence { topic, text, key: path.clone(), span: at.key_span });
    }
}

/// Why something is not in force for now.
fn because(rest: RestReason) -> &'static str {
    match rest {
        RestReason::ProxyOff => "the network proxy is off",
        RestReason::ProxyNotStarted => "nothing in this policy starts the network proxy",
        RestReason::NoNetwork => {
            "no permission profile lets commands reach the network, so the network proxy does not run"
        }
        RestReason::ReadsDenied => "a path may not be read",
    }
}

/// The steps of a path, with `[]` for any element of an array.
fn steps(path: &KeyPath) -> Vec<&str> {
    let steps = path.segments().iter().map(|segment| match segment {
        Segment::Key(key) => key.as_str(),
        Segment::Index(_) => "[]",
    });
    steps.collect()
}

/// The sentence about a value that has no keys of its own below it.
fn whole(at: &At<'_>, field: Option<&'static Field>, path: &KeyPath, keys: &[&str]) -> Option<String> {
    let unset = field.is_some_and(|field| field.empty == Empty::Unset);
    if is_empty(at, unset) {
        let so = if unset { ": the client treats it as missing" } else { "" };
        return Some(format!("{} is empty{so}.", code(&path.to_string())));
    }
    let shown = plain(at.node, at.kind(), field)?;
    let value = if matches!(at.kind(), Kind::Bool) { at.node.as_bool() } else { allows(&shown) };
    if let (Some(value), Some(field)) = (value, field)
        && let Some(sentence) = yes_or_no(field.help, value)
    {
        return Some(match site(keys) {
            Some(place) => format!("{place} {}.", uncapital(&sentence)),
            None => format!("{}{sentence}.", place(path)),
        });
    }
    Some(told(path, field, at.name(), &format!("{shown}{}", meant_by(at, field))))
}

/// What a word means, behind it.
fn meant_by(at: &At<'_>, field: Option<&Field>) -> String {
    let (Kind::Words(words), Some(_), Some((word, _))) = (at.kind(), field, at.word()) else { return String::new() };
    match words.get(word) {
        Some(known) if known.means.or(known.renamed_to).is_none() && !known.help.eq_ignore_ascii_case(word) => {
            format!(" ({})", uncapital(known.help))
        }
        _ => String::new(),
    }
}

/// The site that a key is about, or all sites without a rule.
fn site(keys: &[&str]) -> Option<String> {
    match keys {
        ["browser_use", "origins", origin, _] => Some(desktop::place(Some(origin))),
        ["browser_use", "default_origin_policy", _] => Some(desktop::place(None)),
        _ => None,
    }
}

/// Whether a word is one for yes or no.
fn allows(shown: &str) -> Option<bool> {
    match shown {
        "`allow`" => Some(true),
        "`deny`" => Some(false),
        _ => None,
    }
}

/// A table or list without anything in it, of any kind; a text of blanks where that is the same.
fn is_empty(at: &At<'_>, unset: bool) -> bool {
    match &at.node.value {
        Value::Array(elements) => elements.is_empty(),
        Value::Table(table) => table.is_empty(),
        Value::String(text) => text.is_empty() || (unset && text.trim().is_empty()),
        _ => false,
    }
}

/// `Ways in which people may sign in: …`, with where that is unless it is the top of the file.
fn told(path: &KeyPath, field: Option<&'static Field>, name: &str, value: &str) -> String {
    match field {
        Some(field) => format!("{}{}: {value}.", place(path), field.help.trim_end_matches(", by name")),
        None if name.is_empty() => format!("{}{value}.", place(path)),
        None => format!("{}{}: {value}.", place(path), if name == "kind" { "kind".to_owned() } else { code(name) }),
    }
}

/// The table that a key stands in, ahead of what is said of it.
fn place(path: &KeyPath) -> String {
    let segments = path.segments();
    match segments.split_last() {
        Some((_, above)) if !above.is_empty() => format!("In {}: ", code(&KeyPath::new(above.to_vec()).to_string())),
        _ => String::new(),
    }
}

/// `Whether X may Y` as `X may Y` or `X may not Y`, and `Let X Y` likewise.
fn yes_or_no(help: &str, value: bool) -> Option<String> {
    if let Some(rest) = help.strip_prefix("Let ") {
        let (who, what) =
            ["commands ", "the proxy "].into_iter().find_map(|who| Some((who, rest.strip_prefix(who)?)))?;
        return Some(capital(&format!("{who}may {}{what}", if value { "" } else { "not " })));
    }
    let rest = help.strip_prefix("Whether ")?;
    if value {
        return Some(capital(rest));
    }
    let (at, verb, not) = VERBS.iter().find_map(|(verb, not)| Some((rest.find(verb)?, verb, not)))?;
    let (before, after) = (rest.get(..at)?, rest.get(at + verb.len()..)?);
    Some(capital(&format!("{before}{not}{after}")))
}

/// Verbs of the format's questions with their opposites: those first that no other verb of a sentence stands before.
const VERBS: &[(&str, &str)] = &[
    (" may ", " may not "),
    (" must ", " need not "),
    (" is ", " is not "),
    (" are ", " are not "),
    (" looks ", " does not look "),
    (" requires ", " does not require "),
    (" supports ", " does not support "),
    (" offers ", " does not offer "),
    (" carries ", " does not carry "),
    (" apply", " do not apply"),
];
