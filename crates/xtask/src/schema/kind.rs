//! The small language in which the schema files write kinds: `array<map<string>>`.

use super::model::Model;

/// A parsed kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Bool,
    Text,
    Path,
    Any,
    Integer(i64, i64),
    Array(Box<Kind>),
    Set(Box<Kind>),
    Map(Box<Kind>),
    Table(String),
    Words(String),
    Tagged(String),
    OneOf(String),
}

impl Kind {
    /// Parses `text`, looking names up in `model`.
    pub(crate) fn parse(text: &str, model: &Model) -> Result<Self, String> {
        let text = text.trim();
        if let Some(inner) = text.strip_suffix('>') {
            let (outer, inner) = inner.split_once('<').ok_or_else(|| format!("unbalanced kind `{text}`"))?;
            return Ok(match outer {
                "array" => Self::Array(Box::new(Self::parse(inner, model)?)),
                "set" => Self::Set(Box::new(Self::parse(inner, model)?)),
                "map" => Self::Map(Box::new(Self::parse(inner, model)?)),
                "integer" => {
                    let (min, max) = inner.split_once(',').ok_or_else(|| format!("no range in `{text}`"))?;
                    Self::Integer(bound(min)?, bound(max)?)
                }
                _ => return Err(format!("unknown kind `{text}`")),
            });
        }
        Ok(match text {
            "bool" => Self::Bool,
            "string" => Self::Text,
            "path" => Self::Path,
            "any" => Self::Any,
            name if model.table.contains_key(name) => Self::Table(name.to_owned()),
            name if model.words.contains_key(name) => Self::Words(name.to_owned()),
            name if model.tagged.contains_key(name) => Self::Tagged(name.to_owned()),
            name if model.one_of.contains_key(name) => Self::OneOf(name.to_owned()),
            _ => return Err(format!("unknown kind `{text}`")),
        })
    }
}

fn bound(text: &str) -> Result<i64, String> {
    match text.trim() {
        "max" => Ok(i64::MAX),
        "min" => Ok(i64::MIN),
        number => number.parse().map_err(|_| format!("`{number}` is not a bound")),
    }
}
