//! Text in JSON. It is borrowed from the line if it has no escapes.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, SeqAccess, Visitor};

use super::LoggedCommand;

/// A string.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Text<'l>(pub(super) Cow<'l, str>);

impl<'de: 'l, 'l> Deserialize<'de> for Text<'l> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Letters;
        impl<'de> Visitor<'de> for Letters {
            type Value = Text<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text")
            }

            fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Text<'de>, E> {
                Ok(Text(Cow::Borrowed(text)))
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Text<'de>, E> {
                Ok(Text(Cow::Owned(text.to_owned())))
            }
        }
        deserializer.deserialize_str(Letters)
    }
}

/// A string, which is a script, or a list of them, which are words.
impl<'de: 'l, 'l> Deserialize<'de> for LoggedCommand<'l> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Command;
        impl<'de> Visitor<'de> for Command {
            type Value = LoggedCommand<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string or a list of strings")
            }

            fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<LoggedCommand<'de>, E> {
                Ok(LoggedCommand::Script(Cow::Borrowed(text)))
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<LoggedCommand<'de>, E> {
                Ok(LoggedCommand::Script(Cow::Owned(text.to_owned())))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut words: A) -> Result<LoggedCommand<'de>, A::Error> {
                let mut found = Vec::new();
                while let Some(Text(word)) = words.next_element()? {
                    found.push(word);
                }
                if found.is_empty() { Err(A::Error::custom("no words")) } else { Ok(LoggedCommand::Words(found)) }
            }
        }
        deserializer.deserialize_any(Command)
    }
}
