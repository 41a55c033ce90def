//! The outermost keys of JSON, which distinguish the formats of logs.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::LogFormat;
use super::text::Text;

/// The kinds of lines in the client's own session files that hold something in a `payload`.
const KINDS: [&str; 5] = ["session_meta", "response_item", "event_msg", "turn_context", "compacted"];

/// What early clients wrote with nothing around it, each with a key that all of its kind have.
const ITEMS: [(&str, &str); 4] =
    [("function_call", "arguments"), ("local_shell_call", "action"), ("message", "content"), ("reasoning", "summary")];

/// The outermost keys of an object, with what stands there.
#[derive(Default)]
struct Looks<'l> {
    keys: Vec<(Cow<'l, str>, Shape)>,
    /// The text of its `type`.
    kind: Option<Cow<'l, str>>,
}

/// What kind of value stands somewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    Text,
    List,
    Object,
    Other,
}

/// The only form that has such an object a line. The line may break off anywhere: what stands before that counts.
pub(super) fn form(line: &[u8]) -> Option<LogFormat> {
    let mut looks = Looks::default();
    // Where it is no object, or not all of one, what there is has been noted.
    let _ = serde_json::Deserializer::from_slice(line).deserialize_map(&mut looks);
    if looks.has("command", Shape::Text) || looks.has("command", Shape::List) || looks.has("argv", Shape::List) {
        return Some(LogFormat::Ndjson);
    }
    let kind = looks.kind.as_deref().unwrap_or_default();
    let is_item = ITEMS.iter().any(|(item, key)| *item == kind && looks.keys.iter().any(|(found, _)| found == key));
    let is_wrapped = KINDS.contains(&kind) && looks.has("payload", Shape::Object);
    (is_item || is_wrapped || looks.has("record_type", Shape::Text)).then_some(LogFormat::Sessions)
}

/// Whether this begins one value that goes over several lines, or that holds all commands at once: a list of objects or of lists, or an
/// object with a key to a line. No script begins so.
pub(super) fn is_one_value(beginning: &[u8]) -> bool {
    match beginning.trim_ascii_start() {
        [b'[', rest @ ..] => {
            matches!(rest.trim_ascii_start(), [b'{' | b'[', rest @ ..] if rest.trim_ascii_start().starts_with(b"\""))
        }
        [b'{', rest @ ..] => {
            let key = rest.trim_ascii_start();
            let blank = rest.get(..rest.len() - key.len()).unwrap_or_default();
            blank.contains(&b'\n') && has_key(key)
        }
        _ => false,
    }
}

/// Whether this begins with a key.
pub(super) fn has_key(text: &[u8]) -> bool {
    let mut values = serde_json::Deserializer::from_slice(text).into_iter::<Text<'_>>();
    let is_text = text.starts_with(b"\"") && values.next().is_some_and(|key| key.is_ok());
    is_text && text.get(values.byte_offset()..).is_some_and(|rest| rest.trim_ascii_start().starts_with(b":"))
}

impl Looks<'_> {
    fn has(&self, key: &str, shape: Shape) -> bool {
        self.keys.iter().any(|(found, other)| found == key && *other == shape)
    }
}

impl<'de> Visitor<'de> for &mut Looks<'de> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<(), A::Error> {
        while let Some(Text(key)) = fields.next_key()? {
            fields.next_value_seed(Seen { key, looks: self })?;
        }
        Ok(())
    }
}

/// Notes what stands at a key before it is read to its end.
struct Seen<'a, 'l> {
    key: Cow<'l, str>,
    looks: &'a mut Looks<'l>,
}

impl<'l> Seen<'_, 'l> {
    fn note(self, shape: Shape) {
        self.looks.keys.push((self.key, shape));
    }

    fn text(self, text: Cow<'l, str>) {
        if self.key == "type" {
            self.looks.kind = Some(text);
        }
        self.note(Shape::Text);
    }
}

impl<'de> DeserializeSeed<'de> for Seen<'_, 'de> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seen<'_, 'de> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<(), E> {
        self.text(Cow::Borrowed(text));
        Ok(())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        self.text(Cow::Owned(text.to_owned()));
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        self.note(Shape::List);
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<(), A::Error> {
        self.note(Shape::Object);
        while object.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(())
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<(), E> {
        self.note(Shape::Other);
        Ok(())
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<(), E> {
        self.note(Shape::Other);
        Ok(())
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<(), E> {
        self.note(Shape::Other);
        Ok(())
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<(), E> {
        self.note(Shape::Other);
        Ok(())
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.note(Shape::Other);
        Ok(())
    }
}
