//! JSON objects. A log stores its data in objects; a list is not an object, whatever it contains.

use std::fmt;
use std::marker::PhantomData;

use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, IgnoredAny, MapAccess, Visitor};

use super::SkipReason;

/// What stands in an object. Left to itself, serde takes the elements of a list for the fields, one after the other.
pub(super) struct Object<T>(pub(super) T);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Object<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Fields<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Fields<T> {
            type Value = Object<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, fields: A) -> Result<Object<T>, A::Error> {
                T::deserialize(MapAccessDeserializer::new(fields)).map(Object)
            }
        }
        deserializer.deserialize_map(Fields(PhantomData))
    }
}

/// The object that a text is.
pub(super) fn of_text<'l, T: Deserialize<'l>>(json: &'l str) -> Result<T, SkipReason> {
    let read: Result<Object<T>, _> = serde_json::from_str(json);
    read.map(|Object(object)| object).map_err(|error| broken(&error, json.as_bytes()))
}

/// The object that a line is. Only what is read of it needs to be text; whether that is why it could not be read is asked afterwards.
pub(super) fn of_line<'l, T: Deserialize<'l>>(json: &'l [u8]) -> Result<T, SkipReason> {
    let read: Result<Object<T>, _> = serde_json::from_slice(json);
    read.map(|Object(object)| object).map_err(|error| match std::str::from_utf8(json) {
        Ok(_) => broken(&error, json),
        Err(_) => SkipReason::NotUtf8,
    })
}

/// Whether it was the JSON or what it says that was wrong: of several things the first is met, be the rest what it may.
fn broken(error: &serde_json::Error, json: &[u8]) -> SkipReason {
    let is_json = error.is_data() && serde_json::from_slice::<IgnoredAny>(json).is_ok();
    if is_json { SkipReason::NoCommand } else { SkipReason::NotJson }
}
