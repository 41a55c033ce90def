//! Attributes with many values: addresses, members, groups.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

/// An attribute of many values: each is told with whether it is the main one. One without a value is passed over, unless it is something that
/// must not be missing.
pub(super) struct Entries<'f>(pub(super) &'f mut dyn FnMut(&str, bool), pub(super) Option<&'static str>);

impl<'de> DeserializeSeed<'de> for Entries<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Entries<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array of objects with `value`")
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<(), A::Error> {
        let mut room = Room::default();
        while elements.next_element_seed(Entry { told: self.0, needed: self.1, room: &mut room })?.is_some() {}
        Ok(())
    }
}

/// Room for the texts of a value, used again for the next: a directory has millions of them.
#[derive(Default)]
struct Room {
    value: String,
    link: String,
}

/// One of many values.
struct Entry<'f> {
    told: &'f mut dyn FnMut(&str, bool),
    needed: Option<&'static str>,
    room: &'f mut Room,
}

impl<'de> DeserializeSeed<'de> for Entry<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Entry<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with `value`")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<(), A::Error> {
        let Room { value, link } = self.room;
        let (mut has_value, mut has_link, mut main) = (false, false, false);
        while let Some(part) = entries.next_key_seed(PartName)? {
            match part {
                Part::Value => has_value = entries.next_value_seed(Kept(value))?,
                Part::Link if self.needed.is_some() => has_link = entries.next_value_seed(Kept(link))?,
                Part::Primary => main = entries.next_value::<Option<bool>>()? == Some(true),
                Part::Link | Part::Other => {
                    entries.next_value::<IgnoredAny>()?;
                }
            }
        }
        if has_value {
            (self.told)(value, main);
            return Ok(());
        }
        // A link ends in the id.
        let id = has_link.then(|| link.rsplit('/').next().unwrap_or(link)).filter(|id| !id.is_empty());
        match (id, self.needed) {
            (Some(id), _) => (self.told)(id, main),
            (None, Some(what)) => return Err(A::Error::custom(format!("{what} has no `value`, which is its id"))),
            (None, None) => {}
        }
        Ok(())
    }
}

/// A text, or `null`; told is which of the two.
struct Kept<'t>(&'t mut String);

impl<'de> DeserializeSeed<'de> for Kept<'_> {
    type Value = bool;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        deserializer.deserialize_option(self)
    }
}

impl<'de> Visitor<'de> for Kept<'_> {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_none<E: Error>(self) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_unit<E: Error>(self) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        deserializer.deserialize_str(self)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<bool, E> {
        self.0.clear();
        self.0.push_str(text);
        Ok(true)
    }
}

/// The parts of a value that are read.
enum Part {
    Value,
    Link,
    Primary,
    Other,
}

/// The name of a part, letter case ignored.
struct PartName;

impl<'de> DeserializeSeed<'de> for PartName {
    type Value = Part;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Part, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for PartName {
    type Value = Part;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of an attribute")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Part, E> {
        Ok(if name.eq_ignore_ascii_case("value") {
            Part::Value
        } else if name.eq_ignore_ascii_case("$ref") {
            Part::Link
        } else if name.eq_ignore_ascii_case("primary") {
            Part::Primary
        } else {
            Part::Other
        })
    }
}
