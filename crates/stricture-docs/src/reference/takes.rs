//! A description of the values that a key takes.

use stricture::schema::{Kind, TextRule};

use crate::markdown::code;

/// The values of `kind`. `text` is the form of the strings in it.
pub(crate) fn takes(kind: &Kind, text: Option<TextRule>) -> String {
    match kind {
        Kind::Bool => "`true` or `false`".to_owned(),
        Kind::Integer { min: i64::MIN, max: i64::MAX } => "an integer".to_owned(),
        Kind::Integer { min, max: i64::MAX } => format!("an integer, {min} or more"),
        Kind::Integer { min, max } => format!("an integer from {min} to {max}"),
        Kind::Text => text.map_or("a string", TextRule::describe).to_owned(),
        Kind::Path => text.map_or("a path", TextRule::describe).to_owned(),
        Kind::Any => "any value".to_owned(),
        Kind::Array(of) => format!("a list; each element is {}", takes(of, text)),
        Kind::Map { entry, of } => format!("a table; the value of each {} is {}", code(entry), takes(of, text)),
        Kind::Table(table) => match &table.rest() {
            Some(rest) => format!("a table; the value of each {} is {}", code(rest.name()), takes(&rest.kind(), None)),
            None => "a table".to_owned(),
        },
        Kind::Words(words) if words.current().all(|word| word.payload().is_some()) => {
            "a table with one of the keys below".to_owned()
        }
        Kind::Words(_) => "one of the words below".to_owned(),
        Kind::Tagged(tagged) => format!("a table; {} decides which keys it has", code(tagged.tag())),
        Kind::OneOf(one_of) => {
            let forms: Vec<String> = one_of.alternatives().iter().map(|form| takes(&form.kind(), None)).fold(
                Vec::new(),
                |mut seen, next| {
                    if !seen.contains(&next) {
                        seen.push(next);
                    }
                    seen
                },
            );
            forms.join(", or ")
        }
    }
}
